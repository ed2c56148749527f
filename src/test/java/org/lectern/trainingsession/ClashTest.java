package org.lectern.trainingsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;
import org.lectern.testing.Together;
import org.lectern.testing.Together.Deed;
import org.lectern.testing.Together.Outcome;

/** Nobody is in two places at one time, unless somebody says why. */
@InProcess
class ClashTest extends SessionScene {

    private static final Instant START = SessionWish.START;

    @Inject
    private ClashService clashes;

    @Inject
    private PersonService persons;

    @Inject
    private Together together;

    private long trainer;

    @BeforeEach
    void aTrainer() {
        trainer = persons.create(
                        new PersonEntry("陈晓明", null, Gender.WOMAN, null, null, null, null, "POLICE", null, null))
                .profile()
                .id();
    }

    @Test
    void aDraftMayBeSavedWithClashesAndShowsThem() {
        long first = taughtBy(trainer, START);
        sessions.publish(first);
        long second = taughtBy(trainer, START.plus(Duration.ofHours(1)));
        assertThat(clashes.of(second).items())
                .containsExactly(new ClashView(
                        ClashKind.TRAINER, "陈晓明", details(first).code(), START, START.plus(Duration.ofHours(3))));
        long touching = taughtBy(trainer, START.plus(Duration.ofHours(3)));
        assertThat(clashes.of(touching).items()).isEmpty();
    }

    @Test
    void draftsAndWhatWasCancelledTakeNobody() {
        long draft = taughtBy(trainer, START);
        long second = taughtBy(trainer, START);
        assertThat(clashes.of(second).items()).isEmpty();
        sessions.publish(draft);
        assertThat(clashes.of(second).items()).hasSize(1);
        sessions.cancel(draft, "too few people");
        assertThat(clashes.of(second).items()).isEmpty();
        sessions.publish(second);
    }

    @Test
    void publishingIntoAClashNeedsAReasonThatIsKept() {
        sessions.publish(taughtBy(trainer, START));
        long second = taughtBy(trainer, START);
        refused(TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES, () -> sessions.publish(second));
        refused(TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES, () -> sessions.publish(second, " "));
        assertThat(details(second).state()).isEqualTo(SessionState.DRAFT);
        sessions.publish(second, "two rooms side by side");
        assertThat(details(second).state()).isEqualTo(SessionState.PUBLISHED);
        assertThat(clashes.overrides(second)).singleElement().satisfies(kept -> assertThat(kept.reason())
                .isEqualTo("two rooms side by side"));
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'training-session.publish' and object_id = ?"
                                + " and fields like '%overrideReason%'",
                        second))
                .isEqualTo(1);
    }

    @Test
    void theRefusalSaysWhoAndWhen() {
        long first = taughtBy(trainer, START);
        sessions.publish(first);
        long second = taughtBy(trainer, START.plus(Duration.ofHours(2)));
        assertThatThrownBy(() -> sessions.publish(second))
                .asInstanceOf(type(BusinessRuleViolation.class))
                .satisfies(violation -> assertThat(violation.args())
                        .startsWith(
                                "陈晓明", "2026-12-01 09:00–12:00", details(first).code()));
    }

    @Test
    void movingIntoAClashIsRefusedAndWhatWasThereBeforeIsNot() {
        long first = taughtBy(trainer, START);
        sessions.publish(first);
        long second = taughtBy(trainer, START.plus(Duration.ofDays(2)));
        sessions.publish(second);
        SessionDetails.Slot slot = details(second).slots().get(0);
        Consumer<SessionWish> move = wish -> wish.slots = List.of(moved(slot, START.plus(Duration.ofHours(1))));
        refused(TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES, () -> edit(second, move));
        assertThat(details(second).slots().get(0).starts()).isEqualTo(slot.starts());
        edit(second, move.andThen(wish -> wish.overrideReason = "agreed"));
        assertThat(clashes.of(second).items()).hasSize(1);
        // It clashes, and was decided: another change does not ask again.
        edit(second, wish -> wish.capacity = 25);
        edit(second, wish -> wish.slots = List.of(moved(slot, START.plus(Duration.ofHours(2)))));
        assertThat(clashes.overrides(second)).hasSize(1);
    }

    @Test
    void anotherTrainerMayBringAClash() {
        sessions.publish(taughtBy(trainer, START));
        long second = published();
        refused(
                TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES,
                () -> edit(second, wish -> wish.trainers = List.of(trainer)));
        edit(second, wish -> wish.capacity = 31);
    }

    @Test
    void aRoomIsTakenAndASmallOneIsOnlyAWarning() {
        database.execute("insert into venue (version, base_id, name) values (0, ?, 'A')", gzhu);
        database.execute("insert into room (version, venue_id, name, seats) select 0, id, '101', 20 from venue");
        long room = database.count("select max(id) from room");
        long first = create(wish -> wish.slots = List.of(in(room, START)));
        ClashReport report = clashes.of(first);
        assertThat(report.items()).isEmpty();
        assertThat(report.warnings()).singleElement().satisfies(small -> {
            assertThat(small.seats()).isEqualTo(20);
            assertThat(small.capacity()).isEqualTo(30);
        });
        sessions.publish(first);
        long second = create(wish -> {
            wish.slots = List.of(in(room, START.plus(Duration.ofHours(1))));
            wish.capacity = 20;
        });
        assertThat(clashes.of(second).items()).extracting(ClashView::kind).containsExactly(ClashKind.ROOM);
        assertThat(clashes.of(second).warnings()).isEmpty();
        refused(TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES, () -> sessions.publish(second));
    }

    @Test
    void ofAForeignBaseOnlyTheTimeIsTold() {
        acting.asAdministrator();
        long foreign = sessions.create(wish("FDU", START).input());
        sessions.publish(foreign);
        asCoordinator();
        long own = taughtBy(trainer, START);
        ClashView clash = clashes.of(own).items().get(0);
        assertThat(clash.kind()).isEqualTo(ClashKind.TRAINER);
        assertThat(clash.trainingSession()).isNull();
        assertThat(clash.starts()).isEqualTo(START);
        acting.asAdministrator();
        assertThat(clashes.of(own).items().get(0).trainingSession()).isEqualTo("FDU-2026-001");
        acting.as(Role.COORDINATOR, fdu);
        assertThatThrownBy(() -> clashes.of(own)).isInstanceOf(NotFound.class);
    }

    @Test
    void aDraftThatIsNotStoredIsLookedAtAndNothingIsStored() {
        long first = taughtBy(trainer, START);
        sessions.publish(first);
        SessionWish wish = wish("GZHU", START.plus(Duration.ofMinutes(30)));
        assertThat(clashes.of(wish.input()).items()).hasSize(1);
        wish.code = details(first).code();
        assertThat(clashes.of(wish.input()).items()).isEmpty();
        assertThat(database.count("select count(*) from training_session")).isEqualTo(1);
        wish.trainers = List.of(4711L);
        wrong("trainers", () -> clashes.of(wish.input()));
        wish.base = "FDU";
        assertThatThrownBy(() -> clashes.of(wish.input())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsRecordedAfterwardsIsNotRefused() {
        for (int i = 0; i < 2; i++) {
            long id = create(wish -> {
                wish.recordedAfterwards = true;
                wish.trainers = List.of(trainer);
                wish.slots = List.of(SessionWish.slot(-30));
            });
            sessions.publish(id);
            assertThat(clashes.of(id).items()).hasSize(i);
        }
    }

    /** Fault F28: two coordinators book one trainer at the same moment. */
    @Test
    void ofTwoWhoBookOneTrainerAtTheSameMomentExactlyOneSucceeds() {
        for (int round = 0; round < 10; round++) {
            List<Outcome<Boolean>> outcomes = bookAtOnce(START.plus(Duration.ofDays(round)));
            assertThat(outcomes)
                    .filteredOn(Outcome::succeeded)
                    .as("round " + round)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> !outcome.succeeded())
                    .singleElement()
                    .satisfies(outcome -> assertThat(outcome.failure())
                            .isInstanceOfSatisfying(BusinessRuleViolation.class, violation -> {
                                assertThat(violation.rule()).isEqualTo(TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES);
                                assertThat(violation.args()).contains("陈晓明");
                            }));
        }
    }

    /** The race is really run: without the lock both succeed. */
    @Test
    void controlWithoutTheLockBothSucceed() {
        List<Outcome<Boolean>> outcomes = new ArrayList<>();
        FreeTimes.without(2, () -> outcomes.addAll(bookAtOnce(START)));
        assertThat(outcomes).hasSize(2).allMatch(Outcome::succeeded);
    }

    /** A session of each base, by its own coordinator; they overlap by two hours. */
    private List<Outcome<Boolean>> bookAtOnce(Instant starts) {
        acting.asAdministrator();
        long here = sessions.create(wish("GZHU", starts).input());
        long there =
                sessions.create(wish("FDU", starts.plus(Duration.ofHours(1))).input());
        return together.perform(List.<Deed<Boolean>>of(publishing(gzhu, here), publishing(fdu, there)));
    }

    private Deed<Boolean> publishing(long base, long session) {
        return () -> {
            acting.as(Role.COORDINATOR, base);
            sessions.publish(session);
            return true;
        };
    }

    private SessionWish wish(String base, Instant starts) {
        SessionWish wish = new SessionWish();
        wish.base = base;
        wish.trainers = List.of(trainer);
        wish.slots = List.of(SessionWish.slot(starts, starts.plus(Duration.ofHours(3))));
        return wish;
    }

    private long taughtBy(long who, Instant starts) {
        SessionWish wish = wish("GZHU", starts);
        wish.trainers = List.of(who);
        return sessions.create(wish.input());
    }

    private static SessionInput.Slot in(long room, Instant starts) {
        return new SessionInput.Slot(null, starts, starts.plus(Duration.ofHours(3)), room, null, null, true);
    }

    private static SessionInput.Slot moved(SessionDetails.Slot slot, Instant starts) {
        return new SessionInput.Slot(
                slot.id(), starts, starts.plus(Duration.ofHours(3)), null, slot.place(), null, slot.compulsory());
    }
}
