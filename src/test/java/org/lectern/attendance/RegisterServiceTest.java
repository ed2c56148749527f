package org.lectern.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.attendance.RegisterService.NewMark;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.Acting;
import org.lectern.testing.Classroom;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.Together;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.SlotState;
import org.lectern.trainingsession.TrainingSessionRule;
import org.lectern.trainingsession.TrainingSessionService;

@InProcess
class RegisterServiceTest {

    @Inject
    private RegisterService registers;

    @Inject
    private SlotService slots;

    @Inject
    private Classroom classroom;

    @Inject
    private TrainingSessionService sessions;

    @Inject
    private Acting acting;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    @Inject
    private Together together;

    private long gzhu;
    private SessionDetails session;
    private long monday;
    private long tuesday;
    private long zhang;
    private long li;

    @BeforeEach
    void twoPeopleInTwoSlots() {
        gzhu = classroom.aBase("GZHU");
        session = classroom.aSession("GZHU", 2);
        monday = session.slots().get(0).id();
        tuesday = session.slots().get(1).id();
        zhang = classroom.enrolled(session.id(), classroom.aPerson("张伟"));
        li = classroom.enrolled(session.id(), classroom.aPerson("李娜"));
        clock.set(Classroom.MONDAY.plus(Duration.ofHours(1)));
        coordinator();
    }

    private void coordinator() {
        acting.as(Role.COORDINATOR, gzhu);
    }

    private static void refused(BusinessRule rule, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(BusinessRuleViolation.class, violation -> assertThat(violation.rule())
                        .isEqualTo(rule));
    }

    private RegisterView mark(long slot, long enrolment, MarkStatus status) {
        return registers.mark(slot, List.of(new NewMark(enrolment, status, null)), null);
    }

    private static MarkStatus of(RegisterView register, long enrolment) {
        return register.rows().stream()
                .filter(row -> row.enrolment() == enrolment)
                .findFirst()
                .orElseThrow()
                .status();
    }

    private SessionState state() {
        return sessions.details(Long.toString(session.id())).state();
    }

    @Test
    void aNewSheetHasEverybodyAndNoMark() {
        RegisterView register = registers.read(monday);

        assertThat(register.state()).isEqualTo(RegisterState.NOT_OPENED);
        assertThat(register.version()).isZero();
        assertThat(register.rows())
                .extracting(RegisterView.Row::fullName)
                .as("in the order of pinyin")
                .containsExactly("李娜", "张伟");
        assertThat(register.unmarked()).isEqualTo(2);
        assertThat(register.log()).isEmpty();
    }

    @Test
    void marksAreSetChangedAndTakenAwayAndTheLogTellsAll() {
        mark(monday, zhang, MarkStatus.ABSENT);
        clock.forward(Duration.ofMinutes(5));
        mark(monday, zhang, MarkStatus.LATE);
        RegisterView after = mark(monday, zhang, null);

        assertThat(of(after, zhang)).isNull();
        assertThat(after.log())
                .extracting(RegisterView.Change::from, RegisterView.Change::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(null, MarkStatus.ABSENT),
                        org.assertj.core.groups.Tuple.tuple(MarkStatus.ABSENT, MarkStatus.LATE),
                        org.assertj.core.groups.Tuple.tuple(MarkStatus.LATE, null));
        assertThat(after.log()).allMatch(change -> change.source() == MarkSource.COORDINATOR);
    }

    @Test
    void marksThatAreNotListedStay() {
        mark(monday, zhang, MarkStatus.PRESENT);
        RegisterView after = mark(monday, li, MarkStatus.EXCUSED);

        assertThat(of(after, zhang)).isEqualTo(MarkStatus.PRESENT);
        assertThat(of(after, li)).isEqualTo(MarkStatus.EXCUSED);
    }

    @Test
    void theSameMarkAgainChangesNothing() {
        RegisterView once = mark(monday, zhang, MarkStatus.PRESENT);
        RegisterView twice = mark(monday, zhang, MarkStatus.PRESENT);
        RegisterView unmarkedAnyway = mark(monday, li, null);

        assertThat(twice.version()).isEqualTo(once.version());
        assertThat(unmarkedAnyway.version()).isEqualTo(once.version());
        assertThat(unmarkedAnyway.log()).hasSize(1);
    }

    @Test
    void anOldSheetIsRefusedAndTheCurrentOneIsNot() {
        RegisterView first = mark(monday, zhang, MarkStatus.PRESENT);
        RegisterView second =
                registers.mark(monday, List.of(new NewMark(li, MarkStatus.PRESENT, null)), first.version());

        assertThat(second.version()).isGreaterThan(first.version());
        assertThatThrownBy(() ->
                        registers.mark(monday, List.of(new NewMark(li, MarkStatus.ABSENT, null)), first.version()))
                .isInstanceOf(StaleVersion.class);
        assertThat(of(registers.read(monday), li)).isEqualTo(MarkStatus.PRESENT);
    }

    @Test
    void aSheetNobodyOpenedHasVersionZero() {
        assertThat(registers
                        .mark(monday, List.of(new NewMark(li, MarkStatus.PRESENT, null)), 0)
                        .unmarked())
                .isEqualTo(1);
    }

    @Test
    void nobodyIsMarkedBeforeTheSlotBegins() {
        clock.set(Classroom.MONDAY.minusSeconds(1));
        refused(AttendanceRule.SLOT_HAS_STARTED, () -> mark(monday, zhang, MarkStatus.PRESENT));
        refused(AttendanceRule.SLOT_HAS_STARTED, () -> registers.allPresent(monday));
        refused(AttendanceRule.SLOT_HAS_STARTED, () -> registers.close(monday, true));

        clock.set(Classroom.MONDAY);
        assertThat(mark(monday, zhang, MarkStatus.PRESENT).unmarked()).isEqualTo(1);
    }

    @Test
    void daysLaterIsFine() {
        clock.set(Classroom.MONDAY.plus(Duration.ofDays(60)));

        assertThat(mark(monday, zhang, MarkStatus.PRESENT).unmarked()).isEqualTo(1);
    }

    @Test
    void unmarkedIsNeverPresent() {
        mark(monday, zhang, MarkStatus.PRESENT);

        refused(AttendanceRule.EVERYBODY_IS_MARKED, () -> registers.close(monday, false));
        assertThat(state()).isEqualTo(SessionState.PUBLISHED);

        RegisterView closed = registers.close(monday, true);
        assertThat(of(closed, li)).isEqualTo(MarkStatus.ABSENT);
        assertThat(of(closed, zhang)).isEqualTo(MarkStatus.PRESENT);
        assertThat(closed.state()).isEqualTo(RegisterState.CLOSED);
    }

    @Test
    void allPresentMarksThoseWithoutAMarkOnly() {
        mark(monday, zhang, MarkStatus.ABSENT);
        RegisterView after = registers.allPresent(monday);

        assertThat(of(after, zhang)).isEqualTo(MarkStatus.ABSENT);
        assertThat(of(after, li)).isEqualTo(MarkStatus.PRESENT);
        assertThat(after.state()).isEqualTo(RegisterState.OPEN);
        assertThat(registers.close(monday, false).state()).isEqualTo(RegisterState.CLOSED);
    }

    @Test
    void theFirstClosedRegisterMakesTheSessionHeld() {
        registers.allPresent(monday);
        assertThat(state()).isEqualTo(SessionState.PUBLISHED);

        RegisterView closed = registers.close(monday, false);
        assertThat(state()).isEqualTo(SessionState.HELD);
        assertThat(closed.slot().state()).isEqualTo(SlotState.HELD);
        assertThat(closed.slot().heldMinutes()).isEqualTo(180);
    }

    @Test
    void aClosedRegisterTakesNoMarkUntilItIsReopened() {
        registers.close(monday, true);
        refused(AttendanceRule.REGISTER_IS_OPEN, () -> mark(monday, zhang, MarkStatus.PRESENT));
        refused(AttendanceRule.REGISTER_IS_OPEN, () -> registers.allPresent(monday));
        refused(AttendanceRule.REGISTER_IS_OPEN, () -> registers.close(monday, true));

        RegisterView reopened = registers.reopen(monday, "a mark was wrong");
        assertThat(reopened.state()).isEqualTo(RegisterState.OPEN);
        assertThat(reopened.slot().state()).isEqualTo(SlotState.PLANNED);
        assertThat(of(mark(monday, zhang, MarkStatus.PRESENT), zhang)).isEqualTo(MarkStatus.PRESENT);
        assertThat(registers.close(monday, false).state()).isEqualTo(RegisterState.CLOSED);
    }

    @Test
    void reopeningTakesAReasonAndSomethingClosed() {
        refused(AttendanceRule.REGISTER_IS_CLOSED, () -> registers.reopen(monday, "why"));
        registers.close(monday, true);
        assertThatThrownBy(() -> registers.reopen(monday, "　")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoIsEnrolledAfterTheClosingHasNoCellThereAndBlocksNothing() {
        registers.close(monday, true);
        clock.forward(Duration.ofHours(1));
        long late = classroom.enrolled(session.id(), classroom.aPerson("王芳"));
        coordinator();

        assertThat(registers.read(monday).rows())
                .extracting(RegisterView.Row::enrolment)
                .doesNotContain(late);
        assertThat(registers.read(tuesday).rows())
                .extracting(RegisterView.Row::enrolment)
                .contains(late);

        registers.reopen(monday, "another mark was wrong");
        assertThat(registers.close(monday, false).state()).isEqualTo(RegisterState.CLOSED);
    }

    @Test
    void whoDoesNotCountIsNotOnTheRegister() {
        long observer = classroom.enrolled(session.id(), classroom.aPerson("赵强"), EnrolmentRole.OBSERVER);

        assertThat(registers.read(monday).rows()).hasSize(2);
        refused(AttendanceRule.PERSON_IS_ON_THE_REGISTER, () -> mark(monday, observer, MarkStatus.PRESENT));
    }

    @Test
    void anEnrolmentOfAnotherSessionIsAsIfThereWereNone() {
        SessionDetails other =
                classroom.published(classroom.input("GZHU", List.of(Classroom.slot(0, true)), true, null));
        long elsewhere = classroom.enrolled(other.id(), classroom.aPerson("周敏"));
        coordinator();

        assertThatThrownBy(() -> mark(monday, elsewhere, MarkStatus.PRESENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mark(monday, 987654321L, MarkStatus.PRESENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registers.mark(
                        monday,
                        List.of(
                                new NewMark(zhang, MarkStatus.PRESENT, null),
                                new NewMark(elsewhere, MarkStatus.PRESENT, null)),
                        null))
                .isInstanceOf(NotFound.class);
        assertThat(of(registers.read(monday), zhang))
                .as("nothing of it is stored")
                .isNull();
    }

    @Test
    void aClientMayOnlySayThatItScanned() {
        RegisterView scanned =
                registers.mark(monday, List.of(new NewMark(zhang, MarkStatus.PRESENT, MarkSource.SCAN)), null);

        assertThat(scanned.log()).extracting(RegisterView.Change::source).containsExactly(MarkSource.SCAN);
        assertThatThrownBy(() -> registers.mark(
                        monday, List.of(new NewMark(zhang, MarkStatus.PRESENT, MarkSource.COORDINATOR)), null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void onePersonIsListedOnce() {
        assertThatThrownBy(() -> registers.mark(
                        monday,
                        List.of(
                                new NewMark(zhang, MarkStatus.PRESENT, null),
                                new NewMark(zhang, MarkStatus.ABSENT, null)),
                        null))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aTrainerTakesAttendanceInTheAssignedSessionsOnly() {
        long trainer = classroom.aPerson("林老师");
        SessionDetails taught =
                classroom.published(classroom.input("GZHU", List.of(Classroom.slot(0, true)), true, List.of(trainer)));
        long enrolment = classroom.enrolled(taught.id(), classroom.aPerson("孙立"));
        long slot = taught.slots().get(0).id();

        acting.asTrainer(trainer, gzhu);
        RegisterView marked = mark(slot, enrolment, MarkStatus.PRESENT);
        assertThat(marked.log()).extracting(RegisterView.Change::source).containsExactly(MarkSource.TRAINER);
        assertThat(registers.close(slot, false).state()).isEqualTo(RegisterState.CLOSED);
        assertThatThrownBy(() -> registers.reopen(slot, "why")).isInstanceOf(RoleMayNot.class);
        assertThatThrownBy(() -> mark(monday, zhang, MarkStatus.PRESENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registers.read(monday)).isInstanceOf(NotFound.class);
    }

    @Test
    void othersFindNothingOrMayNot() {
        acting.as(Role.COORDINATOR, classroom.aBase("FDU"));
        assertThatThrownBy(() -> registers.read(monday)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mark(monday, zhang, MarkStatus.PRESENT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> registers.close(monday, true)).isInstanceOf(NotFound.class);
        acting.asPerson(zhang);
        assertThatThrownBy(() -> registers.read(monday)).isInstanceOf(RoleMayNot.class);
        acting.as(Role.REPORTER);
        assertThatThrownBy(() -> registers.read(monday)).isInstanceOf(RoleMayNot.class);
        acting.asPublic();
        assertThatThrownBy(() -> registers.read(monday)).isInstanceOf(NotSignedIn.class);
        acting.asAdministrator();
        assertThat(registers.read(monday).rows()).hasSize(2);
    }

    @Test
    void readingANamedListIsKeptInTheTrail() {
        registers.read(monday);

        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'register.read' and object_id = ?", monday))
                .isEqualTo(1);
    }

    @Test
    void twentyAtOnceLoseNoMarkAndNoVersion() {
        List<Long> people = new java.util.ArrayList<>();
        for (int i = 0; i < 20; i++) {
            people.add(classroom.enrolled(session.id(), classroom.aPerson("学员" + i)));
        }
        List<Together.Deed<RegisterView>> deeds = people.stream()
                .<Together.Deed<RegisterView>>map(one -> () -> {
                    acting.as(Role.COORDINATOR, gzhu);
                    return mark(monday, one, MarkStatus.PRESENT);
                })
                .toList();

        assertThat(together.perform(deeds)).allMatch(Together.Outcome::succeeded);
        coordinator();
        RegisterView after = registers.read(monday);
        assertThat(after.unmarked()).isEqualTo(2);
        assertThat(after.log()).hasSize(20);
        assertThat(after.version()).isEqualTo(20);
    }

    @Test
    void nothingMovesOnceTheSessionIsCancelled() {
        sessions.cancel(session.id(), "the trainer is ill");
        coordinator();

        refused(AttendanceRule.SESSION_TAKES_ATTENDANCE, () -> mark(monday, zhang, MarkStatus.PRESENT));
    }

    @Test
    void aSlotThatWasCalledOffLeavesEverybodyAlone() {
        slots.notHeld(monday, "typhoon");
        refused(AttendanceRule.SLOT_IS_NOT_CALLED_OFF, () -> mark(monday, zhang, MarkStatus.PRESENT));
        refused(AttendanceRule.SLOT_IS_NOT_CALLED_OFF, () -> registers.close(monday, true));

        assertThat(registers.reopen(monday, "it took place after all").slot().state())
                .isEqualTo(SlotState.PLANNED);
        assertThat(mark(monday, zhang, MarkStatus.PRESENT).unmarked()).isEqualTo(1);
    }

    @Test
    void aSlotWithMarksCannotBeCalledOff() {
        mark(monday, zhang, MarkStatus.PRESENT);
        refused(AttendanceRule.NOBODY_IS_MARKED_OR_COUNTED, () -> slots.notHeld(monday, "typhoon"));

        mark(monday, zhang, null);
        assertThat(slots.notHeld(monday, "typhoon").state()).isEqualTo(SlotState.NOT_HELD);
        registers.reopen(monday, "oh");
        registers.close(monday, true);
        refused(AttendanceRule.REGISTER_IS_OPEN, () -> slots.notHeld(monday, "typhoon"));
    }

    @Test
    void aShortenedSlotKeepsItsMinutesWhenItsRegisterIsClosed() {
        assertThat(slots.partlyHeld(monday, 120, "power cut").state()).isEqualTo(SlotState.PARTLY_HELD);
        assertThat(state()).isEqualTo(SessionState.PUBLISHED);

        RegisterView closed = registers.close(monday, true);
        assertThat(closed.slot().state()).isEqualTo(SlotState.PARTLY_HELD);
        assertThat(closed.slot().heldMinutes()).isEqualTo(120);
        assertThat(state()).isEqualTo(SessionState.HELD);
        refused(
                TrainingSessionRule.HELD_MINUTES_ARE_FEWER_THAN_PLANNED,
                () -> slots.partlyHeld(monday, 181, "too long"));
        assertThatThrownBy(() -> slots.partlyHeld(monday, 0, "")).isInstanceOf(InvalidInput.class);
    }
}
