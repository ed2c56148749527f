package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentLetters;
import org.lectern.enrolment.Enrolments;
import org.lectern.outbox.MailText;
import org.lectern.outbox.OutboxMessage;
import org.lectern.outbox.OutboxMessages;
import org.lectern.outbox.OutboxState;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.NotFound;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.TrainingSessions;

/** What was told to whom about a session, for its coordinators. */
@ApplicationScoped
public class MailLogService {

    private static final int MOST = 500;

    @Inject
    private MailWordings mails;

    @Inject
    private OutboxMessages messages;

    @Inject
    private EnrolmentLetters letters;

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
    private CurrentLanguage language;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * A mail.
     *
     * @param subject in the words of the product and the language of the reader: what was written is not kept
     * @param at when it left; before that, when it leaves at the earliest
     */
    public record Row(
            long id, long enrolment, String person, String subject, OutboxState state, Instant at, String error) {

        public boolean isDead() {
            return state == OutboxState.DEAD;
        }
    }

    /**
     * The mails about a session, newest first.
     *
     * @param enrolmentId null for everybody's
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public List<Row> log(long sessionId, Long enrolmentId) {
        TrainingSession session = sessions.inScope(sessionId, me.coordinated()).orElseThrow(NotFound::new);
        Map<Long, Enrolment> there =
                enrolments.ofSession(sessionId).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
        if (enrolmentId != null && !there.containsKey(enrolmentId)) {
            throw new NotFound();
        }
        List<OutboxMessage> found = mails.log(sessionId, enrolmentId, MOST).stream()
                .filter(mail -> there.containsKey(mail.enrolmentId()))
                .toList();
        Map<Long, PersonProfile> people = persons.profiles(found.stream()
                .map(mail -> there.get(mail.enrolmentId()).personId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        trail.record(Act.of("training-session.mails", "training_session", sessionId, session.baseId()));
        Map<String, String> places = new HashMap<>(
                letters.places(session, bases.find(session.baseId()).orElseThrow(), language.get()));
        return found.stream()
                .map(mail -> row(mail, people.get(there.get(mail.enrolmentId()).personId()), places))
                .toList();
    }

    /** Sends one that was given up once more. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    @Transactional
    public void retry(long mailId) {
        OutboxMessage mail = messages.find(mailId)
                .filter(found -> found.sessionId() != null && me.coordinated().covers(found.baseId()))
                .orElseThrow(NotFound::new);
        mail.retry(clock.instant());
        trail.record(Act.of("outbox.retry", "outbox", mailId, mail.baseId()));
    }

    private Row row(OutboxMessage mail, PersonProfile person, Map<String, String> places) {
        return new Row(
                mail.id(),
                mail.enrolmentId(),
                language.choose(person.latinName(), person.fullName()),
                MailText.withoutFoot(MailText.standard(mail.kind(), language.get()), places, "", "")
                        .subject(),
                mail.state(),
                mail.sentAt() == null ? mail.notBefore() : mail.sentAt(),
                mail.lastError());
    }
}
