package org.lectern.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import org.lectern.notification.CalendarService;
import org.lectern.person.Persons;
import org.lectern.shared.web.Notices;

/** The secret address of one's own calendar: made, copied once, revoked. */
@Named
@RequestScoped
public class CalendarAddress {

    private static final String HERE = "/trainee/my-data?faces-redirect=true";

    @Inject
    private CalendarService service;

    @Inject
    private Persons persons;

    @Inject
    private Notices notices;

    private Instant madeAt;
    private boolean read;

    public Instant getMadeAt() {
        if (!read) {
            madeAt = service.wordMadeAt();
            read = true;
        }
        return madeAt;
    }

    public LocalDate getMadeOn() {
        return getMadeAt() == null ? null : persons.dayOf(getMadeAt());
    }

    public String make() {
        String address = service.address(service.makeWord());
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put("calendarAddress", address);
        return HERE;
    }

    public String revoke() {
        service.revokeWord();
        notices.success("notification.feed.revoked");
        return HERE;
    }
}
