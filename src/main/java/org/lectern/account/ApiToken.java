package org.lectern.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** A word by which a program acts for an account. It is shown once, stored as a fingerprint, and can be revoked. */
@Entity
@Table(name = "api_token")
@NamedQuery(
        name = "ApiToken.usable",
        query = "select t, a, r from ApiToken t join Account a on a.id = t.accountId left join a.roles r"
                + " where t.tokenHash = :hash and t.revokedAt is null order by r.id")
@NamedQuery(
        name = "ApiToken.ofAccount",
        query = "select t from ApiToken t where t.accountId = :account and t.revokedAt is null order by t.id desc")
public class ApiToken {

    public static final int NAME_LENGTH = 100;

    /** The last use is noted this often, so that reading does not become writing. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    private String name;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(long accountId, String name, String tokenHash, Instant now) {
        this.accountId = accountId;
        this.name = name;
        this.tokenHash = tokenHash;
        this.createdAt = now;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    boolean useIsWorthNoting(Instant now) {
        return lastUsedAt == null || lastUsedAt.plus(NOTED_EVERY).isBefore(now);
    }

    void used(Instant now) {
        lastUsedAt = now;
    }

    public Long id() {
        return id;
    }

    public Long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
