package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;

/** Tells people what became of their enrolment, in their language, in the transaction of what it tells. */
@ApplicationScoped
class EnrolmentMails {

    /** What is told; the names of the texts follow from it. */
    enum Kind {
        RECEIVED("enrolment-received"),
        CONFIRMED("enrolment-confirmed"),
        WAITING("enrolment-waiting"),
        PROMOTED("enrolment-promoted"),
        OFFERED("enrolment-offered"),
        LAPSED("enrolment-lapsed"),
        EXPIRED("enrolment-expired"),
        TRANSFERRED("enrolment-transferred"),
        TRANSFERRED_WAITING("enrolment-transferred-waiting"),
        SUBSTITUTED("enrolment-substituted"),
        DECLINED("enrolment-declined"),
        WITHDRAWN("enrolment-withdrawn"),
        REMOVED("enrolment-removed"),
        CANCELLED("enrolment-cancelled"),
        MOVED("enrolment-moved"),
        GOES_AHEAD("enrolment-goes-ahead");

        private final String texts;

        Kind(String texts) {
            this.texts = texts;
        }
    }

    /** Who gets one of these has, or is offered, a seat and may have got another since asking for it. */
    private static final Set<Kind> SEATED = EnumSet.of(Kind.CONFIRMED, Kind.PROMOTED, Kind.OFFERED);

    @Inject
    private EnrolmentLetters letters;

    @Inject
    private TraineeClashes clashes;

    @Inject
    private Persons persons;

    void tell(Kind kind, RosterKeeper.Sitting sitting, Collection<Enrolment> receivers) {
        tell(kind, sitting, receivers, Map.of());
    }

    void tell(Kind kind, RosterKeeper.Sitting sitting, Enrolment receiver, String reason) {
        tell(kind, sitting, List.of(receiver), reason == null ? Map.of() : Map.of("reason", reason));
    }

    void tellPosition(RosterKeeper.Sitting sitting, Enrolment receiver, int position) {
        tell(Kind.WAITING, sitting, List.of(receiver), at(position));
    }

    void tell(Kind kind, RosterKeeper.Sitting sitting, Collection<Enrolment> receivers, Map<String, String> more) {
        if (sitting.session().recordedAfterwards() || receivers.isEmpty()) {
            return;
        }
        Map<Long, PersonProfile> people =
                persons.profiles(receivers.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        Known known = new Known(
                letters.logins(people.keySet()), SEATED.contains(kind) ? others(sitting, receivers, true) : Map.of());
        receivers.forEach(receiver -> tell(kind, sitting, receiver, people.get(receiver.personId()), more, known));
    }

    /**
     * What is asked once about all who are told together.
     *
     * @param logins where they are reached
     * @param others by person, another seat at the same time
     */
    record Known(EnrolmentLetters.Logins logins, Map<Long, OtherSeat> others) {}

    Known known(RosterKeeper.Sitting sitting, Collection<Enrolment> newcomers) {
        return new Known(
                letters.logins(newcomers.stream().map(Enrolment::personId).toList()),
                others(sitting, newcomers, false));
    }

    private Map<Long, OtherSeat> others(RosterKeeper.Sitting sitting, Collection<Enrolment> seated, boolean forGood) {
        return clashes.otherSeats(
                sitting.session(),
                seated.stream()
                        .filter(one -> one.state().holdsSeat() && one.isTrainee())
                        .map(Enrolment::canonicalPersonId)
                        .collect(Collectors.toSet()),
                forGood);
    }

    /** What came of an enrolment just now, to the person it was made for, who was asked to be free before. */
    void tellNewcomer(RosterKeeper.Sitting sitting, Enrolment newcomer, PersonProfile person, Integer position) {
        if (isToBeTold(sitting, newcomer)) {
            tellNewcomer(
                    sitting, newcomer, person, position, new Known(letters.logins(List.of(person.id())), Map.of()));
        }
    }

    /** The same to one of many. */
    void tellNewcomer(
            RosterKeeper.Sitting sitting, Enrolment newcomer, PersonProfile person, Integer position, Known known) {
        if (!isToBeTold(sitting, newcomer)) {
            return;
        }
        switch (newcomer.state()) {
            case REQUESTED -> tell(Kind.RECEIVED, sitting, newcomer, person, Map.of(), known);
            case WAITLISTED -> tell(Kind.WAITING, sitting, newcomer, person, at(position), known);
            default -> tell(Kind.CONFIRMED, sitting, newcomer, person, Map.of(), known);
        }
    }

    /** Who stands at the door, or takes no seat, needs no letter that there is one. */
    private static boolean isToBeTold(RosterKeeper.Sitting sitting, Enrolment newcomer) {
        return !sitting.session().recordedAfterwards()
                && (newcomer.state() == EnrolmentState.REQUESTED
                        || newcomer.state() == EnrolmentState.WAITLISTED
                        || newcomer.isTrainee() && !newcomer.isWalkIn());
    }

    /** One mail for both ends of a transfer. */
    void tellTransfer(
            RosterKeeper.Sitting from, RosterKeeper.Sitting to, Enrolment there, Integer position, String reason) {
        Map<String, String> more = new HashMap<>(position == null ? Map.of() : at(position));
        more.put("from", from.session().code());
        if (reason != null) {
            more.put("reason", reason);
        }
        tell(position == null ? Kind.TRANSFERRED : Kind.TRANSFERRED_WAITING, to, List.of(there), more);
    }

    private static Map<String, String> at(int position) {
        return Map.of("position", String.valueOf(position));
    }

    private void tell(
            Kind kind,
            RosterKeeper.Sitting sitting,
            Enrolment enrolment,
            PersonProfile person,
            Map<String, String> more,
            Known known) {
        // New dates are no step of the enrolment: their number tells one mail from the next.
        String step = kind == Kind.MOVED
                ? "dates-" + sitting.session().icalSequence()
                : String.valueOf(enrolment.historySeq());
        OtherSeat other = known.others().get(enrolment.canonicalPersonId());
        letters.put(
                new EnrolmentLetters.Letter(kind.texts, step, more, false, other),
                sitting.session(),
                enrolment,
                person,
                known.logins());
    }
}
