package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.lectern.enrolment.Catalogue;
import org.lectern.enrolment.CatalogueFilters;
import org.lectern.enrolment.CatalogueItem;
import org.lectern.enrolment.EnrolmentWindow;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.shared.PageRequest;

/** The way on where one session cannot be had: others of the same course. */
@Named
@RequestScoped
public class OtherSessions {

    private static final int SHOWN = 4;
    private static final PageRequest LOOKED_THROUGH = new PageRequest(0, 20);

    @Inject
    private Catalogue catalogue;

    @Inject
    private CatalogueFilters filters;

    private List<CatalogueItem> found;

    /** Those one can still enrol in, now or later. */
    public List<CatalogueItem> of(SessionAtNow now) {
        if (found == null) {
            LocalDate today = LocalDate.ofInstant(now.now(), now.session().zoneId());
            var asked = new CatalogueFilters.Asked(
                    null, null, now.session().course(), today.toString(), null, null, null, null, null);
            found = catalogue.list(filters.lenient(asked).in(Catalogue.OFFERED), LOOKED_THROUGH).items().stream()
                    .filter(item -> item.id() != now.session().id() && item.window() != EnrolmentWindow.ENDED)
                    .limit(SHOWN)
                    .toList();
        }
        return found;
    }
}
