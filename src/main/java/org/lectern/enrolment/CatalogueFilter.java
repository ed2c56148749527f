package org.lectern.enrolment;

import java.time.LocalDate;
import java.util.Set;
import org.lectern.course.Mode;
import org.lectern.trainingsession.SessionState;

/**
 * Which sessions are wanted; null leaves a question open.
 *
 * @param q part of the title or code, or of the name or city of the base
 * @param from a day in the zone of the base: with a slot on it or later
 * @param to a day: with a slot on it or earlier
 * @param states empty: any
 * @param targetGroup a code: sessions for that group, for a part of it, or for the whole it belongs to
 */
public record CatalogueFilter(
        String q,
        Long baseId,
        Long courseId,
        LocalDate from,
        LocalDate to,
        Set<SessionState> states,
        String targetGroup,
        Mode mode,
        EnrolmentWindow window) {

    public static final CatalogueFilter ALL =
            new CatalogueFilter(null, null, null, null, null, Set.of(), null, null, null);

    public CatalogueFilter {
        states = Set.copyOf(states);
    }

    public CatalogueFilter from(LocalDate day) {
        return new CatalogueFilter(q, baseId, courseId, day, to, states, targetGroup, mode, window);
    }

    public CatalogueFilter in(Set<SessionState> wanted) {
        return new CatalogueFilter(q, baseId, courseId, from, to, wanted, targetGroup, mode, window);
    }

    public CatalogueFilter at(Long base) {
        return new CatalogueFilter(q, base, courseId, from, to, states, targetGroup, mode, window);
    }
}
