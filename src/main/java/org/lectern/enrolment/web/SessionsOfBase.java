package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.lectern.enrolment.Catalogue;
import org.lectern.enrolment.CatalogueFilters;
import org.lectern.enrolment.CatalogueMonth;
import org.lectern.person.Persons;
import org.lectern.shared.PageRequest;
import org.omnifaces.cdi.Param;

/** What a base offers next, on its profile. */
@Named
@RequestScoped
public class SessionsOfBase {

    private static final PageRequest NEXT = new PageRequest(0, 6);

    @Inject
    private Catalogue catalogue;

    @Inject
    private CatalogueFilters filters;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String code;

    private List<CatalogueMonth> months;

    public List<CatalogueMonth> getMonths() {
        if (months == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Persons.NETWORK_ZONE);
            var asked = new CatalogueFilters.Asked(null, code, null, today.toString(), null, null, null, null, null);
            months = CatalogueMonth.of(catalogue
                    .list(filters.lenient(asked).in(Catalogue.OFFERED), NEXT)
                    .items());
        }
        return months;
    }
}
