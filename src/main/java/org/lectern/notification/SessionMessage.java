package org.lectern.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a coordinator or a trainer wrote to people of a roster: kept once, read when each of their mails leaves. */
@Entity
@Table(name = "session_message")
public class SessionMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "training_session_id")
    private Long sessionId;

    private String subject;

    private String body;

    @Column(name = "subject_zh")
    private String subjectZh;

    @Column(name = "body_zh")
    private String bodyZh;

    @Column(name = "sent_by")
    private Long sentBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "undone_at")
    private Instant undoneAt;

    private int receivers;

    protected SessionMessage() {}

    SessionMessage(long sessionId, Words words, Long sentBy, int receivers, Instant now) {
        this.sessionId = sessionId;
        this.subject = words.subject();
        this.body = words.body();
        this.subjectZh = words.subjectZh();
        this.bodyZh = words.bodyZh();
        this.sentBy = sentBy;
        this.receivers = receivers;
        this.sentAt = now;
    }

    public Long id() {
        return id;
    }

    public Long sessionId() {
        return sessionId;
    }

    /** True where this account wrote it to people of this session. */
    boolean isOf(long session, Long account) {
        return sessionId == session && sentBy != null && sentBy.equals(account);
    }

    public Words words() {
        return new Words(subject, body, subjectZh, bodyZh);
    }

    public Instant sentAt() {
        return sentAt;
    }

    public int receivers() {
        return receivers;
    }

    void undo(Instant now) {
        undoneAt = now;
    }

    /** True where nobody got it. */
    public boolean isUndone() {
        return undoneAt != null;
    }
}
