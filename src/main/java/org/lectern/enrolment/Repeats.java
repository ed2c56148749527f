package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.account.CurrentAccount;
import org.lectern.person.PersonProfile;
import org.lectern.shared.Language;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;

/**
 * Finds who comes to a course a second time, as far as the reader may know: oneself everything, a coordinator what
 * happened at the own bases.
 */
@ApplicationScoped
class Repeats {

    @Inject
    private EarlierCompletions completions;

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentAccount me;

    /** The latest completion of the course of this session in another one, by person; nobody else is in it. */
    Map<Long, Repeat> of(TrainingSession session, Collection<PersonProfile> people) {
        Map<Long, Repeat> byCanonical = new HashMap<>();
        if (people.isEmpty()) {
            return byCanonical;
        }
        Long own = people.stream()
                .filter(person -> me.personIdOrNull() != null
                        && (me.personIdOrNull() == person.id() || me.personIdOrNull() == person.canonicalId()))
                .map(PersonProfile::canonicalId)
                .findFirst()
                .orElse(null);
        completions
                .of(
                        session.courseId(),
                        people.stream().map(PersonProfile::canonicalId).collect(Collectors.toSet()))
                .stream()
                .filter(done -> done.trainingSession() != session.id())
                .filter(done -> me.coordinated().covers(done.baseId()) || own != null && own == done.personId())
                .forEach(done -> byCanonical.put(done.personId(), repeat(done)));
        return people.stream()
                .filter(person -> byCanonical.containsKey(person.canonicalId()))
                .collect(Collectors.toMap(
                        PersonProfile::id, person -> byCanonical.get(person.canonicalId()), (one, other) -> one));
    }

    private Repeat repeat(EarlierCompletions.Completed done) {
        TrainingBase base = bases.find(done.baseId()).orElseThrow();
        return new Repeat(done.on(), done.code(), base.name(Language.EN), base.name(Language.ZH_CN));
    }
}
