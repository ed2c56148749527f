package org.lectern.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.attendance.RegisterService.NewMark;
import org.lectern.enrolment.Enrolment;
import org.lectern.enrolment.EnrolmentSource;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.RosterService;
import org.lectern.person.Gender;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.testing.Acting;
import org.lectern.testing.Classroom;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSessionRule;
import org.lectern.trainingsession.TrainingSessionService;

/** Closing registers and sessions, and the rows the reports read. */
@InProcess
class BooksTest {

    @Inject
    private RegisterService registers;

    @Inject
    private SlotService slots;

    @Inject
    private ClosingService closing;

    @Inject
    private CompletionService completions;

    @Inject
    private WalkInService walkIns;

    @Inject
    private ParticipationService rebuilding;

    @Inject
    private Participations participations;

    @Inject
    private RosterService roster;

    @Inject
    private TrainingSessionService sessions;

    @Inject
    private Classroom classroom;

    @Inject
    private Acting acting;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    private long gzhu;
    private SessionDetails session;
    private List<Long> slotIds;
    private long zhang;
    private long li;

    @BeforeEach
    void twoPeopleInFourSlots() {
        gzhu = classroom.aBase("GZHU");
        session = classroom.aSession("GZHU", 4);
        slotIds = session.slots().stream().map(SessionDetails.Slot::id).toList();
        zhang = classroom.enrolled(session.id(), classroom.aPerson("张伟"));
        li = classroom.enrolled(session.id(), classroom.aPerson("李娜"));
        clock.set(Classroom.MONDAY.plus(Duration.ofDays(10)));
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

    private void mark(int slot, long enrolment, MarkStatus status) {
        registers.mark(slotIds.get(slot), List.of(new NewMark(enrolment, status, null)), null);
    }

    private void closeAll() {
        slotIds.forEach(slot -> registers.close(slot, true));
    }

    private String id() {
        return Long.toString(session.id());
    }

    private Participation row(long enrolment) {
        return participations.find(enrolment).orElseThrow();
    }

    private SessionState state() {
        return sessions.details(id()).state();
    }

    /** Deriving everything anew changes nothing: what is stored is what follows. */
    private void provenBy(int sessionCount) {
        acting.asAdministrator();
        assertThat(rebuilding.rebuild()).isEqualTo(new ParticipationService.Rebuilt(sessionCount, 0));
        coordinator();
    }

    @Test
    void aSessionThatWasNotHeldHasNoRows() {
        mark(0, zhang, MarkStatus.PRESENT);

        assertThat(participations.ofSession(session.id())).isEmpty();
    }

    @Test
    void rowsGrowRegisterByRegister() {
        mark(0, zhang, MarkStatus.PRESENT);
        registers.close(slotIds.get(0), true);

        assertThat(row(zhang).participated()).isTrue();
        assertThat(row(zhang).attendedMinutes()).isEqualTo(180);
        assertThat(row(zhang).heldMinutes()).isEqualTo(180);
        assertThat(row(zhang).completion()).isEqualTo(CompletionState.PENDING);
        assertThat(row(zhang).isFinal()).isFalse();
        assertThat(row(zhang).confirmedAtStart()).isTrue();
        assertThat(row(zhang).targetGroup()).isEqualTo("POLICE_PATROL");
        assertThat(row(zhang).targetGroupParent()).isEqualTo("POLICE");
        assertThat(row(li).participated()).isFalse();

        mark(1, zhang, MarkStatus.LATE);
        assertThat(row(zhang).attendedMinutes())
                .as("only closed registers count")
                .isEqualTo(180);
        registers.close(slotIds.get(1), true);
        assertThat(row(zhang).attendedMinutes()).isEqualTo(360);
        provenBy(1);
    }

    @Test
    void reopeningARegisterTakesItsMinutesOut() {
        mark(0, zhang, MarkStatus.PRESENT);
        registers.close(slotIds.get(0), true);
        registers.reopen(slotIds.get(0), "wrong");

        assertThat(row(zhang).attendedMinutes()).isZero();
        assertThat(row(zhang).participated()).isFalse();
        assertThat(state()).isEqualTo(SessionState.HELD);
        provenBy(1);
    }

    @Test
    void closingNeedsEverySlotDecidedAndMakesItFinal() {
        refused(TrainingSessionRule.NO_SLOT_IS_PLANNED_ANY_MORE, () -> closing.close(id()));
        for (int slot = 0; slot < 4; slot++) {
            mark(slot, zhang, MarkStatus.PRESENT);
            registers.close(slotIds.get(slot), true);
        }
        assertThat(row(zhang).completion()).isEqualTo(CompletionState.COMPLETED);
        assertThat(row(zhang).completedOn()).isEqualTo(LocalDate.parse("2026-11-26"));
        assertThat(row(zhang).isFinal()).isFalse();

        closing.close(id());
        assertThat(state()).isEqualTo(SessionState.CLOSED);
        assertThat(row(zhang).isFinal()).isTrue();
        assertThat(row(li).completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(registers.read(slotIds.get(0)).state()).isEqualTo(RegisterState.LOCKED);
        refused(TrainingSessionRule.SESSION_IS_NOT_CLOSED, () -> mark(0, li, MarkStatus.PRESENT));
        refused(TrainingSessionRule.SESSION_IS_NOT_CLOSED, () -> registers.reopen(slotIds.get(0), "late"));
        provenBy(1);
    }

    @Test
    void aShortenedSlotWhoseRegisterIsOpenIsNotDecided() {
        slots.partlyHeld(slotIds.get(0), 60, "power cut");
        for (int slot = 1; slot < 4; slot++) {
            registers.close(slotIds.get(slot), true);
        }

        refused(AttendanceRule.EVERY_REGISTER_IS_CLOSED, () -> closing.close(id()));
        assertThat(row(zhang).completion()).isEqualTo(CompletionState.PENDING);
        assertThat(row(zhang).heldMinutes()).isEqualTo(3 * 180);

        registers.close(slotIds.get(0), true);
        assertThat(row(zhang).heldMinutes()).isEqualTo(3 * 180 + 60);
        closing.close(id());
        provenBy(1);
    }

    @Test
    void aSessionOfWhichNothingWasHeldIsCancelledInstead() {
        slotIds.forEach(slot -> slots.notHeld(slot, "typhoon"));

        refused(TrainingSessionRule.A_COMPULSORY_SLOT_WAS_HELD, () -> closing.close(id()));
    }

    @Test
    void theReportingDateIsThatOfTheLastCompulsorySlotThatWasNotCalledOff() {
        closeAllBut(3);
        slots.notHeld(slotIds.get(3), "typhoon");

        assertThat(sessions.details(id()).reportingDate()).isEqualTo(LocalDate.parse("2026-11-25"));
        assertThat(row(zhang).reportingDate()).isEqualTo(LocalDate.parse("2026-11-25"));
        provenBy(1);
    }

    private void closeAllBut(int left) {
        for (int slot = 0; slot < 4; slot++) {
            if (slot != left) {
                registers.close(slotIds.get(slot), true);
            }
        }
    }

    @Test
    void onlyTheAdministratorReopensASessionAndOnlyWithAReason() {
        closeAll();
        closing.close(id());
        assertThatThrownBy(() -> closing.reopen(id(), "why")).isInstanceOf(RoleMayNot.class);

        acting.asAdministrator();
        assertThatThrownBy(() -> closing.reopen(id(), " ")).isInstanceOf(InvalidInput.class);
        closing.reopen(id(), "a signed sheet was found");
        assertThat(state()).isEqualTo(SessionState.HELD);
        assertThat(row(zhang).isFinal()).isFalse();
        assertThat(registers.read(slotIds.get(0)).state()).isEqualTo(RegisterState.CLOSED);
        refused(TrainingSessionRule.SESSION_IS_CLOSED, () -> closing.reopen(id(), "again"));
        provenBy(1);
    }

    @Test
    void nobodyOfAnotherBaseClosesIt() {
        closeAll();
        acting.as(Role.COORDINATOR, classroom.aBase("FDU"));
        assertThatThrownBy(() -> closing.close(id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> completions.decide(zhang, true, "why")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> walkIns.add(slotIds.get(0), 1L, null)).isInstanceOf(NotFound.class);
        acting.as(Role.TRAINER, gzhu);
        assertThatThrownBy(() -> closing.close(id())).isInstanceOf(RoleMayNot.class);
    }

    @Test
    void aWalkInCountsButWasNotThereAtTheStart() {
        long person = classroom.aPerson("王芳");
        coordinator();
        Enrolment walkIn = walkIns.add(slotIds.get(0), person, null).enrolment();

        assertThat(walkIns.add(slotIds.get(0), person, null).created()).isFalse();
        assertThat(walkIn.state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(walkIn.source()).isEqualTo(EnrolmentSource.WALK_IN);
        assertThat(registers.read(slotIds.get(0)).unmarked()).isEqualTo(3);
        mark(0, walkIn.id(), MarkStatus.PRESENT);
        registers.close(slotIds.get(0), true);
        assertThat(row(walkIn.id()).participated()).isTrue();
        assertThat(row(walkIn.id()).confirmedAtStart()).isFalse();
        assertThat(row(zhang).confirmedAtStart()).isTrue();
        provenBy(1);
    }

    @Test
    void noWalkInBeforeTheStartOrOnAClosedRegister() {
        long person = classroom.aPerson("王芳");
        coordinator();
        registers.close(slotIds.get(0), true);
        refused(AttendanceRule.REGISTER_IS_OPEN, () -> walkIns.add(slotIds.get(0), person, null));
        clock.set(Classroom.MONDAY.plus(Duration.ofHours(3)));
        refused(AttendanceRule.SLOT_HAS_STARTED, () -> walkIns.add(slotIds.get(1), person, null));
        clock.set(Classroom.MONDAY.plus(Duration.ofDays(1)));
        assertThat(walkIns.add(slotIds.get(1), person, null).created()).isTrue();
    }

    @Test
    void whoIsEnrolledLateIsRatedOverAllHeldSlots() {
        clock.set(Classroom.MONDAY.plus(Duration.ofHours(4)));
        registers.close(slotIds.get(0), true);
        clock.forward(Duration.ofHours(1));
        long late = classroom.enrolled(session.id(), classroom.aPerson("王芳"));
        clock.forward(Duration.ofDays(9));
        for (int slot = 1; slot < 4; slot++) {
            mark(slot, late, MarkStatus.PRESENT);
            registers.close(slotIds.get(slot), true);
        }

        assertThat(row(late).heldMinutes()).isEqualTo(720);
        assertThat(row(late).attendedMinutes()).isEqualTo(540);
        assertThat(row(late).completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(row(late).confirmedAtStart()).isFalse();
        provenBy(1);
    }

    @Test
    void whoWithdrewAfterTheStartCountsAndNeverCompletes() {
        mark(0, zhang, MarkStatus.PRESENT);
        registers.close(slotIds.get(0), true);
        roster.withdraw(zhang, "moved away");
        for (int slot = 1; slot < 4; slot++) {
            registers.close(slotIds.get(slot), true);
        }

        assertThat(row(zhang).participated()).isTrue();
        assertThat(row(zhang).completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(row(zhang).confirmedAtStart()).isTrue();
        provenBy(1);
    }

    @Test
    void whoIsRemovedLosesTheRowAtOnce() {
        mark(0, zhang, MarkStatus.PRESENT);
        registers.close(slotIds.get(0), true);
        roster.remove(zhang, "entered by mistake");

        assertThat(participations.find(zhang)).isEmpty();
        assertThat(participations.find(li)).isPresent();
        provenBy(1);
    }

    @Test
    void aSnapshotThatIsCorrectedCorrectsTheRow() {
        registers.close(slotIds.get(0), true);
        roster.correct(
                zhang, new RosterService.Correction(null, "JUDGES", null, Gender.MAN, null, "typed wrongly", null));

        assertThat(row(zhang).targetGroup()).isEqualTo("JUDGES");
        assertThat(row(zhang).targetGroupParent()).isEqualTo("JUDICIARY");
        provenBy(1);
    }

    @Test
    void aLaterPromotionOfThePersonChangesNothing() {
        registers.close(slotIds.get(0), true);
        database.execute("update person set gender = 'MAN', province = 'Beijing'");

        provenBy(1);
        assertThat(database.count("select count(*) from participation where gender = 'WOMAN'"))
                .isEqualTo(2);
    }

    @Test
    void theProofWouldNoticeARowThatWasTamperedWith() {
        registers.close(slotIds.get(0), true);
        database.execute("update participation set attended_minutes = 999 where enrolment_id = ?", zhang);
        database.execute("delete from participation where enrolment_id = ?", li);

        acting.asAdministrator();
        assertThat(rebuilding.rebuild().changed()).isEqualTo(2);
        assertThat(rebuilding.rebuild().changed()).isZero();
        assertThat(row(zhang).attendedMinutes()).isZero();
    }

    @Test
    void aDecisionStandsAgainstTheRateWithAReason() {
        closeAll();
        assertThat(row(zhang).completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        completions.decide(zhang, true, "made up in another session");
        assertThat(row(zhang).completion()).isEqualTo(CompletionState.COMPLETED);
        completions.takeBack(zhang, "no");
        assertThat(row(zhang).completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThatThrownBy(() -> completions.decide(zhang, null, null)).isInstanceOf(InvalidInput.class);

        closing.close(id());
        refused(TrainingSessionRule.SESSION_IS_NOT_CLOSED, () -> completions.decide(zhang, true, "late"));
        refused(AttendanceRule.SESSION_IS_SELF_PACED, () -> {
            acting.asAdministrator();
            closing.reopen(id(), "again");
            completions.complete(zhang, LocalDate.parse("2026-11-20"), "list");
        });
        provenBy(1);
    }

    @Test
    void aSessionRecordedAfterwardsCountsEverybodyButWalkInsFromTheStart() {
        SessionDetails past = classroom.published(
                classroom.input("GZHU", List.of(Classroom.slot(0, true), Classroom.slot(1, true)), true, null));
        long first = past.slots().get(0).id();
        long second = past.slots().get(1).id();
        long known = classroom.enrolled(past.id(), classroom.aPerson("孙立"));
        long person = classroom.aPerson("周敏");
        coordinator();
        Enrolment walkIn = walkIns.add(first, person, null).enrolment();
        registers.close(first, true);
        clock.forward(Duration.ofHours(1));
        long forgotten = classroom.enrolled(past.id(), classroom.aPerson("吴刚"));
        coordinator();
        registers.close(second, true);

        assertThat(row(known).confirmedAtStart()).isTrue();
        assertThat(row(walkIn.id()).confirmedAtStart()).isFalse();
        assertThat(row(forgotten).confirmedAtStart())
                .as("frozen when it became HELD")
                .isFalse();
        provenBy(1);
    }

    @Test
    void unnamedPeopleAreReplacedAndNeverAdded() {
        slots.count(
                slotIds.get(0),
                List.of(
                        new SlotService.Count("GENERAL_PUBLIC", Gender.WOMAN, 70),
                        new SlotService.Count("GENERAL_PUBLIC", Gender.MAN, 50)));
        List<Headcount> again = slots.count(slotIds.get(0), List.of(new SlotService.Count("POLICE", Gender.WOMAN, 5)));

        assertThat(again).extracting(Headcount::people).containsExactly(5);
        assertThatThrownBy(() -> slots.count(
                        slotIds.get(0),
                        List.of(
                                new SlotService.Count("POLICE", Gender.WOMAN, 5),
                                new SlotService.Count("POLICE", Gender.WOMAN, 6))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> slots.count(slotIds.get(0), List.of(new SlotService.Count("NO_SUCH", Gender.WOMAN, -1))))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactlyInAnyOrder("[0].targetGroup", "[0].number"));
        assertThat(slots.headcounts(slotIds.get(0))).hasSize(1);
    }

    @Test
    void aSlotWithPeopleOnItIsNotMovedOrTakenOff() {
        mark(3, zhang, MarkStatus.PRESENT);
        SessionInput there = sessions.input(session.id());

        refused(AttendanceRule.NOBODY_IS_MARKED_OR_COUNTED, () -> sessions.edit(session.id(), without(there, 3)));
    }

    private SessionInput without(SessionInput there, int slot) {
        List<SessionInput.Slot> left = new java.util.ArrayList<>(there.slots());
        left.remove(slot);
        return classroom.withSlots(there, left);
    }

    @Test
    void aSelfPacedSessionIsHeldByItsFirstCompletion() {
        clock.set(TestClock.START);
        coordinator();
        SessionDetails online = classroom.published(classroom.selfPaced("GZHU"));
        long early = classroom.enrolled(online.id(), classroom.aPerson("孙立"));
        long open = classroom.enrolled(online.id(), classroom.aPerson("周敏"));
        coordinator();
        LocalDate day = LocalDate.parse("2026-11-18");

        refused(
                AttendanceRule.COMPLETION_LIES_IN_THE_RUN,
                () -> completions.complete(early, LocalDate.parse("2026-11-21"), "the platform"));
        refused(
                AttendanceRule.COMPLETION_LIES_IN_THE_RUN,
                () -> completions.complete(early, LocalDate.parse("2026-10-31"), "the platform"));
        refused(AttendanceRule.SESSION_HAS_SLOTS, () -> completions.decide(early, true, "why"));
        completions.complete(early, day, "the platform");

        assertThat(sessions.details(Long.toString(online.id())).state()).isEqualTo(SessionState.HELD);
        assertThat(row(early).completion()).isEqualTo(CompletionState.COMPLETED);
        assertThat(row(early).completedOn()).isEqualTo(day);
        assertThat(row(early).reportingDate()).isEqualTo(day);
        assertThat(row(early).participated()).isFalse();
        assertThat(row(early).attendedMinutes()).isZero();
        assertThat(row(early).confirmedAtStart()).isFalse();
        assertThat(row(open).completion()).isEqualTo(CompletionState.PENDING);
        closing.close(Long.toString(online.id()));
        assertThat(row(open).completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(row(early).isFinal()).isTrue();
        provenBy(1);
    }
}
