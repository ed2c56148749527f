package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Inject
    private EnrolmentLetters letters;

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
        EnrolmentLetters.Logins logins = logins(people.keySet());
        receivers.forEach(receiver -> tell(kind, sitting, receiver, people.get(receiver.personId()), more, logins));
    }

    /** Where these people are reached: for those who are told together. */
    EnrolmentLetters.Logins logins(Collection<Long> personIds) {
        return letters.logins(personIds);
    }

    /** What came of an enrolment just now, to the person it was made for. */
    void tellNewcomer(RosterKeeper.Sitting sitting, Enrolment newcomer, PersonProfile person, Integer position) {
        if (isToBeTold(sitting, newcomer)) {
            tellNewcomer(sitting, newcomer, person, position, logins(List.of(person.id())));
        }
    }

    /** The same to one of many. */
    void tellNewcomer(
            RosterKeeper.Sitting sitting,
            Enrolment newcomer,
            PersonProfile person,
            Integer position,
            EnrolmentLetters.Logins logins) {
        if (!isToBeTold(sitting, newcomer)) {
            return;
        }
        switch (newcomer.state()) {
            case REQUESTED -> tell(Kind.RECEIVED, sitting, newcomer, person, Map.of(), logins);
            case WAITLISTED -> tell(Kind.WAITING, sitting, newcomer, person, at(position), logins);
            default -> tell(Kind.CONFIRMED, sitting, newcomer, person, Map.of(), logins);
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
            EnrolmentLetters.Logins logins) {
        // New dates are no step of the enrolment: their number tells one mail from the next.
        String step = kind == Kind.MOVED
                ? "dates-" + sitting.session().icalSequence()
                : String.valueOf(enrolment.historySeq());
        letters.put(new EnrolmentLetters.Letter(kind.texts, step, more), sitting.session(), enrolment, person, logins);
    }
}
