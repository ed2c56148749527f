package org.lectern.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * Seats of a session that are reserved for an organisation with all below it, or for a target group with all below it.
 *
 * <p>It begins with a number of seats, and mostly with a day on which those that nobody took are for everybody. Until
 * then only its own people sit on them; the coordinator may change the number or the day, or release them by hand. Once
 * released it stays so: who sits on one of its seats keeps it.
 */
@Entity
@Table(name = "seat_allotment")
public class SeatAllotment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "training_session_id")
    private Long trainingSessionId;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "target_group")
    private String targetGroup;

    @Column(name = "seats")
    private int size;

    @Column(name = "release_date")
    private Instant releasesAt;

    private boolean released;

    protected SeatAllotment() {}

    private SeatAllotment(long trainingSessionId, Long organisationId, String targetGroup, int size, Instant at) {
        this.trainingSessionId = trainingSessionId;
        this.organisationId = organisationId;
        this.targetGroup = targetGroup;
        become(size, at);
    }

    /** @param releasesAt null where only the coordinator, or the start of the session, ends it */
    static SeatAllotment forOrganisation(long trainingSessionId, long organisationId, int size, Instant releasesAt) {
        return new SeatAllotment(trainingSessionId, organisationId, null, size, releasesAt);
    }

    static SeatAllotment forTargetGroup(long trainingSessionId, String targetGroup, int size, Instant releasesAt) {
        return new SeatAllotment(trainingSessionId, null, targetGroup, size, releasesAt);
    }

    final void become(int newSize, Instant newReleasesAt) {
        if (newSize < 1 || released) {
            throw new IllegalArgumentException("size " + newSize + (released ? " of a released one" : ""));
        }
        size = newSize;
        releasesAt = newReleasesAt;
    }

    /** What nobody took is for everybody now. */
    void release() {
        released = true;
    }

    /** True while its seats are kept at this moment, whether or not its end was written down already. */
    public boolean isKept(Instant now) {
        return !released && (releasesAt == null || now.isBefore(releasesAt));
    }

    Roster.Allotment forRoster() {
        return new Roster.Allotment(id, organisationId, targetGroup, size);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Long trainingSessionId() {
        return trainingSessionId;
    }

    /** Null where it is for a target group. */
    public Long organisationId() {
        return organisationId;
    }

    /** Null where it is for an organisation. */
    public String targetGroup() {
        return targetGroup;
    }

    public int size() {
        return size;
    }

    public Instant releasesAt() {
        return releasesAt;
    }

    public boolean isReleased() {
        return released;
    }
}
