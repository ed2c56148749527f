package org.lectern.enrolment.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.lectern.job.Rhythm;
import org.lectern.job.Routine;

/** What imports do by themselves. */
@ApplicationScoped
public class ImportRoutines {

    @Inject
    private ImportService service;

    @Produces
    Routine purge() {
        return new Routine("list-purge", Rhythm.NIGHT, turn -> "lists: " + service.purge());
    }
}
