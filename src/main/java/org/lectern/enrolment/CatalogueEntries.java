package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.account.Scope;
import org.lectern.course.Mode;
import org.lectern.person.TargetGroup;
import org.lectern.person.TargetGroups;
import org.lectern.shared.Like;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;
import org.lectern.trainingsession.WaitingList;

/**
 * The query behind every list of sessions. What is derived (the window, free seats) is asked of the database in the
 * words of {@link EnrolmentTimes}, so that a page of a filtered list is a page.
 */
@ApplicationScoped
class CatalogueEntries {

    /** The slots of a session in figures. */
    record Extent(int slots, int minutes) {

        static final Extent NONE = new Extent(0, 0);
    }

    /**
     * Who looks: drafts of these bases, and those this person trains, are seen; or nothing but what these bases own.
     */
    record Reader(Scope scope, Long trainer, boolean ownOnly) {}

    private static final Set<SessionState> TAKING =
            Set.of(SessionState.PUBLISHED, SessionState.CONFIRMED, SessionState.HELD);

    private static final String SEATS_HELD = "(select count(e) from Enrolment e where e.trainingSessionId = s.id"
            + " and e.role = :trainee and e.state in :seated)";

    @Inject
    private EntityManager entities;

    @Inject
    private SeatAllotments allotments;

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private Clock clock;

    /** @param zones the zones of the bases: a day begins in each at another instant */
    Page<TrainingSession> page(
            CatalogueFilter filter, Reader reader, Set<ZoneId> zones, boolean newestFirst, PageRequest request) {
        Map<String, Object> values = new HashMap<>();
        String from = " from TrainingSession s, TrainingBase b where b.id = s.baseId"
                + String.join("", conditions(filter, reader, zones, values));
        long total = fill(entities.createQuery("select count(s)" + from, Long.class), values)
                .getSingleResult();
        String order =
                newestFirst ? " order by s.firstSlotStarts desc, s.id desc" : " order by s.firstSlotStarts, s.id";
        List<TrainingSession> items = total == 0
                ? List.of()
                : fill(entities.createQuery("select s" + from + order, TrainingSession.class), values)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultList();
        return Page.of(items, request, total);
    }

    private List<String> conditions(
            CatalogueFilter filter, Reader reader, Set<ZoneId> zones, Map<String, Object> values) {
        List<String> all = new ArrayList<>();
        all.add(visible(reader, values));
        if (filter.q() != null) {
            all.add(" and (lower(s.title) like :q escape '!' or lower(s.titleZh) like :q escape '!'"
                    + " or lower(s.code) like :q escape '!' or lower(b.name) like :q escape '!'"
                    + " or lower(b.nameZh) like :q escape '!' or lower(b.hostUniversity) like :q escape '!'"
                    + " or lower(b.hostUniversityZh) like :q escape '!' or lower(b.city) like :q escape '!'"
                    + " or lower(b.cityZh) like :q escape '!')");
            values.put("q", Like.containing(filter.q().toLowerCase(java.util.Locale.ROOT)));
        }
        equal(all, values, "s.baseId", "base", filter.baseId());
        equal(all, values, "s.courseId", "course", filter.courseId());
        equal(all, values, "s.mode", "mode", filter.mode());
        if (!filter.states().isEmpty()) {
            all.add(" and s.state in :states");
            values.put("states", filter.states());
        }
        if (filter.targetGroup() != null) {
            all.add(" and s.id in (select g.id from TrainingSession g join g.targetGroups code where code in :groups)");
            values.put("groups", related(filter.targetGroup()));
        }
        if (filter.from() != null || filter.to() != null) {
            all.add(between(filter.from(), filter.to(), zones, values));
        }
        if (filter.window() != null) {
            all.add(in(filter.window(), zones, values));
        }
        return all;
    }

    private static void equal(List<String> all, Map<String, Object> values, String column, String name, Object value) {
        if (value != null) {
            all.add(" and " + column + " = :" + name);
            values.put(name, value);
        }
    }

    private static String visible(Reader reader, Map<String, Object> values) {
        if (reader.scope().everything()) {
            return "";
        }
        if (reader.ownOnly()) {
            values.put(
                    "scope",
                    reader.scope().baseIds().isEmpty()
                            ? Set.of(-1L)
                            : reader.scope().baseIds());
            return " and s.baseId in :scope";
        }
        values.put("draft", SessionState.DRAFT);
        String condition = " and (s.state <> :draft";
        if (!reader.scope().baseIds().isEmpty()) {
            values.put("scope", reader.scope().baseIds());
            condition += " or s.baseId in :scope";
        }
        if (reader.trainer() != null) {
            values.put("trainer", reader.trainer());
            condition += " or s.id in (select t.id from TrainingSession t join t.trainerIds p where p = :trainer)";
        }
        return condition + ")";
    }

    private Set<String> related(String group) {
        return targetGroups.all().stream()
                .filter(other -> other.code().equals(group)
                        || group.equals(other.parentCode())
                        || other.code().equals(parentOf(group)))
                .map(TargetGroup::code)
                .collect(Collectors.toSet());
    }

    private String parentOf(String group) {
        return targetGroups.parentOf(group);
    }

    /**
     * A slot on a day from the first to the last, each in the zone of its base; a self-paced period that touches them.
     */
    private static String between(LocalDate from, LocalDate to, Set<ZoneId> zones, Map<String, Object> values) {
        List<String> each = new ArrayList<>();
        int number = 0;
        for (ZoneId zone : zones) {
            String slot = "b.zone = :zone" + number + " and exists (select x.id from SessionSlot x where x.session = s";
            values.put("zone" + number, zone.getId());
            if (from != null) {
                slot += " and x.starts >= :from" + number;
                values.put("from" + number, from.atStartOfDay(zone).toInstant());
            }
            if (to != null) {
                slot += " and x.starts < :to" + number;
                values.put("to" + number, to.plusDays(1).atStartOfDay(zone).toInstant());
            }
            each.add(slot + ")");
            number++;
        }
        String period = "s.mode = :paced";
        values.put("paced", Mode.SELF_PACED);
        if (from != null) {
            period += " and s.runsTo >= :fromDay";
            values.put("fromDay", from);
        }
        if (to != null) {
            period += " and s.runsFrom <= :toDay";
            values.put("toDay", to);
        }
        each.add(period);
        return " and (" + String.join(" or ", each) + ")";
    }

    private String in(EnrolmentWindow window, Set<ZoneId> zones, Map<String, Object> values) {
        Instant now = clock.instant();
        values.put("now", now);
        values.put("taking", TAKING);
        String running = "(s.recordedAfterwards = false and s.state in :taking"
                + " and (s.enrolmentCloses is null or s.enrolmentCloses > :now)"
                + " and (s.mode <> :selfPaced and (s.firstSlotStarts is null or s.firstSlotStarts > :now)"
                + " or s.mode = :selfPaced and (s.runsTo is null" + notOver(zones, now, values) + ")))";
        values.put("selfPaced", Mode.SELF_PACED);
        if (window == EnrolmentWindow.ENDED) {
            return " and not " + running;
        }
        if (window == EnrolmentWindow.NOT_YET_OPEN) {
            return " and " + running + " and s.enrolmentOpens > :now";
        }
        values.put("trainee", EnrolmentRole.TRAINEE);
        values.put("seated", Set.of(EnrolmentState.CONFIRMED, EnrolmentState.OFFERED));
        String opened = " and " + running + " and (s.enrolmentOpens is null or s.enrolmentOpens <= :now)";
        Set<Long> reserved = reserved(now);
        values.put("reserved", reserved);
        if (window == EnrolmentWindow.OPEN) {
            return opened + " and s.capacity > " + SEATS_HELD + " and s.id not in :reserved";
        }
        values.put("nobodyWaits", WaitingList.NONE);
        return opened + " and (s.capacity <= " + SEATS_HELD + " or s.id in :reserved) and s.waitingList "
                + (window == EnrolmentWindow.FULL ? "=" : "<>") + " :nobodyWaits";
    }

    /** The sessions whose last free seats are all reserved; never empty, since an empty list is no list in SQL. */
    private Set<Long> reserved(Instant now) {
        Map<Long, Integer> unused = allotments.unused(now);
        Set<Long> full = new HashSet<>(Set.of(-1L));
        if (!unused.isEmpty()) {
            entities.createQuery(
                            "select s.id, s.capacity - " + SEATS_HELD + " from TrainingSession s where s.id in :ids",
                            Object[].class)
                    .setParameter("ids", unused.keySet())
                    .setParameter("trainee", EnrolmentRole.TRAINEE)
                    .setParameter("seated", Set.of(EnrolmentState.CONFIRMED, EnrolmentState.OFFERED))
                    .getResultStream()
                    .filter(row -> ((Number) row[1]).intValue() <= unused.get((Long) row[0]))
                    .forEach(row -> full.add((Long) row[0]));
        }
        return full;
    }

    private static String notOver(Set<ZoneId> zones, Instant now, Map<String, Object> values) {
        StringBuilder each = new StringBuilder();
        int number = 0;
        for (ZoneId zone : zones) {
            each.append(" or b.zone = :at")
                    .append(number)
                    .append(" and s.runsTo >= :today")
                    .append(number);
            values.put("at" + number, zone.getId());
            values.put("today" + number, LocalDate.ofInstant(now, zone));
            number++;
        }
        return each.toString();
    }

    private static <T> TypedQuery<T> fill(TypedQuery<T> query, Map<String, Object> values) {
        values.forEach(query::setParameter);
        return query;
    }

    /** How many slots and minutes these sessions have, in one statement. */
    Map<Long, Extent> extents(Collection<Long> sessionIds) {
        Map<Long, Extent> extents = new HashMap<>();
        if (!sessionIds.isEmpty()) {
            entities.createQuery(
                            "select x.session.id, x.starts, x.ends from SessionSlot x where x.session.id in :ids",
                            Object[].class)
                    .setParameter("ids", sessionIds)
                    .getResultStream()
                    .forEach(row -> extents.merge(
                            (Long) row[0],
                            new Extent(1, (int) Duration.between((Instant) row[1], (Instant) row[2])
                                    .toMinutes()),
                            (one, other) -> new Extent(one.slots() + other.slots(), one.minutes() + other.minutes())));
        }
        return extents;
    }

    /** The target groups of these sessions, in one statement. */
    Map<Long, List<String>> groups(Collection<Long> sessionIds) {
        Map<Long, List<String>> groups = new TreeMap<>();
        if (!sessionIds.isEmpty()) {
            entities.createQuery(
                            "select s.id, code from TrainingSession s join s.targetGroups code where s.id in :ids"
                                    + " order by s.id, code",
                            Object[].class)
                    .setParameter("ids", sessionIds)
                    .getResultStream()
                    .forEach(row -> groups.computeIfAbsent((Long) row[0], id -> new ArrayList<>())
                            .add((String) row[1]));
        }
        return groups;
    }

    /** How many trainers these sessions have, in one statement; those without any are left out. */
    Map<Long, Integer> trainers(Collection<Long> sessionIds) {
        return sessionIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select s.id, count(p) from TrainingSession s join s.trainerIds p where s.id in :ids"
                                        + " group by s.id",
                                Object[].class)
                        .setParameter("ids", sessionIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> ((Long) row[1]).intValue()));
    }
}
