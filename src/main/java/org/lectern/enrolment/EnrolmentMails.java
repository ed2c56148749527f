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
        receivers.forEach(receiver -> tell(kind, sitting, receiver, people.get(receiver.personId()), more));
    }

    /** What came of an enrolment just now, to the person it was made for. */
    void tellNewcomer(RosterKeeper.Sitting sitting, Enrolment newcomer, PersonProfile person, Integer position) {
        switch (newcomer.state()) {
            case REQUESTED -> tell(Kind.RECEIVED, sitting, newcomer, person, Map.of());
            case WAITLISTED -> tell(Kind.WAITING, sitting, newcomer, person, at(position));
            default -> {
                if (newcomer.isTrainee() && !newcomer.isWalkIn()) {
                    tell(Kind.CONFIRMED, sitting, newcomer, person, Map.of());
                }
            }
        }
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
            Map<String, String> more) {
        // New dates are no step of the enrolment: their number tells one mail from the next.
        String step = kind == Kind.MOVED
                ? "dates-" + sitting.session().icalSequence()
                : String.valueOf(enrolment.historySeq());
        letters.put(new EnrolmentLetters.Letter(kind.texts, step, more), sitting.session(), enrolment, person);
    }
}
