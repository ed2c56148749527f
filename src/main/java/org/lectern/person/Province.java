package org.lectern.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lectern.shared.Language;

/** A province-level unit. Its code is its English name; ISO 3166-2 and Chinese names are understood as well. */
@Entity
@Table(name = "province")
public class Province {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "iso_code")
    private String isoCode;

    private String name;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "sort_order")
    private int sortOrder;

    protected Province() {}

    public String code() {
        return code;
    }

    /** As in ISO 3166-2: {@code CN-GD}. */
    public String isoCode() {
        return isoCode;
    }

    public String name(Language language) {
        return language.choose(name, nameZh);
    }

    public int sortOrder() {
        return sortOrder;
    }

    /** True for the code, the ISO code with or without country, and the Chinese name with or without its kind. */
    public boolean answersTo(String text) {
        return code.equalsIgnoreCase(text)
                || isoCode.equalsIgnoreCase(text)
                || isoCode.substring(3).equalsIgnoreCase(text)
                || nameZh.equals(text)
                || shortNameZh().equals(text);
    }

    private String shortNameZh() {
        return nameZh.replaceFirst("(壮族自治区|维吾尔自治区|回族自治区|特别行政区|自治区|省|市)$", "");
    }
}
