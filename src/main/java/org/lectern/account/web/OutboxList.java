package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.lectern.account.MailService;
import org.lectern.outbox.OutboxState;
import org.lectern.outbox.Preview;
import org.lectern.shared.NotFound;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.web.Notices;

/** Outgoing mail: what waits, what left, what will not leave by itself. */
@Named
@RequestScoped
public class OutboxList {

    @Inject
    private MailService service;

    @Inject
    private Notices notices;

    private String state;
    private String page;
    private String id;
    private Page<MailService.Row> rows;
    private MailService.Row chosen;
    private Preview.Text text;

    public void load() {
        rows = service.list(
                Parameters.constant(OutboxState.class, state), PageRequest.of(Parameters.number(page), null));
        Long number = Parameters.id(id);
        if (number != null) {
            chosen = service.get(number);
            text = service.read(number);
        }
    }

    public String retry(String mail) {
        Long number = Parameters.id(mail);
        if (number == null) {
            throw new NotFound();
        }
        service.retry(number);
        notices.success("outbox.list.retried");
        return "/admin/outbox?faces-redirect=true&id=" + number;
    }

    public boolean isServer() {
        return service.hasServer();
    }

    public List<OutboxState> getStates() {
        return Arrays.asList(OutboxState.values());
    }

    public Page<MailService.Row> getRows() {
        return rows;
    }

    public MailService.Row getChosen() {
        return chosen;
    }

    public Preview.Text getText() {
        return text;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
