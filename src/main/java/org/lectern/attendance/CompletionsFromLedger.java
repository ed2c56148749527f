package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.lectern.enrolment.EarlierCompletions;

/** Tells the roster who completed a course before, from what the reports read. */
@ApplicationScoped
public class CompletionsFromLedger implements EarlierCompletions {

    @Inject
    private Participations participations;

    @Override
    public List<Completed> of(long courseId, Collection<Long> personIds) {
        return personIds.isEmpty() ? List.of() : participations.completed(courseId, personIds);
    }
}
