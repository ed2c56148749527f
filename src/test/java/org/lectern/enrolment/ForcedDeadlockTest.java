package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lectern.testing.InProcess;
import org.lectern.trainingsession.LockSwitch;

/**
 * F07, made to happen: a transfer from A to B has locked A; somebody who has locked B, and written much, waits for A.
 * The transfer closes the circle and is the one that the database gives up. It is done again, and once.
 */
@InProcess
class ForcedDeadlockTest extends EnrolmentScene {

    private static final int PATIENCE_SECONDS = 20;

    @Inject
    private TransferService transfers;

    @Test
    void whoMeetsADeadlockIsDoneAgainAndBookedOnce() throws Exception {
        long a = session(SessionPlan.seats(5));
        long b = session(SessionPlan.seats(5));
        EnrolmentView moving = enrolMyself(a, person());
        List<Long> locked = new ArrayList<>();
        try (Connection other = database.connection()) {
            other.setAutoCommit(false);
            lock(other, b);
            // The database gives up whoever wrote less.
            run(other, "update target_group set code = code");
            run(
                    other,
                    "insert into draft (account_id, form, content, saved_at) select id + 1000, 'x', 'x',"
                            + " current_timestamp from training_base");
            LockSwitch.afterNext(first -> {
                locked.add(first);
                CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> {
                    lock(other, a);
                    run(other, "rollback");
                });
                awaitUntilItWaits(waiting);
                LockSwitch.afterNext(locked::add);
            });
            asCoordinator();
            assertThat(transfers.transfer(moving.id(), a, b, null)).isPositive();
        } finally {
            LockSwitch.afterNext(null);
        }
        assertThat(locked).as("it came no further than A, and began again").containsExactly(a, a);
        assertThat(state(moving)).isEqualTo(EnrolmentState.TRANSFERRED);
        assertThat(number(b, EnrolmentState.CONFIRMED)).isEqualTo(1);
        assertThat(audits("enrolment.transfer")).isEqualTo(1);
        new Bookkeeping(database).everyChangeIsBookedOnce();
    }

    private void awaitUntilItWaits(CompletableFuture<Void> waiting) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        // Not innodb_trx: its copy of the waiting is renewed only after a tenth of a second in which nobody asked.
        String blocked = database.isMysql()
                ? "select variable_value from performance_schema.global_status"
                        + " where variable_name = 'Innodb_row_lock_current_waits'"
                : "select count(*) from information_schema.sessions where blocker_id is not null";
        while (Long.parseLong(database.value(blocked).toString()) == 0) {
            assertThat(waiting).isNotDone();
            assertThat(System.nanoTime()).as("somebody waits").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private static void lock(Connection connection, long session) {
        run(connection, "select id from training_session where id = " + session + " for update");
    }

    private static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
