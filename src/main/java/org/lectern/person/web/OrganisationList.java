package org.lectern.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.person.Organisation;
import org.lectern.person.OrganisationService;
import org.lectern.person.Organisations;
import org.lectern.person.ReferenceNames;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Typed;

/** The trees of organisations: whole in their order, or what a filter leaves of them. */
@Named
@RequestScoped
public class OrganisationList {

    @Inject
    private OrganisationService service;

    @Inject
    private ReferenceNames names;

    private String q;
    private String sector;
    private String province;
    private String within;
    private String retired;
    private String page;
    private Page<Organisation> organisations;
    private List<Organisation> branch = List.of();

    public void load() {
        service.mayKeep();
        Long root = Typed.id(within);
        if (root != null) {
            service.view(root);
            branch = service.ancestors(root);
        }
        Organisations.Filter filter = new Organisations.Filter(
                Typed.question(q),
                names.isTargetGroup(sector) ? sector : null,
                names.isProvince(province) ? province : null,
                root,
                "true".equals(retired));
        organisations = service.search(filter, PageRequest.parse(page, null));
    }

    public Page<Organisation> getOrganisations() {
        return organisations;
    }

    /** From the root to the organisation whose branch is shown; empty when all is shown. */
    public List<Organisation> getBranch() {
        return branch;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getSector() {
        return sector;
    }

    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getWithin() {
        return within;
    }

    public void setWithin(String within) {
        this.within = within;
    }

    public String getRetired() {
        return retired;
    }

    public void setRetired(String retired) {
        this.retired = retired;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
