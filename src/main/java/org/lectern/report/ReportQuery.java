package org.lectern.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.account.Scope;

/**
 * Reads what the measures are computed from: five statements for a period, however many rows it has, and one for what
 * the keys are called. The rows are read by JDBC: a year of the network has some hundred thousand.
 */
@ApplicationScoped
class ReportQuery {

    private static final LocalDate EVER = LocalDate.of(1000, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
    private static final int FETCH_SIZE = 1000;

    private static final String SESSIONS =
            "select s.id, s.base_id, b.code, c.code, s.kind, s.mode, s.threshold_pct, s.state,"
                    + " s.reporting_date from training_session s"
                    + " join training_base b on b.id = s.base_id join course c on c.id = s.course_id"
                    + " where s.state in ('HELD', 'CLOSED')"
                    + " and (s.reporting_date between ? and ? or s.mode = 'SELF_PACED')";

    private static final String INSTRUMENTS = "select i.training_session_id, i.instrument from session_instrument i"
            + " join training_session s on s.id = i.training_session_id"
            + " where s.state in ('HELD', 'CLOSED')"
            + " and (s.reporting_date between ? and ? or s.mode = 'SELF_PACED')"
            + " order by i.training_session_id, i.instrument";

    private static final String PARTICIPATIONS = "select p.canonical_person_id, p.training_session_id,"
            + " p.reporting_date, p.target_group_parent, p.target_group, p.gender, p.province, p.rank_band,"
            + " p.confirmed_at_start, p.participated, p.attended_minutes, p.held_minutes, p.completion, p.all_excused"
            + " from participation p where p.reporting_date between ? and ?";

    private static final String HEADCOUNTS = "select l.training_session_id, l.id, l.starts,"
            + " coalesce(g.parent_code, g.code), g.code, h.gender, h.number_of_people from headcount h"
            + " join session_slot l on l.id = h.slot_id"
            + " join training_session s on s.id = l.training_session_id"
            + " join target_group g on g.code = h.target_group"
            + " where l.state in ('HELD', 'PARTLY_HELD') and s.state in ('HELD', 'CLOSED')"
            + " and s.reporting_date between ? and ?";

    private static final String TRAINED_BEFORE = "select distinct p.canonical_person_id from participation p"
            + " where p.completion = 'COMPLETED' and p.reporting_date between ? and ?"
            + " and exists (select 1 from participation q where q.canonical_person_id = p.canonical_person_id"
            + " and q.completed_on < ?)";

    private static final String NAMES = "select distinct p.canonical_person_id, n.full_name, n.latin_name, n.name_sort"
            + " from participation p join person n on n.id = p.canonical_person_id"
            + " where p.reporting_date between ? and ?";

    private static final String NAMES_OF_BASE = NAMES + " and p.base_id = ?";

    private static final String REFERENCE =
            "select 'TARGET_GROUP' as dimension, code, name, name_zh, sort_order as place, parent_code as parent,"
                    + " null as alias from target_group"
                    + " union all select 'PROVINCE', code, name, name_zh, sort_order, null, iso_code from province"
                    + " union all select 'INSTRUMENT', code, name, name_zh, sort_order, null, null from instrument"
                    + " union all select 'BASE', code, coalesce(host_university, name), coalesce(host_university_zh, name_zh),"
                    + " coalesce(batch, 99) * 10000 + coalesce(year_designated, 9999), null, null from training_base"
                    + " union all select 'COURSE', code, title, title_zh, 0, null, null from course";

    @Inject
    private EntityManager entities;

    /** The name of a person as it is today, for those who may see it. */
    record PersonName(long id, String fullName, String latinName, String sort) {}

    /** Everything in the period; filters are the matter of the measures. */
    Facts facts(Period period) {
        LocalDate from = period.from() == null ? EVER : period.from();
        LocalDate to = period.to() == null ? NEVER : period.to();
        Map<Long, SessionFact> sessions = sessions(from, to);
        return new Facts(
                List.copyOf(sessions.values()),
                participations(sessions, from, to),
                headcounts(sessions, from, to),
                period.from() == null ? Set.of() : trainedBefore(from, to));
    }

    ReferenceNames names() {
        Map<Dimension, List<ReferenceNames.Name>> names = new EnumMap<>(Dimension.class);
        read(REFERENCE, List.of(), row -> names.computeIfAbsent(
                        Dimension.valueOf(row.getString(1)), dimension -> new ArrayList<>())
                .add(new ReferenceNames.Name(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7))));
        return new ReferenceNames(names);
    }

    /** Names of the people who took part in the period at the bases of this scope. */
    Map<Long, PersonName> personNames(Period period, Scope scope) {
        LocalDate from = period.from() == null ? EVER : period.from();
        LocalDate to = period.to() == null ? NEVER : period.to();
        Map<Long, PersonName> names = new HashMap<>();
        Reader reader = row -> names.put(
                row.getLong(1), new PersonName(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
        if (scope.everything()) {
            read(NAMES, List.of(from, to), reader);
        } else {
            scope.baseIds().forEach(base -> read(NAMES_OF_BASE, List.of(from, to, base), reader));
        }
        return names;
    }

    private Map<Long, SessionFact> sessions(LocalDate from, LocalDate to) {
        Map<Long, List<String>> instruments = new HashMap<>();
        read(INSTRUMENTS, List.of(from, to), row -> instruments
                .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                .add(row.getString(2)));
        Map<Long, SessionFact> sessions = new HashMap<>();
        read(SESSIONS, List.of(from, to), row -> {
            long id = row.getLong(1);
            boolean selfPaced = "SELF_PACED".equals(row.getString(6));
            sessions.put(
                    id,
                    new SessionFact(
                            id,
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            instruments.getOrDefault(id, List.of()),
                            row.getInt(7),
                            "CLOSED".equals(row.getString(8)),
                            selfPaced ? null : day(row, 9)));
        });
        return sessions;
    }

    private List<ParticipationFact> participations(Map<Long, SessionFact> sessions, LocalDate from, LocalDate to) {
        List<ParticipationFact> participations = new ArrayList<>();
        Map<String, String> words = new HashMap<>();
        read(PARTICIPATIONS, List.of(from, to), row -> {
            SessionFact session = sessions.get(row.getLong(2));
            if (session != null) {
                participations.add(new ParticipationFact(
                        row.getLong(1),
                        session,
                        session.isSelfPaced() ? day(row, 3) : session.on(),
                        word(row, 4, words),
                        word(row, 5, words),
                        word(row, 6, words),
                        word(row, 7, words),
                        word(row, 8, words),
                        row.getBoolean(9),
                        row.getBoolean(10),
                        row.getInt(11),
                        row.getInt(12),
                        "COMPLETED".equals(row.getString(13)),
                        row.getBoolean(14)));
            }
        });
        return participations;
    }

    private List<HeadcountFact> headcounts(Map<Long, SessionFact> sessions, LocalDate from, LocalDate to) {
        List<HeadcountFact> cells = new ArrayList<>();
        read(HEADCOUNTS, List.of(from, to), row -> {
            SessionFact session = sessions.get(row.getLong(1));
            if (session != null && !session.isSelfPaced()) {
                cells.add(new HeadcountFact(
                        session,
                        row.getLong(2),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7)));
            }
        });
        return cells;
    }

    private Set<Long> trainedBefore(LocalDate from, LocalDate to) {
        Set<Long> persons = new HashSet<>();
        read(TRAINED_BEFORE, List.of(from, to, from), row -> persons.add(row.getLong(1)));
        return persons;
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** The same word is kept once, however many rows say it. */
    private static String word(ResultSet row, int column, Map<String, String> words) throws SQLException {
        String word = row.getString(column);
        return word == null ? null : words.computeIfAbsent(word, same -> same);
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private void read(String sql, List<Object> parameters, Reader reader) {
        entities.flush();
        try (PreparedStatement statement = entities.unwrap(Connection.class).prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            statement.setFetchSize(FETCH_SIZE);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
