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
import org.lectern.outbox.MailSettings;

/** Counts what did not leave, and asks how the jobs went. */
@ApplicationScoped
class HealthFigures {

    /** A mail that is due for longer than this is stuck: the sender looks every few seconds. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    /** Jobs run every night. */
    static final Duration JOB_PATIENCE = Duration.ofHours(26);

    private static final String MAILS = "select count(case when state = 'DEAD' then 1 end),"
            + " count(case when state = 'PENDING' and not_before < ? then 1 end),"
            + " count(case when state = 'PENDING' then 1 end) from outbox where state in ('DEAD', 'PENDING')";

    private static final String JOBS = "select name, coalesce(finished_at, started_at),"
            + " outcome from routine_run where started_at is not null order by name";

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    @Inject
    private MailSettings mail;

    HealthReport now() {
        entities.flush();
        Instant now = clock.instant();
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement mails = connection.prepareStatement(MAILS);
                PreparedStatement jobs = connection.prepareStatement(JOBS)) {
            mails.setObject(1, LocalDateTime.ofInstant(now.minus(PATIENCE), ZoneOffset.UTC));
            try (ResultSet row = mails.executeQuery();
                    ResultSet runs = jobs.executeQuery()) {
                row.next();
                return new HealthReport(
                        mail.host().isPresent(), row.getInt(1), row.getInt(2), row.getInt(3), jobs(runs, now));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<HealthReport.Job> jobs(ResultSet rows, Instant now) throws SQLException {
        List<HealthReport.Job> jobs = new ArrayList<>();
        while (rows.next()) {
            LocalDateTime finished = rows.getObject(2, LocalDateTime.class);
            Instant at = finished == null ? null : finished.toInstant(ZoneOffset.UTC);
            boolean fresh = at != null && at.isAfter(now.minus(JOB_PATIENCE));
            jobs.add(new HealthReport.Job(rows.getString(1), at, !fresh || "FAILED".equals(rows.getString(3))));
        }
        return jobs;
    }
}
