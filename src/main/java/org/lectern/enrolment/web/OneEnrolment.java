package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentStep;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.OfferService;
import org.lectern.enrolment.RosterService;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.shared.NotFound;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;
import org.lectern.trainingsession.SessionState;

/** One enrolment with its history, and everything the coordinator can do with it. */
@Named
@ViewScoped
public class OneEnrolment implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private RosterService roster;

    @Inject
    private OfferService offers;

    @Inject
    private Notices notices;

    private String id;
    private String reason;
    private transient EnrolmentView enrolment;
    private transient SessionAtNow now;
    private transient List<EnrolmentStep> history;

    public void load() {
        if (!getNow().coordinated()) {
            throw new NotFound();
        }
    }

    public String approve() {
        roster.approve(key(), reason);
        return done("enrolment.one.approved");
    }

    /** For somebody who rang up. */
    public String accept() {
        offers.accept(key());
        return done("enrolment.one.accepted");
    }

    public String decline() {
        roster.decline(key(), reason);
        return done("enrolment.one.declined");
    }

    public String withdraw() {
        roster.withdraw(key(), reason);
        return done("enrolment.one.withdrawn");
    }

    public String remove() {
        roster.remove(key(), reason);
        return done("enrolment.one.removed");
    }

    private String done(String key) {
        notices.success(key);
        return "/coordinator/session/enrolment?faces-redirect=true&id=" + key();
    }

    private long key() {
        return Typed.requiredId(id);
    }

    public EnrolmentView getEnrolment() {
        if (enrolment == null) {
            enrolment = reader.view(key());
        }
        return enrolment;
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(Long.toString(getEnrolment().trainingSession()));
        }
        return now;
    }

    public List<EnrolmentStep> getHistory() {
        if (history == null) {
            history = reader.history(key());
        }
        return history;
    }

    public boolean isClosed() {
        return getNow().session().state() == SessionState.CLOSED;
    }

    public boolean isAnswerable() {
        return getEnrolment().isRequested()
                || getEnrolment().isWaiting()
                || getEnrolment().isOffered();
    }

    /** A trainee with a place, before the start. */
    public boolean isMovable() {
        return getEnrolment().isLive()
                && !getEnrolment().isRequested()
                && getEnrolment().role() == EnrolmentRole.TRAINEE
                && !getNow().session().recordedAfterwards()
                && !getNow().times().queueIsOver(getNow().now());
    }

    public boolean isRemovable() {
        return getEnrolment().state() != EnrolmentState.REMOVED
                && getEnrolment().state() != EnrolmentState.MERGED_AWAY;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
