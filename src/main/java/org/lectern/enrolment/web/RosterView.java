package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.RosterFilter;
import org.lectern.enrolment.RosterPage;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.shared.PageRequest;
import org.lectern.shared.web.Address;

/** The roster of a session: seats, filter and people. */
@Named
@ViewScoped
public class RosterView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private RosterStates states;

    @Inject
    private Address address;

    private String id;
    private String q;
    private String state;
    private String page;
    private transient SessionAtNow now;
    private transient RosterPage shown;

    public void load() {
        getShown();
    }

    String again() {
        return "/coordinator/session/roster?faces-redirect=true&id="
                + getNow().session().id() + (state == null ? "" : "&state=" + state)
                + (address.getColumns() == null ? "" : "&columns=" + address.getColumns());
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(id);
        }
        return now;
    }

    public RosterPage getShown() {
        if (shown == null) {
            shown = reader.roster(id, filter(), PageRequest.parse(page, null));
        }
        return shown;
    }

    /** Which part of the list is shown, page by page. */
    RosterFilter filter() {
        return new RosterFilter(q, states.of(state));
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
