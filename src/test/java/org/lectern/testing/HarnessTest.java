package org.lectern.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.Transactions;

/** The harness must not be kinder than the server. */
@InProcess
class HarnessTest {

    @Inject
    private HarnessProbe probe;

    @Inject
    private EntityManager entities;

    @Inject
    private Transactions transactions;

    @Inject
    private TestDatabase database;

    @Inject
    private TestClock clock;

    @Inject
    private Acting acting;

    @Inject
    private Together together;

    @Inject
    private Statements statements;

    @Inject
    private AuditTrail trail;

    @Inject
    private World world;

    @Test
    void workThatSucceedsIsKept() {
        probe.inTransaction(() -> trail.record(act("kept")));
        assertThat(entries("kept")).isEqualTo(1);
        assertThat(transactions.isActive()).isFalse();
    }

    @Test
    void workThatFailsIsRolledBack() {
        assertThatThrownBy(() -> probe.inTransaction(() -> {
                    trail.record(act("lost"));
                    assertThat(transactions.isActive()).isTrue();
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(entries("lost")).isZero();
    }

    @Test
    void aTransactionOfItsOwnOutlivesTheFailureAroundIt() {
        assertThatThrownBy(() -> probe.inTransaction(() -> {
                    trail.record(act("lost"));
                    trail.denied(act("told"));
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(entries("lost")).isZero();
        assertThat(entries("told")).isEqualTo(1);
    }

    @Test
    void anInnerFailureThatIsCaughtStillRollsBackTheWhole() {
        assertThatThrownBy(() -> probe.inTransaction(() -> {
                    trail.record(act("lost"));
                    try {
                        probe.joined(() -> {
                            throw new IllegalArgumentException("no");
                        });
                    } catch (IllegalArgumentException e) {
                        // the outer one goes on as if nothing had happened
                    }
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(entries("lost")).isZero();
    }

    @Test
    void whatNeedsATransactionRefusesToBeWithout() {
        assertThatThrownBy(() -> trail.record(act("never")))
                .isInstanceOf(jakarta.transaction.TransactionalException.class);
        assertThatThrownBy(() -> entities.persist(new Object()))
                .isInstanceOf(jakarta.persistence.TransactionRequiredException.class);
    }

    @Test
    void theTrailTellsWhoAndWhen() {
        acting.as(Role.COORDINATOR, world.aBase("GZHU"));
        clock.forward(Duration.ofHours(3));
        probe.inTransaction(() -> trail.record(act("told")));
        assertThat(database.value("select role from audit_entry where action = 'told'"))
                .isEqualTo("COORDINATOR");
        Object at = database.value("select at from audit_entry where action = 'told'");
        LocalDateTime stored = at instanceof java.sql.Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) at;
        assertThat(stored).isEqualTo(LocalDateTime.parse("2026-11-20T05:00:00"));
        acting.asPublic();
        probe.inTransaction(() -> trail.record(act("publicly")));
        assertThat(database.value("select role from audit_entry where action = 'publicly'"))
                .isEqualTo("PUBLIC");
    }

    @Test
    void twoHundredAtOnceShareFewConnections() {
        List<Together.Outcome<Boolean>> outcomes = together.perform(Collections.nCopies(200, () -> {
            probe.inTransaction(() -> trail.record(act("race")));
            return true;
        }));
        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(entries("race")).isEqualTo(200);
    }

    @Test
    void statementsAreCounted() {
        assertThat(statements.of(() -> database.count("select 1"))).isEqualTo(1);
        assertThatThrownBy(() -> statements.atMost(1, () -> database.count("select 1") + database.count("select 2")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void isolationIsThatOfProduction() throws SQLException {
        try (Connection connection = database.connection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void theDatabaseIsTheOneThatWasAskedFor() throws SQLException {
        try (Connection connection = database.connection()) {
            assertThat(connection.getMetaData().getDatabaseProductName())
                    .isEqualTo("mysql".equals(System.getProperty("test.db")) ? "MySQL" : "H2");
        }
    }

    /** As on the server; without it every lazy relation would be read at once. */
    @Test
    void entitiesAreWoven() {
        assertThat(org.eclipse.persistence.internal.weaving.PersistenceWeaved.class)
                .isAssignableFrom(org.lectern.audit.AuditEntry.class);
    }

    @Test
    void eachTestBeginsWithWhatTheMigrationsLeave() {
        assertThat(database.count("select count(*) from audit_entry")).isZero();
        assertThat(database.count("select count(*) from training_base")).isZero();
        assertThat(database.count("select count(*) from target_group")).isGreaterThan(18);
    }

    private static Act act(String action) {
        return Act.of(action, "training_base", 1L, null);
    }

    private long entries(String action) {
        return database.count("select count(*) from audit_entry where action = ?", action);
    }
}
