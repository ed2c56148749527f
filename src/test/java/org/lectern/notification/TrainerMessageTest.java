package org.lectern.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.account.SignedInAccount;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.notification.MessageService.Audience;
import org.lectern.notification.MessageService.Receiver;
import org.lectern.outbox.Outbox;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.testing.Classroom;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.TrainingSession;

/** What a trainer may write, to whom, and what of it he or she sees. */
@InProcess
class TrainerMessageTest extends NotificationScene {

    private static final Words WORDS = new Words("Read this", "Dear {name},\n\nread chapter one.", "请预习", "{name}，您好");

    @Inject
    private MessageService messages;

    @Inject
    private MailLogService log;

    @Inject
    private EnrolmentService enrolments;

    private long zhao;
    private long qian;
    private SessionDetails session;
    private SessionDetails other;
    private long wang;
    private long li;
    private long elsewhere;

    @BeforeEach
    void twoTrainersEachWithASession() {
        zhao = person("赵老师", "zhao@example.org");
        qian = person("钱老师", "qian@example.org");
        session = taughtBy(zhao, 1);
        other = taughtBy(qian, 9);
        database.execute("update training_session set capacity = 1 where id = ?", session.id());
        wang = classroom.enrolled(session.id(), person("王小明", "wang@example.org"));
        li = classroom.enrolled(session.id(), person("李雷", "li@example.org"));
        elsewhere = classroom.enrolled(other.id(), person("韩梅梅", "han@example.org"));
        arrived();
    }

    private SessionDetails taughtBy(long trainer, int day) {
        asCoordinator();
        return classroom.published(
                classroom.input("GZHU", List.of(Classroom.slot(day, true)), false, List.of(trainer)));
    }

    private void asTrainer(long person) {
        acting.as(new SignedInAccount(
                7000 + person,
                person,
                "trainer@example.org",
                "赵老师",
                Language.EN,
                null,
                List.of(new SignedInAccount.RoleInScope(Role.TRAINER, gzhu, null))));
    }

    /** Whoever waits is not of the session yet, whatever group is asked for; an interpreter is no participant. */
    @Test
    void thoseWhoAreConfirmedGetItAndNobodyElse() {
        long interpreter = person("译员", "interpreter@example.org");
        enrolments.enrol(session.id(), new EnrolmentEntry(interpreter, null, EnrolmentRole.INTERPRETER, null));
        arrived();
        asTrainer(zhao);
        assertThat(messages.people(session.id()))
                .extracting(Receiver::enrolment)
                .containsExactly(wang);
        for (Audience audience : Audience.values()) {
            int expected = audience == Audience.WAITING ? 0 : 1;
            assertThat(messages.receivers(session.id(), audience, List.of()))
                    .as(audience.name())
                    .isEqualTo(expected);
        }
        assertThat(messages.receivers(session.id(), Audience.CONFIRMED, List.of(wang, li)))
                .as("who is not confirmed is left out")
                .isEqualTo(1);
        messages.send(session.id(), WORDS, Audience.EVERYBODY, List.of());
        clock.forward(Outbox.UNDO);
        assertThat(arrived().stream().map(NotificationScene::receiver)).containsExactly("wang@example.org");
        assertThat(messages.receivers(session.id(), Audience.EVERYBODY, List.of()))
                .as("the coordinator reaches them all")
                .isEqualTo(3);
    }

    /** Name and organisation are all the fields there are; that they were read is on the trail. */
    @Test
    void readingWhomOneWritesToIsOnTheTrail() {
        asTrainer(zhao);
        long before = read();
        assertThat(messages.people(session.id())).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("王小明");
            assertThat(one.organisation()).isNull();
        });
        assertThat(Receiver.class.getRecordComponents())
                .extracting(java.lang.reflect.RecordComponent::getName)
                .containsExactly("enrolment", "name", "organisation");
        assertThat(read()).isEqualTo(before + 1);
    }

    private long read() {
        return database.count(
                "select count(*) from audit_entry where action = 'roster.read' and object_id = ?", session.id());
    }

    @Test
    void aForeignEnrolmentRefusesTheWholeAndIsOnTheTrail() {
        asTrainer(zhao);
        assertThatThrownBy(() -> messages.send(session.id(), WORDS, Audience.CONFIRMED, List.of(wang, elsewhere)))
                .isInstanceOf(NotFound.class);
        assertThat(denied()).isEqualTo(1);
        clock.forward(Outbox.UNDO);
        assertThat(arrived()).isEmpty();
        asTrainer(zhao);
        assertThat(messages.send(session.id(), WORDS, Audience.CONFIRMED, List.of(wang))
                        .written())
                .as("without it")
                .isEqualTo(1);
        assertThat(denied()).isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'training-session.message' and outcome = 'OK'"
                                + " and role = 'TRAINER' and object_id = ?",
                        session.id()))
                .isEqualTo(1);
    }

    private long denied() {
        return database.count(
                "select count(*) from audit_entry where action = 'training-session.message' and outcome = 'DENIED'"
                        + " and object_id = ?",
                session.id());
    }

    /**
     * As if it did not exist; also by a trainer who coordinates another base, and not through the coordinator's page.
     */
    @Test
    void theSessionOfAnotherTrainerIsNotThere() {
        long message = sentBy(zhao);
        asTrainer(qian);
        String id = Long.toString(session.id());
        assertThatThrownBy(() -> messages.taught(id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.people(session.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.written(session.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.preview(session.id(), WORDS)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.test(session.id(), WORDS)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.receivers(session.id(), Audience.CONFIRMED, List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.send(session.id(), WORDS, Audience.CONFIRMED, List.of()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> messages.undo(session.id(), message)).isInstanceOf(NotFound.class);
        assertThat(messages.taught(Long.toString(other.id())).id()).isEqualTo(other.id());
        asTrainer(zhao);
        assertThat(messages.taught(id).id()).as("the own").isEqualTo(session.id());
        assertThatThrownBy(() -> messages.session(id)).isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> log.log(session.id(), null)).isInstanceOf(RoleMayNot.class);
    }

    @Test
    void whoIsNoTrainerMayNot() {
        as(9001, zhao);
        assertThatThrownBy(() -> messages.taught(Long.toString(session.id()))).isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> messages.send(session.id(), WORDS, Audience.CONFIRMED, List.of()))
                .isInstanceOf(RoleMayNot.class);
    }

    private long sentBy(long trainer) {
        asTrainer(trainer);
        return messages.send(session.id(), WORDS, Audience.CONFIRMED, List.of()).message();
    }

    @Test
    void whatOneWroteIsKeptAndWhatWasUndoneSaysSo() {
        long undone = sentBy(zhao);
        assertThat(messages.isUndoable(session.id(), undone)).isTrue();
        assertThat(messages.undo(session.id(), undone)).isEqualTo(WORDS);
        assertThat(messages.isUndoable(session.id(), undone)).isFalse();
        long sent = sentBy(zhao);
        asCoordinator();
        messages.send(session.id(), WORDS, Audience.WAITING, List.of());
        asTrainer(zhao);
        assertThat(messages.written(session.id()))
                .as("the own, newest first")
                .extracting(SessionMessage::id, SessionMessage::isUndone)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(sent, false),
                        org.assertj.core.groups.Tuple.tuple(undone, true));
        clock.forward(Outbox.UNDO);
        List<MimeMessage> arrived = arrived();
        assertThat(arrived.stream().map(NotificationScene::receiver))
                .containsExactlyInAnyOrder("wang@example.org", "li@example.org");
    }

    @Test
    void onlySessionsThatAreAnnouncedAndOnesOwnAreListed() {
        asCoordinator();
        database.execute(
                "update training_session set state = 'CLOSED' where id = ?",
                taughtBy(zhao, 12).id());
        asTrainer(zhao);
        assertThat(messages.taught()).extracting(TrainingSession::id).containsExactly(session.id());
    }

    @Test
    void nobodyConfirmedIsNobodyToWriteTo() {
        database.execute("update enrolment set state = 'WITHDRAWN' where id = ?", wang);
        asTrainer(zhao);
        assertThatThrownBy(() -> messages.send(session.id(), WORDS, Audience.EVERYBODY, List.of()))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refused -> assertThat(refused.rule())
                        .isEqualTo(NotificationRule.SOMEBODY_IS_WRITTEN_TO));
    }
}
