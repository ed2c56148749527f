package org.lectern.enrolment.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** What a head means in the lists of a base, or in those of one that sends it lists, as it was said the last time. */
@Entity
@Table(name = "list_head")
public class ListHead {

    static final int LENGTH = 200;

    /** In the place of an organisation: whoever sent the list. */
    static final long ANYBODY = 0;

    private static final String NOTHING = "-";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "base_id")
    private long baseId;

    @Enumerated(EnumType.STRING)
    private ListKind kind;

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "head_norm")
    private String headNorm;

    @Column(name = "column_name")
    private String columnName;

    protected ListHead() {}

    /** @param organisationId of who sends such lists; {@link #ANYBODY} for all of them */
    ListHead(long baseId, ListKind kind, long organisationId, String headNorm) {
        this.baseId = baseId;
        this.kind = kind;
        this.organisationId = organisationId;
        this.headNorm = headNorm;
    }

    /** @param column null for one that says nothing to us */
    void means(ListColumn column) {
        columnName = column == null ? NOTHING : column.field();
    }

    String headNorm() {
        return headNorm;
    }

    Optional<ListColumn> column() {
        return ListColumn.ofField(columnName);
    }
}
