package org.lectern.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lectern.shared.Language;

/** A human-rights treaty, with its article on education and training. Reference data: migrations write it. */
@Entity
@Table(name = "instrument")
public class Instrument {

    @Id
    private Long id;

    private String code;

    private String name;

    @Column(name = "name_zh")
    private String nameZh;

    private String article;

    @Column(name = "sort_order")
    private int sortOrder;

    protected Instrument() {}

    public String code() {
        return code;
    }

    public String name(Language language) {
        return language.choose(name, nameZh);
    }

    /** Number of the article on education and training; null where the treaty has none of its own. */
    public String article() {
        return article;
    }

    public int sortOrder() {
        return sortOrder;
    }
}
