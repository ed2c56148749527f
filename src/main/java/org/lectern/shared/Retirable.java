package org.lectern.shared;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What is kept for the records that name it, but offered for nothing new once it is retired. It may be restored. */
@MappedSuperclass
public abstract class Retirable {

    @Column(name = "retired_at")
    private Instant retiredAt;

    public void retire(Instant now) {
        retiredAt = now;
    }

    public void restore() {
        retiredAt = null;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Null while it is in use. */
    public Instant retiredAt() {
        return retiredAt;
    }
}
