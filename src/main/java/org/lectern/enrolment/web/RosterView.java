package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.RosterFilter;
import org.lectern.enrolment.RosterPage;
import org.lectern.enrolment.RosterService;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.shared.PageRequest;
import org.lectern.shared.web.Msg;
import org.lectern.shared.web.Notices;

/** The roster of a session: seats, filter, people, and the answer to a request in the row. */
@Named
@ViewScoped
public class RosterView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String EVERYBODY = "ALL";

    @Inject
    private EnrolmentReader reader;

    @Inject
    private RosterService roster;

    @Inject
    private Notices notices;

    @Inject
    private Msg msg;

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
            shown = reader.roster(id, new RosterFilter(q, states()), PageRequest.parse(page, null));
        }
        return shown;
    }

    /** What an unknown value says is ignored. */
    private Set<EnrolmentState> states() {
        if (EVERYBODY.equals(state)) {
            return EnumSet.allOf(EnrolmentState.class);
        }
        return Arrays.stream(EnrolmentState.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .<Set<EnrolmentState>>map(EnumSet::of)
                .orElse(RosterFilter.LIVE);
    }

    public Map<String, String> getStates() {
        Map<String, String> states = new LinkedHashMap<>();
        for (EnrolmentState each : List.of(
                EnrolmentState.REQUESTED,
                EnrolmentState.CONFIRMED,
                EnrolmentState.WAITLISTED,
                EnrolmentState.DECLINED,
                EnrolmentState.WITHDRAWN,
                EnrolmentState.EXPIRED,
                EnrolmentState.REMOVED)) {
            states.put(each.name(), msg.word(each));
        }
        states.put(EVERYBODY, msg.text("enrolment.roster.everybody"));
        return states;
    }

    /** The states somebody on the list is in, for the line above the table. */
    public List<EnrolmentState> getFound() {
        return Arrays.stream(EnrolmentState.values())
                .filter(each -> getShown().number(each) > 0)
                .toList();
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
