package org.lectern.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A request that was, or is being, worked on; made again under the same key it gets the same answer. */
@Entity
@Table(name = "idempotency_key")
@NamedQuery(
        name = "IdempotencyKey.byKey",
        query = "select k from IdempotencyKey k where k.accountId = :account and k.keyValue = :key")
@NamedQuery(
        name = "IdempotencyKey.answer",
        query = "update IdempotencyKey k set k.status = :status, k.resultPath = :path, k.resultId = :id"
                + " where k.accountId = :account and k.keyValue = :key")
@NamedQuery(
        name = "IdempotencyKey.free",
        query = "delete from IdempotencyKey k where k.accountId = :account and k.keyValue = :key")
public class IdempotencyKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    @Column(name = "key_value")
    private String keyValue;

    @Column(name = "request_hash")
    private String requestHash;

    private Integer status;

    @Column(name = "result_path")
    private String resultPath;

    @Column(name = "result_id")
    private Long resultId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected IdempotencyKey() {}

    void takenOver(Instant now) {
        createdAt = now;
    }

    boolean isAnswered() {
        return status != null;
    }

    String requestHash() {
        return requestHash;
    }

    int status() {
        return status;
    }

    String resultPath() {
        return resultPath;
    }

    Long resultId() {
        return resultId;
    }

    Instant createdAt() {
        return createdAt;
    }
}
