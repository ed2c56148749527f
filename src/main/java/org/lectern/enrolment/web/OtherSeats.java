package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.enrolment.OtherSeatService;
import org.lectern.enrolment.OtherSeatService.InTheWay;

/** What is in the way of somebody on a roster; asked once for a page. */
@Named
@RequestScoped
public class OtherSeats {

    @Inject
    private OtherSeatService service;

    private List<InTheWay> found;

    public List<InTheWay> of(long enrolment) {
        if (found == null) {
            found = service.of(enrolment);
        }
        return found;
    }
}
