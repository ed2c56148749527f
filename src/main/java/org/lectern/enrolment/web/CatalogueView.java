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
public class CatalogueView extends CatalogueAsked {

    private static final int SIZE = 25;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String targetGroup;

    @Inject
    @Param
    private String mode;

    @Inject
    @Param
    private String window;

    private List<CatalogueMonth> months;

    @Override
    protected CatalogueFilter filter(CatalogueFilters filters) {
        CatalogueFilter asked = filters.lenient(asked(null, targetGroup, mode, window));
        return asked.from() == null && asked.to() == null ? asked.from(today()) : asked;
    }

    @Override
    protected Page<CatalogueItem> page(Catalogue catalogue, String number) {
        return catalogue.list(getFilter().in(Catalogue.OFFERED), PageRequest.parse(number, Integer.toString(SIZE)));
    }

    public List<CatalogueMonth> getMonths() {
        if (months == null) {
            months = CatalogueMonth.of(getPage().items());
        }
        return months;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Persons.NETWORK_ZONE);
    }

    public List<EnrolmentWindow> getWindows() {
        return List.of(EnrolmentWindow.OPEN, EnrolmentWindow.OPEN_WAITLIST, EnrolmentWindow.NOT_YET_OPEN);
    }
}
