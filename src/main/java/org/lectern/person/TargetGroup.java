package org.lectern.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.shared.Language;

/**
 * A reporting class of trainees, on two levels. Its code never changes. Each maps to the classes of three official
 * tables: CAT article 10, the World Programme for Human Rights Education, and the national assessment.
 */
@Entity
@Table(name = "target_group")
public class TargetGroup {

    /** Where nobody said what a person is. */
    public static final String UNKNOWN = "UNKNOWN";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    @Column(name = "parent_code")
    private String parentCode;

    private String name;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "sort_order")
    private int sortOrder;

    @ElementCollection
    @CollectionTable(
            name = "target_group_mapping",
            joinColumns = @JoinColumn(name = "target_group", referencedColumnName = "code"))
    @MapKeyColumn(name = "scheme")
    @Column(name = "class")
    @Enumerated(EnumType.STRING)
    private Map<String, OfficialClass> classes = new TreeMap<>();

    protected TargetGroup() {}

    public String code() {
        return code;
    }

    /** The group of level 1 it belongs to; null on level 1. */
    public String parentCode() {
        return parentCode;
    }

    public boolean isLevelOne() {
        return parentCode == null;
    }

    public String name(Language language) {
        return language.choose(name, nameZh);
    }

    public int sortOrder() {
        return sortOrder;
    }

    /** Its class by scheme: {@code CAT_10}, {@code WPHRE_2}, {@code NATIONAL_ASSESSMENT}. */
    public Map<String, OfficialClass> classes() {
        return Map.copyOf(classes);
    }
}
