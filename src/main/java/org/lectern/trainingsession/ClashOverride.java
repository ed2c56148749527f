package org.lectern.trainingsession;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;

/** Somebody was booked twice on purpose: who decided it, when and why. It is written once and stays. */
@Entity
@Table(name = "clash_override")
public class ClashOverride {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "training_session_id")
    private long sessionId;

    private Instant at;

    @Column(name = "account_id")
    private Long accountId;

    private int clashes;

    private String reason;

    protected ClashOverride() {}

    /** @param clashes how many there were */
    ClashOverride(long sessionId, Instant at, Long accountId, int clashes, String reason) {
        this.sessionId = sessionId;
        this.at = at;
        this.accountId = accountId;
        this.clashes = clashes;
        this.reason = Objects.requireNonNull(reason);
    }

    public Instant at() {
        return at;
    }

    public int clashes() {
        return clashes;
    }

    public String reason() {
        return reason;
    }
}
