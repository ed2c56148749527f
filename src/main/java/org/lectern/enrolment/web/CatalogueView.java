package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lectern.enrolment.Catalogue;
import org.lectern.enrolment.CatalogueFilter;
import org.lectern.enrolment.CatalogueFilters;
import org.lectern.enrolment.CatalogueItem;
import org.lectern.enrolment.CatalogueMonth;
import org.lectern.enrolment.EnrolmentWindow;
import org.lectern.person.Persons;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.omnifaces.cdi.Param;

/** The public catalogue: from today on, unless the address says otherwise. */
@Named("catalogue")
@RequestScoped
public class CatalogueView {

    private static final int SIZE = 25;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CatalogueFilters filters;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String q;

    @Inject
    @Param
    private String base;

    @Inject
    @Param
    private String course;

    @Inject
    @Param
    private String from;

    @Inject
    @Param
    private String to;

    @Inject
    @Param
    private String targetGroup;

    @Inject
    @Param
    private String mode;

    @Inject
    @Param
    private String window;

    @Inject
    @Param(name = "page")
    private String number;

    private CatalogueFilter filter;
    private Page<CatalogueItem> page;
    private List<CatalogueMonth> months;

    public Page<CatalogueItem> getPage() {
        if (page == null) {
            page = catalogue.list(getFilter().in(Catalogue.OFFERED), PageRequest.parse(number, Integer.toString(SIZE)));
            months = CatalogueMonth.of(page.items());
        }
        return page;
    }

    public List<CatalogueMonth> getMonths() {
        getPage();
        return months;
    }

    public CatalogueFilter getFilter() {
        if (filter == null) {
            CatalogueFilter asked = filters.lenient(
                    new CatalogueFilters.Asked(q, base, course, from, to, null, targetGroup, mode, window));
            filter = asked.from() == null && asked.to() == null ? asked.from(today()) : asked;
        }
        return filter;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Persons.NETWORK_ZONE);
    }

    public String getBase() {
        return base;
    }

    public List<EnrolmentWindow> getWindows() {
        return List.of(EnrolmentWindow.OPEN, EnrolmentWindow.OPEN_WAITLIST, EnrolmentWindow.NOT_YET_OPEN);
    }
}
