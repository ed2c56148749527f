package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.RosterFilter;
import org.lectern.enrolment.RosterPage;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.shared.PageRequest;

/** The roster on paper: who has a seat, in the order of the names. */
@Named
@RequestScoped
public class RosterPrint {

    @Inject
    private EnrolmentReader reader;

    private String id;
    private SessionAtNow now;
    private List<EnrolmentView> rows;

    public void load() {
        now = reader.session(id);
        rows = new ArrayList<>();
        RosterFilter seated = new RosterFilter(null, EnumSet.of(EnrolmentState.CONFIRMED));
        RosterPage page;
        int number = 0;
        do {
            page = reader.roster(id, seated, new PageRequest(number++, PageRequest.MAX_SIZE));
            rows.addAll(page.rows().items());
        } while (number < page.rows().pages());
    }

    public SessionAtNow getNow() {
        return now;
    }

    public List<EnrolmentView> getRows() {
        return rows;
    }

    public EnrolmentState getConfirmed() {
        return EnrolmentState.CONFIRMED;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
