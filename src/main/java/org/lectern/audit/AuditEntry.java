package org.lectern.audit;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of the trail: who did what to which record, and whether it was allowed. It is written once and never
 * changed. It names fields only; their values stand in details that can be purged while the line stays.
 */
@Entity
@Table(name = "audit_entry")
@NamedQuery(
        name = "AuditEntry.ofDay",
        query = "select e from AuditEntry e where e.at >= :from and e.at < :to and e.id > :after order by e.id")
@NamedQuery(name = "AuditEntry.first", query = "select e.at from AuditEntry e order by e.at")
public class AuditEntry {

    /** What became of the act. */
    public enum Outcome {
        OK,
        DENIED,
        FAILED
    }

    private static final int FIELDS_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Instant at;

    @Column(name = "account_id")
    private Long accountId;

    private String role;

    @Column(name = "base_id")
    private Long baseId;

    private String address;

    private String action;

    @Column(name = "object_kind")
    private String objectKind;

    @Column(name = "object_id")
    private Long objectId;

    private String fields;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @OneToMany(mappedBy = "entry", cascade = CascadeType.PERSIST)
    private List<AuditDetail> details = new ArrayList<>();

    protected AuditEntry() {}

    AuditEntry(Instant at, Actor actor, Act act, Outcome outcome) {
        this.at = at;
        this.accountId = actor.accountId();
        this.role = actor.role();
        this.address = actor.address();
        this.baseId = act.baseId();
        this.action = act.action();
        this.objectKind = act.objectKind();
        this.objectId = act.objectId();
        this.outcome = outcome;
        for (Act.Change change : act.changes()) {
            details.add(new AuditDetail(this, change));
        }
        String names = act.changes().stream().map(Act.Change::field).collect(Collectors.joining(","));
        this.fields = names.length() > FIELDS_LENGTH ? names.substring(0, FIELDS_LENGTH) : names;
    }

    /** All of the line in one text, each part after its length, for the seal of the day. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (Object part :
                new Object[] {id, at, accountId, role, baseId, address, action, objectKind, objectId, fields, outcome
                }) {
            String text = part == null ? "" : part.toString();
            line.append(part == null ? -1 : text.length()).append(':').append(text);
        }
        return line.append('\n').toString();
    }

    public Long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public Long accountId() {
        return accountId;
    }

    public String role() {
        return role;
    }

    public Long baseId() {
        return baseId;
    }

    public String address() {
        return address;
    }

    public String action() {
        return action;
    }

    public String objectKind() {
        return objectKind;
    }

    public Long objectId() {
        return objectId;
    }

    public String fields() {
        return fields;
    }

    public Outcome outcome() {
        return outcome;
    }

    public List<AuditDetail> details() {
        return List.copyOf(details);
    }
}
