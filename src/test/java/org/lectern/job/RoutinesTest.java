package org.lectern.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.outbox.Leases;
import org.lectern.outbox.Turn;
import org.lectern.outbox.TurnIsOver;
import org.lectern.testing.Acting;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.Together;

/** Two nodes whose timers fire together do a routine once; one that slept does nothing more (F16). */
@InProcess
class RoutinesTest {

    @Inject
    private Routines routines;

    @Inject
    private JobService service;

    @Inject
    private SmallWork work;

    @Inject
    private Leases leases;

    @Inject
    private HarnessProbe probe;

    @Inject
    private Acting acting;

    @Inject
    private Together together;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    private int before;

    @BeforeEach
    void planned() {
        acting.asSystem();
        routines.runDue();
        before = work.routineRuns();
    }

    @AfterEach
    void nothingHappens() {
        work.inTheMiddle(() -> {});
    }

    private int runs() {
        return work.routineRuns() - before;
    }

    private void node() {
        acting.asPublic();
        routines.runDue();
    }

    @Test
    void aRoutineIsDoneOnceInItsTimeHoweverManyNodesWake() {
        node();
        assertThat(runs()).as("only planned at the first start").isZero();

        clock.forward(Duration.ofMinutes(10));
        Together.Deed<Integer> wake = () -> {
            acting.asPublic();
            return routines.runDue();
        };
        List<Together.Outcome<Integer>> nodes =
                together.perform(Stream.generate(() -> wake).limit(6).toList());
        assertThat(nodes).allMatch(Together.Outcome::succeeded);
        assertThat(runs()).isEqualTo(1);

        clock.forward(Duration.ofMinutes(9));
        node();
        assertThat(runs()).as("not due yet").isEqualTo(1);
        clock.forward(Duration.ofMinutes(1));
        node();
        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void aNodeThatSleptThroughItsTurnWritesNothing() {
        Turn asleep = leases.turn("nap", Duration.ofMinutes(1)).orElseThrow();
        assertThat(leases.turn("nap", Duration.ofMinutes(1)))
                .as("while it lasts")
                .isEmpty();
        probe.inTransaction(() -> leases.hold(asleep, Duration.ofMinutes(1)));

        clock.forward(Duration.ofMinutes(1));
        Turn awake = leases.turn("nap", Duration.ofMinutes(1)).orElseThrow();
        assertThat(awake.fencing()).isGreaterThan(asleep.fencing());

        assertThatThrownBy(() -> probe.inTransaction(() -> {
                    database.execute("update lease set holder = holder where 1 = 0");
                    leases.hold(asleep, Duration.ofMinutes(1));
                }))
                .isInstanceOf(TurnIsOver.class);
        leases.end(asleep);
        assertThat(leases.turn("nap", Duration.ofMinutes(1)))
                .as("its end ends nothing")
                .isEmpty();
        leases.end(awake);
        assertThat(leases.turn("nap", Duration.ofMinutes(1))).isPresent();
    }

    @Test
    void aNodeThatSleptInsideARoutineDoesNotOverwriteWhatTheNextOneSays() {
        clock.forward(Duration.ofMinutes(10));
        work.inTheMiddle(() -> {
            work.inTheMiddle(() -> {});
            clock.forward(Duration.ofMinutes(11));
            routines.runDue();
        });
        node();
        assertThat(database.value("select detail from routine_run where name = 'small'"))
                .isEqualTo("runs: " + (before + 1));
    }

    @Test
    void aFailureIsCountedAndSeen() {
        work.inTheMiddle(() -> {
            throw new IllegalStateException("no room");
        });
        clock.forward(Duration.ofMinutes(10));
        node();
        clock.forward(Duration.ofMinutes(10));
        node();
        acting.asAdministrator();
        JobService.RoutineRow row = row();
        assertThat(row.outcome()).isEqualTo(RoutineRun.JobOutcome.FAILED);
        assertThat(row.failures()).isEqualTo(2);
        assertThat(row.detail()).isEqualTo("no room");

        work.inTheMiddle(() -> {});
        assertThat(service.runRoutine("small")).isTrue();
        assertThat(row().failures()).isZero();
        assertThat(row().nextRun()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    }

    private JobService.RoutineRow row() {
        return service.routines().stream()
                .filter(routine -> routine.name().equals("small"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNightBeginsTwentyMinutesAfterMidnight() {
        assertThat(Rhythm.NIGHT.after(Instant.parse("2026-11-20T00:19:59Z")))
                .isEqualTo(Instant.parse("2026-11-20T00:20:00Z"));
        assertThat(Rhythm.NIGHT.after(Instant.parse("2026-11-20T00:20:00Z")))
                .isEqualTo(Instant.parse("2026-11-21T00:20:00Z"));
    }
}
