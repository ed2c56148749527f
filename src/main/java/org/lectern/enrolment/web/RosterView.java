package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.RosterFilter;
import org.lectern.enrolment.RosterPage;
import org.lectern.enrolment.RosterService;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.shared.PageRequest;
import org.lectern.shared.web.Notices;

/** The roster of a session: seats, filter, people, and the answer to a request in the row. */
@Named
@ViewScoped
public class RosterView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private RosterService roster;

    @Inject
    private Notices notices;

    @Inject
    private RosterStates states;

    private String id;
    private String q;
    private String state;
    private String page;
    private transient SessionAtNow now;
    private transient RosterPage shown;

    public void load() {
        getShown();
    }

    public String approve(EnrolmentView row) {
        roster.approve(row.id(), null);
        notices.success("enrolment.roster.approved", row.person().fullName());
        return again();
    }

    /** All who wait for an answer, in the order in which they asked; those for whom there is no seat stay. */
    public String approveAll() {
        RosterService.Answered answered = roster.approveAll(getNow().session().id());
        if (answered.left() == 0) {
            notices.success("enrolment.roster.approved-all", answered.approved());
        } else {
            notices.warning("enrolment.roster.approved-some", answered.approved(), answered.left());
        }
        return again();
    }

    private String again() {
        return "/coordinator/session/roster?faces-redirect=true&id="
                + getNow().session().id() + (state == null ? "" : "&state=" + state);
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(id);
        }
        return now;
    }

    public RosterPage getShown() {
        if (shown == null) {
            shown = reader.roster(id, new RosterFilter(q, states.of(state)), PageRequest.parse(page, null));
        }
        return shown;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
