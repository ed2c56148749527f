package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.account.TrailService;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** What I did, as the trail has it. */
@Named
@RequestScoped
public class OwnActivity {

    @Inject
    private TrailService service;

    private String page;
    private Page<TrailService.Line> lines;

    public void load() {
        lines = service.own(PageRequest.of(Parameters.number(page), null));
    }

    public Page<TrailService.Line> getLines() {
        return lines;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
