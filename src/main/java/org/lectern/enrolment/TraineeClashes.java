package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.account.CurrentAccount;
import org.lectern.person.PersonProfile;
import org.lectern.shared.TimeText;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.ClashFinder;
import org.lectern.trainingsession.ClashFinder.Clash;
import org.lectern.trainingsession.ClashKind;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.SlotState;
import org.lectern.trainingsession.TakenTime;
import org.lectern.trainingsession.TakenTimes;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** Whoever enrols is free when it takes place, at whatever base the other session is. */
@ApplicationScoped
class TraineeClashes {

    @Inject
    private TakenTimes times;

    @Inject
    private SeatedTrainees seated;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentAccount me;

    /**
     * Refuses who has a seat elsewhere at the same time. The row of the person is locked, after that of the session: of
     * two sessions that are entered at once, the second one sees the first.
     *
     * @param exception why it has to be all the same; null for none
     * @param oneself true where the reader is this person, who may know everything about the other session
     */
    void requireFree(TrainingSession session, PersonProfile person, String exception, boolean oneself) {
        if (exception != null || takesNobodysTime(session)) {
            return;
        }
        Map<Long, Clash> clashes = firstFor(session, Set.of(person.canonicalId()), true);
        if (!clashes.isEmpty()) {
            Clash clash = clashes.get(person.canonicalId());
            require(
                    false,
                    oneself ? EnrolmentRule.ONE_IS_FREE_AT_THE_TIME : EnrolmentRule.PERSON_IS_FREE_AT_THE_TIME,
                    said(session, person.fullName(), clash, oneself).toArray());
        }
    }

    /** What was done long ago clashes with nothing any more, and what has no times never does. */
    private static boolean takesNobodysTime(TrainingSession session) {
        return session.recordedAfterwards() || session.isSelfPaced();
    }

    /**
     * Of these people those who have a seat elsewhere at the same time, with the first that is in the way.
     *
     * @param forGood true where they are about to be enrolled: their rows are locked, after that of the session
     */
    Map<Long, Clash> firstFor(TrainingSession session, Collection<Long> canonicalIds, boolean forGood) {
        if (takesNobodysTime(session)) {
            return Map.of();
        }
        if (forGood) {
            times.lock(canonicalIds, Set.of());
        }
        Map<Long, Clash> first = new HashMap<>();
        find(session, canonicalIds)
                .forEach(clash -> first.putIfAbsent(clash.wanted().who(), clash));
        return first;
    }

    /** What speaks against this person, as far as the coordinator may know. */
    Objection objection(TrainingSession session, String name, Clash clash) {
        return new Objection(EnrolmentRule.PERSON_IS_FREE_AT_THE_TIME, said(session, name, clash, false));
    }

    /** The name, the time, and the other session if the reader may know of it. */
    private List<Object> said(TrainingSession session, String name, Clash clash, boolean oneself) {
        TrainingSession other = sessions.find(clash.taken().session()).orElseThrow();
        boolean known = oneself || me.coordinated().covers(other.baseId());
        return List.of(
                name,
                TimeText.range(
                        clash.taken().starts(),
                        clash.taken().ends(),
                        bases.find(session.baseId()).orElseThrow().zone()),
                known ? other.code() : "");
    }

    /**
     * Of these people those who have another seat at the same time, with the first one that is in the way. Asked for
     * who is given a seat without having asked for it now, since nobody is passed over for it.
     *
     * @param forGood true where their rows are not locked yet: an enrolment elsewhere waits, and sees this seat
     */
    Map<Long, OtherSeat> otherSeats(TrainingSession session, Collection<Long> canonicalIds, boolean forGood) {
        Map<Long, OtherSeat> found = new HashMap<>();
        firstFor(session, canonicalIds, forGood).forEach((who, clash) -> {
            TakenTime taken = clash.taken();
            found.put(who, new OtherSeat(sessions.find(taken.session()).orElseThrow(), taken.starts()));
        });
        return found;
    }

    /** In the order of time. Who has no seat elsewhere at that time is found free without a look at the slots. */
    List<Clash> find(TrainingSession session, Collection<Long> canonicalIds) {
        if (session.firstSlotStarts() == null || canonicalIds.isEmpty()) {
            return List.of();
        }
        List<TakenTime> taken =
                seated.ofTrainees(canonicalIds, session.firstSlotStarts(), session.lastSlotEnds()).stream()
                        .filter(time -> !time.session().equals(session.id()))
                        .toList();
        if (taken.isEmpty()) {
            return List.of();
        }
        return ClashFinder.find(
                session.slots().stream()
                        .filter(slot -> slot.state() != SlotState.NOT_HELD)
                        .flatMap(slot -> canonicalIds.stream().map(who -> wanted(session, slot, who)))
                        .toList(),
                taken);
    }

    private static TakenTime wanted(TrainingSession session, SessionSlot slot, long who) {
        return new TakenTime(ClashKind.TRAINEE, who, session.id(), slot.id(), slot.starts(), slot.ends());
    }
}
