package org.lectern.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** The value of a field before and after. It may be purged; its {@link AuditEntry} stays. */
@Entity
@Table(name = "audit_detail")
public class AuditDetail {

    private static final int VALUE_LENGTH = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "entry_id")
    private AuditEntry entry;

    private String field;

    @Column(name = "value_before")
    private String before;

    @Column(name = "value_after")
    private String after;

    protected AuditDetail() {}

    AuditDetail(AuditEntry entry, Act.Change change) {
        this.entry = entry;
        this.field = change.field();
        this.before = cut(change.before());
        this.after = cut(change.after());
    }

    private static String cut(String value) {
        return value == null || value.length() <= VALUE_LENGTH ? value : value.substring(0, VALUE_LENGTH);
    }

    public String field() {
        return field;
    }

    public String before() {
        return before;
    }

    public String after() {
        return after;
    }
}
