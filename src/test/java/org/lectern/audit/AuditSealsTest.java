package org.lectern.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.testing.Acting;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;

@InProcess
class AuditSealsTest {

    @Inject
    private AuditSeals seals;

    @Inject
    private AuditTrail trail;

    @Inject
    private Acting acting;

    @Inject
    private HarnessProbe probe;

    @Inject
    private TestClock clock;

    @Inject
    private TestDatabase database;

    @BeforeEach
    void threeDays() {
        acting.asSystem();
        for (int day = 0; day < 3; day++) {
            record("one");
            record("two");
            clock.forward(Duration.ofDays(1));
        }
        assertThat(seals.sealWhatIsOver()).isEqualTo(3);
    }

    @Test
    void anUntouchedTrailFitsItsSeals() {
        assertThat(seals.prove().holds()).isTrue();
        assertThat(seals.prove().days()).isEqualTo(3);
        assertThat(database.count("select sum(entries) from audit_seal")).isEqualTo(6);
    }

    @Test
    void sealingAgainDoesNothing() {
        assertThat(seals.sealWhatIsOver()).isZero();
        record("three");
        assertThat(seals.sealWhatIsOver()).as("today is not over").isZero();
        clock.forward(Duration.ofDays(2));
        assertThat(seals.sealWhatIsOver()).as("also a day without a line").isEqualTo(2);
        assertThat(seals.prove().holds()).isTrue();
    }

    @Test
    void anAlteredLineIsFoundWithItsDay() {
        database.execute("update audit_entry set action = 'other' where id = ?", lineOf(LocalDate.of(2026, 11, 21)));
        assertThat(seals.prove().broken()).isEqualTo(LocalDate.of(2026, 11, 21));
    }

    @Test
    void aLineTakenAwayIsFound() {
        database.execute("delete from audit_detail");
        database.execute("delete from audit_entry where id = ?", lineOf(LocalDate.of(2026, 11, 20)));
        assertThat(seals.prove().broken()).isEqualTo(LocalDate.of(2026, 11, 20));
    }

    @Test
    void aSealTakenAwayIsFound() {
        database.execute("delete from audit_seal where sealed_day = ?", java.sql.Date.valueOf("2026-11-21"));
        assertThat(seals.prove().broken()).isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void valuesMayBePurged() {
        database.execute("delete from audit_detail");
        assertThat(seals.prove().holds()).isTrue();
    }

    private void record(String action) {
        probe.inTransaction(() -> trail.record(Act.of(action, "test", 1L, null).with("field", "before", "after")));
    }

    private long lineOf(LocalDate day) {
        return database.count("select min(id) from audit_entry where cast(at as date) = ?", java.sql.Date.valueOf(day));
    }
}
