package org.lectern.trainingsession;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.testing.InProcess;

/** Go or no go: coordinators are reminded, and nothing is decided for them. */
@InProcess
class DecisionTest extends SessionScene {

    @Inject
    private DecisionService decisions;

    @Test
    void coordinatorsAreToldOnceThreeDaysBefore() {
        coordinator(gzhu, "one@example.org");
        coordinator(gzhu, "two@example.org");
        coordinator(fdu, "elsewhere@example.org");
        long id = create(wish -> wish.decideBy = LocalDate.parse("2026-11-27"));
        sessions.publish(id);
        long none = published();
        assertThat(remind()).isZero();
        clock.forward(Duration.ofDays(4));
        assertThat(remind()).isEqualTo(2);
        assertThat(remind()).isEqualTo(2);
        assertThat(details(id).state()).isEqualTo(SessionState.PUBLISHED);
        asCoordinator();
        edit(id, wish -> wish.decideBy = LocalDate.parse("2026-11-28"));
        clock.forward(Duration.ofDays(1));
        assertThat(remind()).isEqualTo(4);
        assertThat(database.count(
                        "select count(*) from training_session where id = ? and decision_told_at is null", none))
                .isEqualTo(1);
    }

    /**
     * The day of the base, wherever it is: it begins in Shanghai eight hours before that of UTC, in New York five hours
     * after it.
     */
    @Test
    void theDayIsOneOfTheBase() {
        coordinator(gzhu, "east@example.org");
        coordinator(fdu, "west@example.org");
        database.execute("update training_base set zone = 'America/New_York' where id = ?", fdu);
        LocalDate day = LocalDate.parse("2026-11-27");
        sessions.publish(create(wish -> wish.decideBy = day));
        acting.as(Role.COORDINATOR, fdu);
        sessions.publish(create(wish -> {
            wish.base = "FDU";
            wish.decideBy = day;
        }));
        clock.set(Instant.parse("2026-11-23T15:59:59Z"));
        assertThat(remind()).isZero();
        clock.set(Instant.parse("2026-11-23T16:00:00Z"));
        assertThat(remind()).as("the 24th has begun in Shanghai").isEqualTo(1);
        clock.set(Instant.parse("2026-11-24T04:59:59Z"));
        assertThat(remind()).as("it is the 23rd in New York").isEqualTo(1);
        clock.set(Instant.parse("2026-11-24T05:00:00Z"));
        assertThat(remind()).isEqualTo(2);
    }

    @Test
    void oneThatGoesAheadNeedsNoDecision() {
        coordinator(gzhu, "one@example.org");
        long id = create(wish -> wish.decideBy = LocalDate.parse("2026-11-21"));
        sessions.publish(id);
        sessions.confirm(id, "it was asked for");
        assertThat(remind()).isZero();
    }

    @Test
    void theDayIsNotAfterTheStart() {
        wrong("decideBy", () -> create(wish -> wish.decideBy = LocalDate.parse("2026-12-02")));
        create(wish -> wish.decideBy = LocalDate.parse("2026-12-01"));
    }

    private long remind() {
        acting.asSystem();
        decisions.due().forEach(decisions::remind);
        long told = database.count("select count(*) from outbox where kind = 'session-decision'");
        asCoordinator();
        return told;
    }

    private void coordinator(long base, String email) {
        database.execute(
                "insert into account (version, email, email_norm, display_name, password_hash, state, locale,"
                        + " auth_version, created_at) values (0, ?, ?, 'C', 'x', 'ACTIVE', 'en', 0, current_timestamp)",
                email,
                email);
        database.execute(
                "insert into account_role (account_id, role, base_id)"
                        + " select id, 'COORDINATOR', ? from account where email = ?",
                base,
                email);
    }
}
