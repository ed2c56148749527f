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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lectern.account.Scope;
import org.lectern.trainingsession.DecisionService;

/** What needs the coordinators of these bases: one statement, for the list and for its number. */
@ApplicationScoped
class Worklists {

    /** How long before its first slot a session below its minimum is told of. */
    static final Duration SOON = Duration.ofDays(14);

    private static final String LIVE = "s.state in ('PUBLISHED', 'CONFIRMED', 'HELD')";
    private static final String HEAD = " s.id as id, s.code as code, s.title as title, s.title_zh as title_zh,"
            + " s.minimum as minimum, b.zone as zone,";
    private static final String FROM = " from training_session s join training_base b on b.id = s.base_id";
    private static final String MINE = " and (s.base_id = ? or ? = 0)";
    private static final String OPEN_AGAIN =
            "exists (select 1 from attendance_register r where r.slot_id = l.id and r.state = 'OPEN')";
    private static final String GROUP = " group by s.id, s.code, s.title, s.title_zh, s.minimum, b.zone";

    private static final String SEATED = "%s.role = 'TRAINEE' and %s.state in ('CONFIRMED', 'OFFERED')";

    /**
     * Whoever enrols now is refused, or goes through with a reason; who gets a seat later is not asked. Counted, and
     * not said to exist: otherwise MySQL may begin with everybody who has two seats.
     */
    private static final String MOVED_UP = "(select count(*) from enrolment_history h where h.enrolment_id = e.id"
            + " and h.reason_code in ('SEAT_CAME_FREE', 'APPROVED')) > 0";

    /** Another seat of the same person while the session goes on; looked for person by person, not list by list. */
    private static final String OTHER_SEAT = " from enrolment o"
            + " join training_session t on t.id = o.training_session_id"
            + " join session_slot k on k.training_session_id = t.id"
            + " join session_slot l on l.training_session_id = s.id and k.starts < l.ends and k.ends > l.starts"
            + " where o.canonical_person_id = e.canonical_person_id and o.training_session_id <> s.id"
            + " and " + SEATED.formatted("o", "o") + " and t.recorded_afterwards = false"
            + " and t.state in ('PUBLISHED', 'CONFIRMED', 'HELD') and k.state = 'PLANNED' and l.state = 'PLANNED'";

    private static final String NEEDS = "select 'REGISTER' as kind," + HEAD
            + " count(*) as people, min(l.starts) as since, 0 as enrolment, cast(null as date) as due" + FROM
            + " join session_slot l on l.training_session_id = s.id where " + LIVE
            + " and l.ends < ? and (l.state = 'PLANNED' or " + OPEN_AGAIN + ")" + MINE + GROUP
            + " union all select 'APPROVAL'," + HEAD + " count(*), min(e.joined_at), 0, null" + FROM
            + " join enrolment e on e.training_session_id = s.id where " + LIVE
            + " and e.state = 'REQUESTED'" + MINE + GROUP
            + " union all select 'MINIMUM'," + HEAD
            + " (select count(*) from enrolment e where e.training_session_id = s.id and e.role = 'TRAINEE'"
            + " and e.state = 'CONFIRMED') as people, s.first_slot_starts, 0, s.decide_by" + FROM
            + " where s.state = 'PUBLISHED' and s.recorded_afterwards = false"
            + " and s.first_slot_starts > ? and (s.decide_by <= ? or s.first_slot_starts < ?"
            + " and s.minimum > (select count(*) from enrolment e where e.training_session_id = s.id"
            + " and e.role = 'TRAINEE' and e.state = 'CONFIRMED'))" + MINE
            + " union all select 'TRAINER'," + HEAD + " 0, s.first_slot_starts, 0, null" + FROM
            + " where s.state in ('PUBLISHED', 'CONFIRMED') and s.recorded_afterwards = false"
            + " and s.mode <> 'SELF_PACED' and s.first_slot_starts > ?"
            + " and not exists (select 1 from session_trainer t where t.training_session_id = s.id)" + MINE
            + " union all select 'CLOSE'," + HEAD
            + " 0, s.last_slot_ends, 0, case when s.mode = 'SELF_PACED' then s.runs_to end" + FROM
            + " where s.state = 'HELD' and (s.mode <> 'SELF_PACED' or s.runs_to < ?)"
            + " and not exists (select 1 from session_slot l where l.training_session_id = s.id"
            + " and (l.state = 'PLANNED' or " + OPEN_AGAIN + "))" + MINE
            + " union all select 'MAIL'," + HEAD + " count(*), min(m.created_at), 0, null" + FROM
            + " join outbox m on m.training_session_id = s.id where m.state = 'DEAD'" + MINE + GROUP
            + " union all select 'CLASH', m.id, m.code, m.title, m.title_zh, m.minimum, m.zone, m.people, m.since,"
            + " m.enrolment, null from (select" + HEAD + " 1 as people, (select min(l.starts)" + OTHER_SEAT
            + " and l.ends > ?) as since, e.id as enrolment" + FROM
            + " join enrolment e on e.training_session_id = s.id"
            + " where " + LIVE + " and s.recorded_afterwards = false and s.last_slot_ends > ?" + MINE
            + " and " + SEATED.formatted("e", "e") + " and " + MOVED_UP
            // With a limit it is worked out by itself, and not for everybody who is seated.
            + " limit 10000) m where m.since is not null limit 200";

    @Inject
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** Everything that needs somebody, the most urgent first. */
    List<Need> needs(Scope scope) {
        List<Need> needs = new ArrayList<>();
        if (scope.everything()) {
            read(0, 0, needs);
        } else {
            scope.baseIds().forEach(base -> read(base, 1, needs));
        }
        needs.sort(Comparator.comparing(Need::task)
                .thenComparing(Need::at, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Need::session)
                .thenComparing(Need::enrolment, Comparator.nullsFirst(Comparator.naturalOrder())));
        return needs;
    }

    private void read(long base, int scoped, List<Need> needs) {
        entities.flush();
        LocalDateTime now = utc(clock.instant());
        LocalDateTime soon = utc(clock.instant().plus(SOON));
        LocalDate latest = today(ZoneOffset.MAX);
        LocalDate decision = latest.plusDays(DecisionService.DAYS_BEFORE);
        Object[] parameters = {
            now, base, scoped, base, scoped, now, decision, soon, base, scoped, now, base, scoped, latest, base, scoped,
            base, scoped, now, now, base, scoped
        };
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(NEEDS)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Need need = need(rows);
                    if (isDue(need, rows.getObject(11, LocalDate.class))) {
                        needs.add(need);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The statement takes what is due anywhere on earth; a day begins where the base is. */
    private boolean isDue(Need need, LocalDate day) {
        LocalDate today = today(need.zone());
        return switch (need.task()) {
            case MINIMUM ->
                isTooFewSoon(need) || day != null && !day.isAfter(today.plusDays(DecisionService.DAYS_BEFORE));
            case CLOSE -> day == null || day.isBefore(today);
            default -> true;
        };
    }

    private boolean isTooFewSoon(Need need) {
        return need.count() < need.minimum()
                && need.at().isBefore(clock.instant().plus(SOON));
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Need need(ResultSet row) throws SQLException {
        LocalDateTime since = row.getObject(9, LocalDateTime.class);
        return new Need(
                Need.Task.valueOf(row.getString(1)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(8),
                row.getInt(6),
                since == null ? null : since.toInstant(ZoneOffset.UTC),
                ZoneId.of(row.getString(7)),
                row.getLong(10) == 0 ? null : row.getLong(10));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
