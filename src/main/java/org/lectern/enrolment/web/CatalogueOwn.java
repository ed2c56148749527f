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
public class CatalogueOwn {

    @Inject
    private Catalogue catalogue;

    @Inject
    private CatalogueFilters filters;

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
    private String state;

    @Inject
    @Param(name = "page")
    private String number;

    private CatalogueFilter filter;
    private Page<CatalogueItem> page;

    public Page<CatalogueItem> getPage() {
        if (page == null) {
            page = catalogue.listOwn(getFilter(), PageRequest.parse(number, null));
        }
        return page;
    }

    public CatalogueFilter getFilter() {
        if (filter == null) {
            filter = filters.lenient(new CatalogueFilters.Asked(q, base, course, from, to, state, null, null, null));
        }
        return filter;
    }

    public String getBase() {
        return base;
    }

    public String getState() {
        return state;
    }
}
