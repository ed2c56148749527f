package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.enrolment.list.ImportService;
import org.lectern.enrolment.list.ImportService.Said;
import org.lectern.enrolment.list.ImportService.Selection;
import org.lectern.enrolment.list.RowOutcome;
import org.lectern.job.JobRunner;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.Language;
import org.lectern.shared.table.UploadedFile;
import org.lectern.testing.InProcess;
import org.lectern.testing.Together;
import org.lectern.testing.Together.Deed;
import org.lectern.testing.Together.Outcome;
import org.lectern.trainingsession.FreeTimes;
import org.lectern.trainingsession.MoveService;
import org.lectern.trainingsession.SlotMove;
import org.lectern.trainingsession.TrainingSessionRule;

/**
 * Two sessions at once become such that a trainee who has seats in both would be in two places: of two moves, or of a
 * move and an enrolment, exactly one succeeds and the other one is told who and when.
 */
@InProcess
class TraineeRaceTest extends EnrolmentScene {

    private static final int ROUNDS = 5;
    private static final Duration HOURS = Duration.ofHours(3);

    @Inject
    private MoveService moves;

    @Inject
    private ImportService imports;

    @Inject
    private JobRunner runner;

    @Inject
    private Together together;

    private long coordinator;

    @BeforeEach
    void aCoordinatorForWhomJobsRun() {
        coordinator = world.anAccount(
                "lists@example.org", "Coordinator", Language.EN, new RoleGrant(Role.COORDINATOR, gzhu, null));
    }

    @Test
    void ofTwoMovesThatMeetExactlyOneSucceeds() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Outcome<Boolean>> outcomes = twoMoves(round);
            assertOneSucceeded(round, outcomes, TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES);
        }
    }

    @Test
    void ofAMoveAndAnEnrolmentThatMeetExactlyOneSucceeds() {
        for (int round = 0; round < ROUNDS; round++) {
            long first = session(at(round, 0));
            long second = session(at(round, 6));
            long person = person();
            enrol(first, person);
            List<Outcome<Boolean>> outcomes =
                    together.perform(List.<Deed<Boolean>>of(moving(first, start(round, 5)), () -> {
                        acting.asPerson(person);
                        enrolling.enrol(second, new EnrolmentEntry(null, null, null, null));
                        return true;
                    }));
            assertOneSucceeded(
                    round,
                    outcomes,
                    TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES,
                    EnrolmentRule.ONE_IS_FREE_AT_THE_TIME);
        }
    }

    @Test
    void ofTwoListsThatMeetExactlyOneTakesTheTrainee() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(bothRun(twoLists(round)))
                    .as("round " + round)
                    .containsExactlyInAnyOrder(RowOutcome.ENROLLED, RowOutcome.REFUSED);
        }
    }

    @Test
    void controlWithoutTheLockBothListsTakeTheTrainee() {
        List<RowOutcome> outcomes = new ArrayList<>();
        List<Long> lists = twoLists(0);
        MeetingTrainees.inStep(2, () -> FreeTimes.without(0, () -> outcomes.addAll(bothRun(lists))));
        assertThat(outcomes).containsExactly(RowOutcome.ENROLLED, RowOutcome.ENROLLED);
    }

    /**
     * Nobody in the queue is passed over: either who moves up is refused elsewhere, or the mail about the seat that
     * came free tells of the other one.
     */
    @Test
    void whoMovesUpAndIsEnrolledElsewhereAtOnceNeverSitsTwiceUntold() {
        for (int round = 0; round < ROUNDS; round++) {
            Promotion promotion = new Promotion(round);
            List<Outcome<Boolean>> outcomes = promotedAndEnrolled(promotion);
            assertThat(outcomes.get(0).succeeded()).as("the queue moves").isTrue();
            assertThat(outcomes.get(1).succeeded()).as("round " + round).isEqualTo(promotion.isToldOfBoth());
        }
    }

    @Test
    void controlWithoutTheLockOneSitsTwiceUntold() {
        Promotion promotion = new Promotion(0);
        List<Outcome<Boolean>> outcomes = new ArrayList<>();
        MeetingTrainees.inStep(2, () -> FreeTimes.without(0, () -> outcomes.addAll(promotedAndEnrolled(promotion))));
        assertThat(outcomes).hasSize(2).allMatch(Outcome::succeeded);
        assertThat(promotion.isToldOfBoth()).isFalse();
    }

    /** A trainee who waits behind the only seat, and a session at the same time. */
    private final class Promotion {

        private final long seated;
        private final long waiting;
        private final long elsewhere;

        private Promotion(int round) {
            long full = session(at(round, 0, 1));
            seated = enrol(full, person()).id();
            waiting = person();
            enrol(full, waiting);
            elsewhere = session(at(round, 1));
        }

        private boolean isToldOfBoth() {
            return database.count(
                            "select count(*) from outbox where kind = 'enrolment-promoted' and person_id = ?"
                                    + " and parameters like '%alsoWhen%'",
                            waiting)
                    == 1;
        }
    }

    private List<Outcome<Boolean>> promotedAndEnrolled(Promotion promotion) {
        return together.perform(List.<Deed<Boolean>>of(
                () -> {
                    acting.as(Role.COORDINATOR, gzhu);
                    roster.withdraw(promotion.seated, null);
                    return true;
                },
                () -> {
                    acting.as(Role.COORDINATOR, gzhu);
                    enrolling.enrol(promotion.elsewhere, EnrolmentEntry.of(promotion.waiting));
                    return true;
                }));
    }

    /** Of the same trainee, for two sessions that overlap. */
    private List<Long> twoLists(int round) {
        long person = person();
        Object email = database.value("select email from person where id = ?", person);
        Object name = database.value("select full_name from person where id = ?", person);
        UploadedFile file =
                new UploadedFile("x.csv", ("姓名,邮箱\n" + name + "," + email).getBytes(StandardCharsets.UTF_8));
        List<Long> lists = new ArrayList<>();
        for (int hours = 0; hours < 2; hours++) {
            long session = session(at(round, hours));
            lists.add(lists().upload(session, file, Said.NOTHING).id());
        }
        return lists;
    }

    private ImportService lists() {
        acting.asAccount(coordinator);
        return imports;
    }

    private List<RowOutcome> bothRun(List<Long> lists) {
        List<Deed<Long>> deeds = new ArrayList<>();
        lists.forEach(list -> {
            long job = lists().commit(list, Selection.ALL_GOOD);
            deeds.add(() -> {
                runner.run(job);
                return job;
            });
        });
        assertThat(together.perform(deeds)).allMatch(Outcome::succeeded);
        return lists.stream()
                .map(list -> lists().view(list).rows().get(0).outcome())
                .toList();
    }

    /** Many people in both sessions, and the same trainees the other way round: nobody waits in a circle. */
    @Test
    void manyMovesOfSessionsWithTheSamePeopleEnd() {
        List<Long> crowd = persons(12);
        List<Deed<Boolean>> deeds = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            long session = session(at(0, 24 * 3 * i));
            List<Long> order = new ArrayList<>(crowd);
            if (i % 2 == 1) {
                java.util.Collections.reverse(order);
            }
            order.forEach(person -> enrol(session, person));
            deeds.add(moving(session, start(0, 24 * 3 * i + 1)));
        }
        assertThat(together.perform(deeds)).allMatch(Outcome::succeeded);
    }

    /** The race is really run: without the lock of the people both moves succeed. */
    @Test
    void controlWithoutTheLockBothMovesSucceed() {
        List<Outcome<Boolean>> outcomes = new ArrayList<>();
        long[] sessions = apart(0);
        MeetingTrainees.inStep(2, () -> FreeTimes.without(0, () -> outcomes.addAll(bothMove(0, sessions))));
        assertThat(outcomes).hasSize(2).allMatch(Outcome::succeeded);
    }

    private List<Outcome<Boolean>> twoMoves(int round) {
        return bothMove(round, apart(round));
    }

    /** From nine and from seven in the evening, with one trainee in both. */
    private long[] apart(int round) {
        long first = session(at(round, 0));
        long second = session(at(round, 10));
        long person = person();
        enrol(first, person);
        enrol(second, person);
        return new long[] {first, second};
    }

    private List<Outcome<Boolean>> bothMove(int round, long... sessions) {
        return together.perform(
                List.<Deed<Boolean>>of(moving(sessions[0], start(round, 5)), moving(sessions[1], start(round, 6))));
    }

    private static SessionPlan at(int round, int hours) {
        return at(round, hours, 30);
    }

    private static SessionPlan at(int round, int hours, int seats) {
        SessionPlan plan = SessionPlan.seats(seats).later(round * 7);
        return new SessionPlan(
                plan.capacity(),
                plan.approval(),
                plan.waitingList(),
                plan.mode(),
                plan.opens(),
                plan.closes(),
                plan.withdrawUntil(),
                false,
                false,
                start(round, hours));
    }

    private static Instant start(int round, int hours) {
        return SessionPlan.STARTS.plus(Duration.ofDays(round * 7L)).plus(Duration.ofHours(hours));
    }

    private Deed<Boolean> moving(long session, Instant to) {
        long slot = database.count("select min(id) from session_slot where training_session_id = ?", session);
        return () -> {
            acting.as(Role.COORDINATOR, gzhu);
            moves.move(new SlotMove(slot, to, to.plus(HOURS), true), false, null, MoveService.newUndo());
            return true;
        };
    }

    private static void assertOneSucceeded(int round, List<Outcome<Boolean>> outcomes, BusinessRule... rules) {
        assertThat(outcomes)
                .filteredOn(Outcome::succeeded)
                .as("round " + round + " " + outcomes)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.failure())
                        .isInstanceOfSatisfying(BusinessRuleViolation.class, broken -> assertThat(broken.rule())
                                .isIn((Object[]) rules)));
    }
}
