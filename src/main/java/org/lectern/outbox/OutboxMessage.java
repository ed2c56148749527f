package org.lectern.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A mail to be. It begins PENDING in the transaction of what it tells, or HELD as long as that can be undone; the
 * sender renders its text, hands it over and marks it SENT; a failure puts it off for a while, and after the last
 * attempt it is DEAD and somebody is told.
 */
@Entity
@Table(name = "outbox")
@NamedQuery(
        name = "OutboxMessage.due",
        query = "select m.id from OutboxMessage m"
                + " where m.state in (:pending, :held) and m.notBefore <= :now order by m.id")
@NamedQuery(
        name = "OutboxMessage.group",
        query = "select m from OutboxMessage m where m.undoGroup = :undoGroup order by m.id")
@NamedQuery(name = "OutboxMessage.all", query = "select m from OutboxMessage m order by m.id desc")
@NamedQuery(
        name = "OutboxMessage.inState",
        query = "select m from OutboxMessage m where m.state = :state order by m.id desc")
@NamedQuery(name = "OutboxMessage.countAll", query = "select count(m) from OutboxMessage m")
@NamedQuery(name = "OutboxMessage.countInState", query = "select count(m) from OutboxMessage m where m.state = :state")
@NamedQuery(name = "OutboxMessage.byKey", query = "select m.id from OutboxMessage m where m.dedupKey = :key")
public class OutboxMessage {

    /** How long to wait after the first, second, … failure; after the last one the message is dead. */
    static final List<Duration> BACK_OFF =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(120));

    private static final int ERROR_LENGTH = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "dedup_key")
    private String dedupKey;

    private String kind;

    private String locale;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "person_id")
    private Long personId;

    private String parameters;

    @Column(name = "base_id")
    private Long baseId;

    @Column(name = "training_session_id")
    private Long sessionId;

    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Column(name = "undo_group")
    private String undoGroup;

    @Column(name = "not_before")
    private Instant notBefore;

    private int attempts;

    @Enumerated(EnumType.STRING)
    private OutboxState state;

    @Column(name = "last_error")
    private String lastError;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "sent_at")
    private Instant sentAt;

    protected OutboxMessage() {}

    OutboxMessage(Mail mail, String parameters, String undoGroup, Instant now) {
        this.dedupKey = mail.dedupKey();
        this.kind = mail.kind();
        this.locale = mail.language().tag();
        this.accountId = mail.accountId();
        this.personId = mail.personId();
        this.parameters = parameters;
        if (mail.about() != null) {
            this.baseId = mail.about().baseId();
            this.sessionId = mail.about().sessionId();
            this.enrolmentId = mail.about().enrolmentId();
        }
        this.undoGroup = undoGroup;
        this.createdAt = now;
        Instant earliest = undoGroup == null ? now : now.plus(Outbox.UNDO);
        this.notBefore = mail.notBefore() == null || mail.notBefore().isBefore(earliest) ? earliest : mail.notBefore();
        this.state = undoGroup == null ? OutboxState.PENDING : OutboxState.HELD;
    }

    /** It can still be dropped. */
    boolean isHeld(Instant now) {
        return state == OutboxState.HELD && now.isBefore(createdAt.plus(Outbox.UNDO));
    }

    /** It may leave now. */
    boolean isDue(Instant now) {
        return (state == OutboxState.PENDING || state == OutboxState.HELD) && !now.isBefore(notBefore);
    }

    /** The undo has passed. */
    void released() {
        state = OutboxState.PENDING;
    }

    /** It is on its way: its parameters may hold a one-time code, so they go. */
    void sent(Instant now) {
        state = OutboxState.SENT;
        sentAt = now;
        lastError = null;
        parameters = null;
    }

    void failed(Instant now, String error) {
        lastError = error == null || error.length() <= ERROR_LENGTH ? error : error.substring(0, ERROR_LENGTH);
        if (attempts < BACK_OFF.size()) {
            notBefore = now.plus(BACK_OFF.get(attempts));
        } else {
            state = OutboxState.DEAD;
        }
        attempts++;
    }

    /** The mail server will never take it: an address that does not exist. */
    void refused(String error) {
        attempts = BACK_OFF.size();
        failed(notBefore, error);
    }

    /** There is nobody to send it to. */
    void cancelled(String why) {
        state = OutboxState.CANCELLED;
        lastError = why;
        parameters = null;
    }

    /** Somebody mended what was wrong: it is tried again at once. */
    public void retry(Instant now) {
        if (state == OutboxState.DEAD) {
            state = OutboxState.PENDING;
            attempts = 0;
            notBefore = now;
        }
    }

    public Long id() {
        return id;
    }

    public String dedupKey() {
        return dedupKey;
    }

    public String kind() {
        return kind;
    }

    public String locale() {
        return locale;
    }

    public Long accountId() {
        return accountId;
    }

    public Long personId() {
        return personId;
    }

    public String parameters() {
        return parameters;
    }

    /** The base that tells; null for what is told by the network. */
    public Long baseId() {
        return baseId;
    }

    /** The training session it is about; null for none. */
    public Long sessionId() {
        return sessionId;
    }

    public Long enrolmentId() {
        return enrolmentId;
    }

    public Instant notBefore() {
        return notBefore;
    }

    public int attempts() {
        return attempts;
    }

    public OutboxState state() {
        return state;
    }

    public String lastError() {
        return lastError;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant sentAt() {
        return sentAt;
    }
}
