package org.lectern.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** Who does a job for now. Another node takes over once it has run out; the fencing number tells the two apart. */
@Entity
@Table(name = "lease")
public class Lease {

    @Id
    private String name;

    private String holder;

    private long fencing;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Lease() {}

    /** True if it is the holder's from now on. */
    boolean take(String newHolder, Instant now, Instant until) {
        boolean free = holder == null || holder.equals(newHolder) || expiresAt == null || !now.isBefore(expiresAt);
        if (free) {
            if (!newHolder.equals(holder)) {
                fencing++;
            }
            holder = newHolder;
            expiresAt = until;
        }
        return free;
    }

    void lastUntil(Instant until) {
        expiresAt = until;
    }

    long fencing() {
        return fencing;
    }
}
