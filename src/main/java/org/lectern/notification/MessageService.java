package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.account.Secret;
import org.lectern.account.SignedInAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentLetters;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.Enrolments;
import org.lectern.outbox.Mail;
import org.lectern.outbox.MailSettings;
import org.lectern.outbox.MailText;
import org.lectern.outbox.Outbox;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/**
 * What a coordinator writes to people of a roster, and a trainer to those who are confirmed in a session of the own: of
 * them a trainer knows name and organisation, and nobody else on the roster is written to.
 */
@ApplicationScoped
public class MessageService {

    static final String KIND = "session-message";
    private static final int TEST_LENGTH = 1700;
    private static final int MOST = 100;

    @Inject
    private MailWordings wordings;

    @Inject
    private EnrolmentLetters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private MailSettings settings;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private TrainingBases bases;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Persons persons;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentLanguage languages;

    @Inject
    private Clock clock;

    /** To whom: everybody in a state, or those who are named. */
    public enum Audience {
        CONFIRMED(Set.of(EnrolmentState.CONFIRMED)),
        WAITING(Set.of(EnrolmentState.WAITLISTED, EnrolmentState.OFFERED)),
        EVERYBODY(Set.of(
                EnrolmentState.CONFIRMED, EnrolmentState.WAITLISTED, EnrolmentState.OFFERED, EnrolmentState.REQUESTED));

        private final Set<EnrolmentState> states;

        Audience(Set<EnrolmentState> states) {
            this.states = states;
        }

        /** By its name; those who are confirmed where it is none. */
        public static Audience of(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(CONFIRMED);
        }
    }

    /**
     * What came of it.
     *
     * @param message its id, for {@link #undo}
     */
    public record Sent(long message, int written, int unreached) {}

    /** The same mail in both languages, as it would read. */
    public record BothLanguages(MailText english, MailText chinese) {}

    /**
     * Somebody to write to, as far as a trainer may know.
     *
     * @param enrolment its id
     */
    public record Receiver(long enrolment, String name, String organisation) {}

    /** A session, if one may write to everybody on its roster. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public TrainingSession session(String idOrCode) {
        return sessions.at(idOrCode)
                .filter(session -> me.coordinated().covers(session.baseId()))
                .orElseThrow(NotFound::new);
    }

    /** A session, if one may write to those who are confirmed in it. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional
    public TrainingSession taught(String idOrCode) {
        return own(sessions.at(idOrCode).orElseThrow(NotFound::new).id());
    }

    /** The sessions to come and under way that one is a trainer of. */
    @Allowed({Role.TRAINER, Role.ADMINISTRATOR})
    @Transactional
    public List<TrainingSession> taught() {
        return me.personIdOrNull() == null ? List.of() : sessions.taughtBy(me.personIdOrNull());
    }

    /** Whom a trainer writes to, in the order of their names. It is a list of people: reading it is on the trail. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional
    public List<Receiver> people(long sessionId) {
        TrainingSession session = own(sessionId);
        trail.record(Act.of("roster.read", "training_session", sessionId, session.baseId()));
        List<Enrolment> there = enrolments.byName(sessionId).stream()
                .filter(MessageService::isConfirmedTrainee)
                .toList();
        Map<Long, PersonProfile> people =
                persons.profiles(there.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        return there.stream()
                .map(one -> receiver(one, people.get(one.personId())))
                .toList();
    }

    private Receiver receiver(Enrolment one, PersonProfile person) {
        return new Receiver(
                one.id(),
                languages.choose(person.latinName(), person.fullName()),
                one.snapshot().organisationName());
    }

    /** What one wrote to people of a session, newest first. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional
    public List<SessionMessage> written(long sessionId) {
        own(sessionId);
        return wordings.written(sessionId, me.idOrNull(), MOST);
    }

    /** How many people that is. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional
    public int receivers(long sessionId, Audience audience, Collection<Long> named) {
        TrainingSession session = own(sessionId);
        return chosen(session, audience, named).size();
    }

    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional
    public BothLanguages preview(long sessionId, Words words) {
        TrainingSession session = own(sessionId);
        Words clean = words.checked(Words.COMMON, languages.get());
        return new BothLanguages(text(session, clean, Language.EN), text(session, clean, Language.ZH_CN));
    }

    /** To oneself, in both languages. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional
    public void test(long sessionId, Words words) {
        TrainingSession session = own(sessionId);
        Words clean = words.checked(Words.COMMON, languages.get());
        for (Language language : Language.values()) {
            toMe(text(session, clean, language), language);
        }
    }

    /** A text that was filled in already, to whoever is signed in. */
    void toMe(MailText text, Language language) {
        outbox.put(Mail.toAccount(
                me.required().accountId(),
                language,
                "mail-test",
                "mail-test/" + Secret.random(),
                Map.of("subject", text.subject(), "body", shortened(text.body()))));
    }

    /** What the outbox can keep, also where every character takes two. */
    private static String shortened(String body) {
        return body.length() <= TEST_LENGTH ? body : body.substring(0, TEST_LENGTH) + "…";
    }

    /**
     * Writes to them, each in their language. The mails wait for a moment, in which it can be undone.
     *
     * @param named ids of enrolments of this session; empty to write to the audience
     * @throws NotFound if one of them is of another session: then nobody is written to, and the trail tells of it
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional
    public Sent send(long sessionId, Words words, Audience audience, Collection<Long> named) {
        TrainingSession session = own(sessionId);
        Words clean = words.checked(Words.COMMON, languages.get());
        List<Enrolment> receivers = chosen(session, audience, named);
        BusinessRule.require(!receivers.isEmpty(), NotificationRule.SOMEBODY_IS_WRITTEN_TO);
        BusinessRule.require(!session.recordedAfterwards(), NotificationRule.MESSAGE_IS_ABOUT_A_SESSION_TO_COME);
        SessionMessage message = new SessionMessage(sessionId, clean, me.idOrNull(), receivers.size(), clock.instant());
        wordings.add(message);
        Map<Long, PersonProfile> people =
                persons.profiles(receivers.stream().map(Enrolment::personId).collect(Collectors.toSet()));
        EnrolmentLetters.Letter letter = new EnrolmentLetters.Letter(
                KIND,
                message.id().toString(),
                Map.of(MailWordings.MESSAGE, message.id().toString()));
        List<Enrolment> reached = new ArrayList<>();
        outbox.holding(group(message.id()), () -> receivers.stream()
                .filter(receiver -> letters.put(letter, session, receiver, people.get(receiver.personId())))
                .forEach(reached::add));
        int written = reached.size();
        trail.record(Act.of("training-session.message", "training_session", sessionId, session.baseId())
                .with("receivers", null, written));
        return new Sent(message.id(), written, receivers.size() - written);
    }

    private static String group(long message) {
        return "message/" + message;
    }

    /** True as long as none of its mails has left, for whoever wrote it. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Transactional
    public boolean isUndoable(long sessionId, long message) {
        own(sessionId);
        return wordings.message(message)
                .filter(sent -> sent.isOf(sessionId, me.idOrNull()) && !sent.isUndone())
                .filter(sent -> clock.instant().isBefore(sent.sentAt().plus(Outbox.UNDO)))
                .isPresent();
    }

    /**
     * Nobody gets it.
     *
     * @return what was written, to be written better
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR, Role.TRAINER})
    @Retried
    @Transactional
    public Words undo(long sessionId, long message) {
        TrainingSession session = own(sessionId);
        SessionMessage sent = wordings.message(message)
                .filter(found -> found.isOf(sessionId, me.idOrNull()))
                .orElseThrow(NotFound::new);
        BusinessRule.require(
                isUndoable(sessionId, message) && outbox.drop(group(message)), NotificationRule.MESSAGE_HAS_NOT_LEFT);
        sent.undo(clock.instant());
        trail.record(Act.of("training-session.undo-message", "training_session", session.id(), session.baseId()));
        return sent.words();
    }

    /** Who is named and not confirmed any more is left out of what a trainer writes. */
    private List<Enrolment> chosen(TrainingSession session, Audience audience, Collection<Long> named) {
        boolean whole = me.coordinated().covers(session.baseId());
        List<Enrolment> all = enrolments.ofSession(session.id());
        List<Enrolment> chosen = all.stream()
                .filter(one -> named.isEmpty() ? audience.states.contains(one.state()) : named.contains(one.id()))
                .toList();
        if (!named.isEmpty() && chosen.size() != Set.copyOf(named).size()) {
            trail.denied(Act.of("training-session.message", "training_session", session.id(), session.baseId()));
            throw new NotFound();
        }
        return whole
                ? chosen
                : chosen.stream().filter(MessageService::isConfirmedTrainee).toList();
    }

    private static boolean isConfirmedTrainee(Enrolment one) {
        return one.isTrainee() && one.state() == EnrolmentState.CONFIRMED;
    }

    /** Of a base one coordinates, or one that is assigned to the trainer. */
    private TrainingSession own(long sessionId) {
        return sessions.find(sessionId)
                .filter(session -> me.coordinated().covers(session.baseId()) || isTaughtByMe(session))
                .orElseThrow(NotFound::new);
    }

    private boolean isTaughtByMe(TrainingSession session) {
        return me.isTrainer()
                && me.personIdOrNull() != null
                && session.trainerIds().contains(me.personIdOrNull());
    }

    /** As it would read to whoever writes it. */
    private MailText text(TrainingSession session, Words words, Language language) {
        Map<String, String> places = new HashMap<>(
                letters.places(session, bases.find(session.baseId()).orElseThrow(), language));
        String name = me.account().map(SignedInAccount::displayName).orElse("");
        places.put("name", name);
        return MailText.withoutFoot(words.in(language), places, settings.publicUrl(), name);
    }
}
