package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.shared.web.Notices;

/** Leads from those who are ticked on a roster to the message to them; its page names them in its address. */
@Named
@RequestScoped
public class RosterMessage {

    private static final int MOST = 400;

    @Inject
    private RosterView view;

    @Inject
    private RosterBulk bulk;

    @Inject
    private Notices notices;

    public String write() {
        List<Long> ids = bulk.selected();
        if (ids.isEmpty()) {
            notices.warning("enrolment.bulk.nothing");
            return view.again();
        }
        if (ids.size() > MOST) {
            notices.warning("enrolment.bulk.too-many", MOST);
            return view.again();
        }
        return "/coordinator/session/message?faces-redirect=true&id="
                + view.getNow().session().id() + "&who="
                + ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
