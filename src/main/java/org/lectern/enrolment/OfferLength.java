package org.lectern.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How long an offered seat of one session is kept, where its coordinator chose something else than is usual. */
@Entity
@Table(name = "offer_length")
public class OfferLength {

    /** Almost two working days: who reads the mail the next morning still has a day to ask at work. */
    public static final int USUAL_HOURS = 24;

    public static final int MOST_HOURS = 260;

    @Id
    @Column(name = "training_session_id")
    private Long trainingSessionId;

    @Version
    private int version;

    @Column(name = "working_hours")
    private int workingHours;

    protected OfferLength() {}

    OfferLength(long trainingSessionId, int workingHours) {
        this.trainingSessionId = trainingSessionId;
        become(workingHours);
    }

    final void become(int hours) {
        if (hours < 1 || hours > MOST_HOURS) {
            throw new IllegalArgumentException("working hours " + hours);
        }
        workingHours = hours;
    }

    public int workingHours() {
        return workingHours;
    }
}
