package org.lectern.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts one row. Participations come person by person, so that a person is counted once by remembering only the one
 * that is at hand; {@link #endOfPerson} is called when all of a person are in.
 */
final class Tally {

    private final Set<Long> sessions = new HashSet<>();
    private final Set<String> courses = new HashSet<>();
    private final Map<PersonFigure, Integer> persons = new EnumMap<>(PersonFigure.class);
    private int provisional;
    private int enrolledAtStart;
    private int named;
    private int unnamed;
    private int completions;
    private long attendedMinutes;
    private long heldMinutes;
    private int noShows;
    private int partlyUnknown;
    private int atMoreThanOneBase;

    // What is known of the person at hand
    private final Set<PersonFigure> ofPerson = EnumSet.noneOf(PersonFigure.class);
    private final Set<String> basesOfPerson = new HashSet<>();
    private boolean trainedInSlots;

    void add(SessionFact session) {
        if (sessions.add(session.id())) {
            courses.add(session.course());
            provisional += session.closed() ? 0 : 1;
        }
    }

    void add(HeadcountFact cell) {
        add(cell.session());
        unnamed += cell.number();
    }

    void add(ParticipationFact enrolment) {
        if (enrolment.session().isSelfPaced()) {
            addCompletion(enrolment);
            return;
        }
        add(enrolment.session());
        attendedMinutes += enrolment.attendedMinutes();
        heldMinutes += enrolment.heldMinutes();
        if (enrolment.confirmedAtStart()) {
            enrolledAtStart++;
            noShows += enrolment.participated() || enrolment.allExcused() ? 0 : 1;
        }
        if (enrolment.participated()) {
            named++;
            partlyUnknown += enrolment.isPartlyUnknown() ? 1 : 0;
            ofPerson.add(PersonFigure.PERSONS_REACHED);
        }
        addCompletion(enrolment);
    }

    private void addCompletion(ParticipationFact enrolment) {
        if (!enrolment.completed()) {
            return;
        }
        completions++;
        ofPerson.add(PersonFigure.PERSONS_TRAINED);
        ofPerson.add(PersonFigure.ofGender(enrolment));
        basesOfPerson.add(enrolment.session().base());
        trainedInSlots |= !enrolment.session().isSelfPaced();
    }

    /**
     * Counts the person at hand, and forgets about it.
     *
     * @param trainedBefore true if the person has a completion before the period, wherever
     * @return the figures this person is in
     */
    Set<PersonFigure> endOfPerson(boolean trainedBefore) {
        if (ofPerson.contains(PersonFigure.PERSONS_TRAINED)) {
            ofPerson.add(trainedBefore ? PersonFigure.REPEAT : PersonFigure.FIRST_TIME);
            if (!trainedInSlots) {
                ofPerson.add(PersonFigure.ONLY_SELF_PACED);
            }
            atMoreThanOneBase += basesOfPerson.size() - 1;
        }
        ofPerson.forEach(figure -> persons.merge(figure, 1, Integer::sum));
        Set<PersonFigure> counted = Set.copyOf(ofPerson);
        ofPerson.clear();
        basesOfPerson.clear();
        trainedInSlots = false;
        return counted;
    }

    private int of(PersonFigure figure) {
        return persons.getOrDefault(figure, 0);
    }

    Figures figures() {
        return new Figures(
                sessions.size(),
                provisional,
                courses.size(),
                enrolledAtStart,
                named,
                unnamed,
                of(PersonFigure.PERSONS_REACHED),
                completions,
                of(PersonFigure.PERSONS_TRAINED),
                of(PersonFigure.WOMEN),
                of(PersonFigure.MEN),
                of(PersonFigure.OTHER_OR_NOT_STATED),
                of(PersonFigure.ONLY_SELF_PACED),
                of(PersonFigure.FIRST_TIME),
                attendedMinutes,
                heldMinutes,
                noShows,
                partlyUnknown,
                atMoreThanOneBase);
    }
}
