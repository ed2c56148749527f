package org.lectern.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Which version of the privacy notice somebody accepted, and when. */
@Entity
@Table(name = "consent")
public class Consent {

    /** The version of the notice on {@code /privacy}: the day of its last change. */
    public static final String CURRENT_NOTICE = "2026-11-20";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "notice_version")
    private String noticeVersion;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected Consent() {}

    Consent(long accountId, String noticeVersion, Instant now) {
        this.accountId = accountId;
        this.noticeVersion = noticeVersion;
        this.acceptedAt = now;
    }

    public String noticeVersion() {
        return noticeVersion;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
