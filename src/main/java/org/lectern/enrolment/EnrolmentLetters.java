package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lectern.account.Account;
import org.lectern.account.Accounts;
import org.lectern.account.CurrentAccount;
import org.lectern.outbox.Mail;
import org.lectern.outbox.Outbox;
import org.lectern.outbox.OutboxMessages;
import org.lectern.outbox.QuietHours;
import org.lectern.person.PersonProfile;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;

/**
 * Writes to people about their enrolment: in their language, where they are reached, and not at night unless it is the
 * answer to what they did themselves or the session begins soon.
 */
@ApplicationScoped
public class EnrolmentLetters {

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter CHINESE =
            DateTimeFormatter.ofPattern("uuuu年M月d日 EEE HH:mm", Locale.SIMPLIFIED_CHINESE);

    @Inject
    private Outbox outbox;

    @Inject
    private OutboxMessages messages;

    @Inject
    private Accounts accounts;

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /**
     * What is written.
     *
     * @param kind names the texts
     * @param step tells one letter of a kind about an enrolment from the next
     * @param more fills further places of the texts
     * @param waits however near the session is, nobody needs to know at night
     * @param also another seat at the same time, of which the mail tells as well; null for none
     */
    public record Letter(String kind, String step, Map<String, String> more, boolean waits, OtherSeat also) {

        public Letter(String kind, String step, Map<String, String> more) {
            this(kind, step, more, false);
        }

        public Letter(String kind, String step, Map<String, String> more, boolean waits) {
            this(kind, step, more, waits, null);
        }

        String key(Enrolment enrolment) {
            return kind + "/" + enrolment.id() + "/" + step;
        }
    }

    /** Writes it unless it was written before; gives whether it was written now. */
    public boolean putOnce(Letter letter, TrainingSession session, Enrolment enrolment, PersonProfile person) {
        return !messages.isKnown(letter.key(enrolment)) && put(letter, session, enrolment, person);
    }

    /**
     * What is recorded afterwards is told to nobody, nor is anything to who cannot be reached, be it through the
     * liaison who nominated.
     *
     * @return whether it was written
     */
    public boolean put(Letter letter, TrainingSession session, Enrolment enrolment, PersonProfile person) {
        return !session.recordedAfterwards() && put(letter, session, enrolment, person, logins(Set.of(person.id())));
    }

    /** The same with the logins of all who are written to, read before. */
    boolean put(Letter letter, TrainingSession session, Enrolment enrolment, PersonProfile person, Logins logins) {
        if (session.recordedAfterwards()) {
            return false;
        }
        Login login = logins.ofPerson().get(person.id());
        boolean reached = login != null || person.email() != null;
        if (!reached) {
            login = nominator(enrolment);
        }
        if (login == null && !reached) {
            return false;
        }
        TrainingBase base = bases.find(session.baseId()).orElseThrow();
        Language language =
                login == null ? Language.nearest(Locale.forLanguageTag(session.language())) : login.language();
        Instant begins = EnrolmentTimes.of(session, base.zone()).starts();
        Map<String, String> places = new HashMap<>(places(session, base, language));
        places.put("name", language.choose(person.latinName(), person.fullName()));
        if (!reached) {
            places.put(Mail.ON_BEHALF_OF, places.get("name"));
        }
        places.put("reason", Messages.in(language).text("enrolment.mail.no-reason"));
        if (enrolment.offerUntil() != null) {
            places.put("until", when(enrolment.offerUntil(), base.zone(), language));
        }
        places.putAll(letter.more());
        if (letter.also() != null) {
            places.putAll(also(letter.also(), reached, base.zone(), language));
        }
        String key = letter.key(enrolment);
        Mail mail = login == null
                ? Mail.toPerson(person.id(), language, letter.kind(), key, places)
                : Mail.toAccount(login.accountId(), language, letter.kind(), key, places);
        Instant now = clock.instant();
        boolean asked = Objects.equals(me.personIdOrNull(), person.id());
        outbox.put(mail.about(new Mail.About(base.id(), session.id(), enrolment.id()))
                .notBefore(asked ? now : QuietHours.after(now, base.zone(), letter.waits() ? null : begins)));
        return true;
    }

    /** Who passes it on learns only when: the other session is none of the liaison's. */
    private static Map<String, String> also(OtherSeat other, boolean reached, ZoneId zone, Language language) {
        String when = when(other.starts(), zone, language);
        return reached
                ? Map.of(
                        Mail.ALSO_WHEN,
                        when,
                        Mail.ALSO_SESSION,
                        other.session().title(language) + " (" + other.session().code() + ")",
                        Mail.ALSO_LINK,
                        "/session?id=" + other.session().id())
                : Map.of(Mail.ALSO_WHEN, when);
    }

    /** What a text about a session can name. */
    public Map<String, String> places(TrainingSession session, TrainingBase base, Language language) {
        return Map.of(
                "session", session.title(language),
                "code", session.code(),
                "base", base.name(language),
                "when", when(EnrolmentTimes.of(session, base.zone()).starts(), base.zone(), language),
                "link", "/session?id=" + session.id());
    }

    private record Login(long accountId, Language language) {}

    /** The logins of people by their ids; who has none is not in it. */
    record Logins(Map<Long, Login> ofPerson) {}

    /** Of these people, in one statement whatever their number; one's own is known already. */
    Logins logins(Collection<Long> personIds) {
        Map<Long, Login> ofPerson = new HashMap<>();
        Set<Long> others = new HashSet<>(personIds);
        me.account()
                .filter(own -> others.remove(own.personId()))
                .ifPresent(own -> ofPerson.put(own.personId(), new Login(own.accountId(), own.language())));
        accounts.ofPersons(others).stream()
                .filter(Account::isActive)
                .forEach(account ->
                        ofPerson.putIfAbsent(account.personId(), new Login(account.id(), account.language())));
        return new Logins(ofPerson);
    }

    /** Who nominated somebody without an address passes on what is told; null where nobody did. */
    private Login nominator(Enrolment enrolment) {
        return enrolment.nominatedBy() == null
                ? null
                : accounts.find(enrolment.nominatedBy())
                        .filter(Account::isActive)
                        .map(account -> new Login(account.id(), account.language()))
                        .orElse(null);
    }

    private static String when(Instant moment, ZoneId zone, Language language) {
        return moment == null ? "" : (language.isChinese() ? CHINESE : ENGLISH).format(moment.atZone(zone));
    }
}
