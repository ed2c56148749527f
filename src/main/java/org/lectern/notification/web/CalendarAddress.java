package org.lectern.notification.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import org.lectern.notification.CalendarService;
import org.lectern.person.Persons;
import org.lectern.shared.web.Notices;
import org.omnifaces.util.Faces;

/** The secret address of one's own calendar: made, copied once, revoked. */
@Named
@RequestScoped
public class CalendarAddress {

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

    /** Back to the part of the page where the address is shown. */
    public void make() {
        String address = service.address(service.makeWord());
        Faces.setFlashAttribute("calendarAddress", address);
        Faces.redirect("trainee/my-data#calendar");
    }

    public String revoke() {
        service.revokeWord();
        notices.success("notification.feed.revoked");
        return "/trainee/my-data?faces-redirect=true";
    }
}
