package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.account.Account;
import org.lectern.account.Accounts;
import org.lectern.account.CurrentAccount;
import org.lectern.account.SignedInAccount;
import org.lectern.outbox.Mail;
import org.lectern.outbox.Outbox;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;

/** Tells people what became of their enrolment, in their language, in the transaction of what it tells. */
@ApplicationScoped
class EnrolmentMails {

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("uuuu年M月d日 EEE HH:mm", Locale.SIMPLIFIED_CHINESE);

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
    private Outbox outbox;

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentAccount me;

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

    /** What is recorded afterwards is told to nobody, nor is anything to who cannot be reached. */
    private void tell(
            Kind kind,
            RosterKeeper.Sitting sitting,
            Enrolment enrolment,
            PersonProfile person,
            Map<String, String> more) {
        TrainingSession session = sitting.session();
        if (session.recordedAfterwards()) {
            return;
        }
        Login login = login(person.id());
        if (login == null && person.email() == null) {
            return;
        }
        TrainingBase base = bases.find(session.baseId()).orElseThrow();
        Language language = login == null ? Language.nearest(language(session)) : login.language();
        Map<String, String> parameters = new HashMap<>();
        parameters.put("name", language.choose(person.latinName(), person.fullName()));
        parameters.put("session", session.title(language));
        parameters.put("code", session.code());
        parameters.put("base", base.name(language));
        parameters.put("when", when(sitting, base.zone(), language));
        parameters.put("reason", Messages.in(language).text("enrolment.mail.no-reason"));
        parameters.put("link", "/session?id=" + session.id());
        if (enrolment.offerUntil() != null) {
            parameters.put("until", moment(enrolment.offerUntil(), base.zone(), language));
        }
        parameters.putAll(more);
        // New dates are no step of the enrolment: their number tells one mail from the next.
        String step = kind == Kind.MOVED ? "dates-" + session.icalSequence() : String.valueOf(enrolment.historySeq());
        String key = kind.texts + "/" + enrolment.id() + "/" + step;
        Mail mail = login == null
                ? Mail.toPerson(person.id(), language, kind.texts, key, parameters)
                : Mail.toAccount(login.accountId(), language, kind.texts, key, parameters);
        outbox.put(mail.about(new Mail.About(base.id(), session.id(), enrolment.id())));
    }

    private record Login(long accountId, Language language) {}

    /** The login of a person; null where there is none. One's own is known already. */
    private Login login(long personId) {
        SignedInAccount signedIn = me.account().orElse(null);
        if (signedIn != null && Objects.equals(signedIn.personId(), personId)) {
            return new Login(signedIn.accountId(), signedIn.language());
        }
        return accounts.ofPerson(personId)
                .filter(Account::isActive)
                .map(account -> new Login(account.id(), account.language()))
                .orElse(null);
    }

    private static Locale language(TrainingSession session) {
        return Locale.forLanguageTag(session.language());
    }

    private static String when(RosterKeeper.Sitting sitting, ZoneId zone, Language language) {
        return sitting.times().starts() == null ? "" : moment(sitting.times().starts(), zone, language);
    }

    private static String moment(Instant instant, ZoneId zone, Language language) {
        return (language.isChinese() ? CHINESE : ENGLISH).format(instant.atZone(zone));
    }
}
