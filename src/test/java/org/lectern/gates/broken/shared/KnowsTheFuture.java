package org.lectern.gates.broken.shared;

import java.time.Instant;
import org.lectern.gates.broken.enrolment.FullOfMistakesService;
import org.lectern.gates.broken.enrolment.web.PageOfEnrolment;

/** Everything a class of {@code shared} must not do. The controls of the rules look at it. */
public class KnowsTheFuture {

    FullOfMistakesService toTheRight;
    PageOfEnrolment page;

    public Instant time() {
        return Instant.now();
    }
}
