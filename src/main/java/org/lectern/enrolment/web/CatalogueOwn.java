package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.enrolment.Catalogue;
import org.lectern.enrolment.CatalogueFilter;
import org.lectern.enrolment.CatalogueFilters;
import org.lectern.enrolment.CatalogueItem;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.omnifaces.cdi.Param;

/** The coordinator's list: the sessions of the own base, drafts too, the newest first. */
@Named("sessionList")
@RequestScoped
public class CatalogueOwn extends CatalogueAsked {

    @Inject
    @Param
    private String state;

    @Override
    protected CatalogueFilter filter(CatalogueFilters filters) {
        return filters.lenient(asked(state, null, null, null));
    }

    @Override
    protected Page<CatalogueItem> page(Catalogue catalogue, String number) {
        return catalogue.listOwn(getFilter(), PageRequest.parse(number, null));
    }

    public String getState() {
        return state;
    }
}
