package org.lectern.account;

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

/**
 * A word that opens one thing for a while. In the link of a mail it proves who reads the mails of an address, and is
 * good once; given to a coordinator it stands for somebody who waits to be confirmed.
 */
@Entity
@Table(name = "one_time_code")
@NamedQuery(
        name = "OneTimeCode.byHash",
        query = "select c from OneTimeCode c where c.codeHash = :hash and c.kind = :kind")
@NamedQuery(
        name = "OneTimeCode.open",
        query = "select c from OneTimeCode c where c.accountId = :account and c.kind = :kind and c.usedAt is null")
public class OneTimeCode {

    /** What the word is good for, and how long. */
    public enum Kind {
        CONFIRM(Duration.ofDays(7)),
        INVITATION(Duration.ofDays(14)),
        RESET_PASSWORD(Duration.ofHours(1)),
        CHANGE_EMAIL(Duration.ofDays(1)),
        /** Good until the account is confirmed, for the account that asked. */
        FOUND_WAITING(Duration.ofHours(1));

        private final Duration life;

        Kind(Duration life) {
            this.life = life;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "code_hash")
    private String codeHash;

    private String payload;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected OneTimeCode() {}

    OneTimeCode(long accountId, Kind kind, String codeHash, String payload, Instant now) {
        this.accountId = accountId;
        this.kind = kind;
        this.codeHash = codeHash;
        this.payload = payload;
        this.createdAt = now;
        this.expiresAt = now.plus(kind.life);
    }

    boolean isGood(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    public long accountId() {
        return accountId;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * The target group somebody said to belong to, where the code proves an address; the new address, where it changes
     * one; the account that asked, where it stands for somebody.
     */
    public String payload() {
        return payload;
    }
}
