package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.lectern.enrolment.Catalogue;
import org.lectern.enrolment.CatalogueFilter;
import org.lectern.enrolment.CatalogueItem;
import org.lectern.enrolment.EnrolmentWindow;
import org.lectern.enrolment.NominationService;
import org.lectern.enrolment.Nominee;
import org.lectern.enrolment.OwnSeats;
import org.lectern.person.Organisation;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.trainingsession.SessionState;

/** The first page of a liaison: the own tree, its reserved seats, whom it nominated, and where one can nominate now. */
@Named
@ViewScoped
public class LiaisonHome implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final PageRequest SHOWN = new PageRequest(0, 12);

    @Inject
    private NominationService nominations;

    @Inject
    private Catalogue catalogue;

    private String page;
    private transient List<Organisation> tree;
    private transient List<OwnSeats> seats;
    private transient Page<Nominee> nominees;
    private transient List<CatalogueItem> open;

    public void load() {
        getTree();
    }

    public List<Organisation> getTree() {
        if (tree == null) {
            tree = nominations.organisations();
        }
        return tree;
    }

    public List<OwnSeats> getSeats() {
        if (seats == null) {
            seats = nominations.seats();
        }
        return seats;
    }

    public Page<Nominee> getNominees() {
        if (nominees == null) {
            nominees = nominations.nominees(PageRequest.parse(page, null));
        }
        return nominees;
    }

    /** The next sessions that take enrolments, also for the waiting list. */
    public List<CatalogueItem> getOpen() {
        if (open == null) {
            CatalogueFilter coming = CatalogueFilter.ALL.in(Set.of(SessionState.PUBLISHED, SessionState.CONFIRMED));
            open = catalogue.list(coming, new PageRequest(0, PageRequest.MAX_SIZE)).items().stream()
                    .filter(item ->
                            item.window() == EnrolmentWindow.OPEN || item.window() == EnrolmentWindow.OPEN_WAITLIST)
                    .limit(SHOWN.size())
                    .toList();
        }
        return open;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
