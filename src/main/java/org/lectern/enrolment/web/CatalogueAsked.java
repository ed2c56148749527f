package org.lectern.enrolment.web;

import jakarta.inject.Inject;
import org.lectern.enrolment.Catalogue;
import org.lectern.enrolment.CatalogueFilter;
import org.lectern.enrolment.CatalogueFilters;
import org.lectern.enrolment.CatalogueItem;
import org.lectern.shared.Page;
import org.omnifaces.cdi.Param;

/** A list of sessions as its address asks for it; read once in a request. */
abstract class CatalogueAsked {

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
    @Param(name = "page")
    private String number;

    private CatalogueFilter filter;
    private Page<CatalogueItem> page;

    /** What the address means on this page; what it says wrongly is left out. */
    protected abstract CatalogueFilter filter(CatalogueFilters read);

    protected abstract Page<CatalogueItem> page(Catalogue of, String pageNumber);

    /** What every list asks, and what this one asks besides. */
    CatalogueFilters.Asked asked(String state, String targetGroup, String mode, String window) {
        return new CatalogueFilters.Asked(q, base, course, from, to, state, targetGroup, mode, window);
    }

    public CatalogueFilter getFilter() {
        if (filter == null) {
            filter = filter(filters);
        }
        return filter;
    }

    public Page<CatalogueItem> getPage() {
        if (page == null) {
            page = page(catalogue, number);
        }
        return page;
    }

    public String getBase() {
        return base;
    }
}
