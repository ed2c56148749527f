package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.account.CurrentAccount;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.OfferService;
import org.lectern.enrolment.RosterService;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.shared.web.Notices;

/** The public page of a session, with how the reader stands there, and the buttons to enrol and to withdraw. */
@Named
@ViewScoped
public class SessionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private RosterService roster;

    @Inject
    private OfferService offers;

    @Inject
    private CurrentAccount me;

    @Inject
    private Notices notices;

    private String id;
    private long session;
    private Long enrolment;
    private String reason;
    private transient SessionAtNow now;
    private transient EnrolmentView mine;
    private transient EnrolCard card;

    public void load() {
        session = getNow().session().id();
        enrolment = getMine() == null ? null : getMine().id();
    }

    public String enrol() {
        forget();
        EnrolmentView made = enrolments
                .enrol(session, new EnrolmentEntry(null, null, null, reason))
                .enrolment();
        String key = "enrolment.session.told." + made.state().name();
        notices.success(key, made.position() == null ? 0 : made.position());
        return again();
    }

    /** Enrols who came to be signed in on this page; what stands in the way is said beside the session. */
    public String enrolIf(boolean signedIn) {
        forget();
        session = getNow().session().id();
        return signedIn && getCard().isOpen() ? enrol() : again();
    }

    public String accept() {
        forget();
        offers.accept(enrolment);
        notices.success("enrolment.session.told.CONFIRMED");
        return again();
    }

    public String withdraw() {
        forget();
        roster.withdraw(enrolment, reason);
        notices.success("enrolment.session.told.withdrawn");
        return again();
    }

    /** A refusal is shown beside the session as it is now, not as it was when the page was opened. */
    private void forget() {
        now = null;
        mine = null;
        card = null;
    }

    private String again() {
        return "/session?faces-redirect=true&id=" + session;
    }

    /** Signing in leads back here. */
    public String back() {
        return "/session?faces-redirect=true&id=" + reader.idOf(id);
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(id);
        }
        return now;
    }

    /** Null for who is not and was not on the list. */
    public EnrolmentView getMine() {
        if (mine == null) {
            mine = reader.mine(getNow().session().id()).orElse(null);
        }
        return mine;
    }

    public EnrolCard getCard() {
        if (card == null) {
            card = EnrolCard.of(
                    getNow(),
                    new EnrolCard.Reader(
                            me.isSignedIn(),
                            me.personIdOrNull() != null,
                            getMine(),
                            reader.isForMe(getNow().session().id()),
                            reader.isReservedForMe(getNow().session().id())));
        }
        return card;
    }

    public boolean isQueueOver() {
        return getNow().times().queueIsOver(getNow().now());
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
