package org.lectern.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Counts what did not leave, and asks when the jobs ran. */
@ApplicationScoped
class HealthFigures {

    /** A mail that is due for longer than this is stuck: the sender looks every few seconds. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Jobs run every few minutes: one whose lease ended longer ago does not run. */
    static final Duration JOB_PATIENCE = Duration.ofHours(26);

    private static final String MAILS = "select count(case when state = 'DEAD' then 1 end),"
            + " count(case when state = 'PENDING' and not_before < ? then 1 end),"
            + " count(case when state = 'PENDING' then 1 end) from outbox where state in ('DEAD', 'PENDING')";

    private static final String JOBS = "select name, expires_at from lease order by name";

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    HealthReport now() {
        entities.flush();
        Instant now = clock.instant();
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement mails = connection.prepareStatement(MAILS);
                PreparedStatement jobs = connection.prepareStatement(JOBS)) {
            mails.setObject(1, LocalDateTime.ofInstant(now.minus(PATIENCE), ZoneOffset.UTC));
            try (ResultSet row = mails.executeQuery();
                    ResultSet leases = jobs.executeQuery()) {
                row.next();
                return new HealthReport(row.getInt(1), row.getInt(2), row.getInt(3), jobs(leases, now));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<HealthReport.Job> jobs(ResultSet leases, Instant now) throws SQLException {
        List<HealthReport.Job> jobs = new ArrayList<>();
        while (leases.next()) {
            LocalDateTime until = leases.getObject(2, LocalDateTime.class);
            Instant end = until == null ? null : until.toInstant(ZoneOffset.UTC);
            jobs.add(new HealthReport.Job(
                    leases.getString(1), end, end == null || end.isBefore(now.minus(JOB_PATIENCE))));
        }
        return jobs;
    }
}
