package org.lectern.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lectern.account.Scope;
import org.lectern.enrolment.Enrolments;
import org.lectern.enrolment.SeatFigures;
import org.lectern.shared.Language;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.Rooms;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;

/** The slots of a week or a month; four statements whatever their number. */
@ApplicationScoped
class Agendas {

    private static final int DAYS = 7;
    private static final ZoneId NETWORK_ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private EntityManager entities;

    @Inject
    private TrainingBases bases;

    @Inject
    private Rooms rooms;

    @Inject
    private Enrolments enrolments;

    @Inject
    private Clock clock;

    /**
     * What is shown; null is everything.
     *
     * @param trainer id of a person
     */
    record Only(Long trainer, Long room) {

        static final Only EVERYTHING = new Only(null, null);

        private String where() {
            return (trainer == null ? "" : " and :trainer member of s.trainerIds")
                    + (room == null ? "" : " and l.roomId = :room");
        }

        private void fill(TypedQuery<SessionSlot> query) {
            if (trainer != null) {
                query.setParameter("trainer", trainer);
            }
            if (room != null) {
                query.setParameter("room", room);
            }
        }
    }

    /** That of the base; of the first one where somebody keeps several. */
    ZoneId zone(Scope scope) {
        return scope.baseIds().stream()
                .sorted()
                .findFirst()
                .flatMap(bases::find)
                .map(TrainingBase::zone)
                .orElse(NETWORK_ZONE);
    }

    /** The slots of some days, those that begin on the last one not included. */
    List<Agenda.Slot> between(Scope scope, Instant from, Instant to, Only only) {
        return entries(slots(scope, from, to, only));
    }

    /** One slot, if it is of the scope. */
    Optional<Agenda.Slot> slot(Scope scope, long id) {
        return entries(entities.createQuery(
                                "select l from SessionSlot l join fetch l.session where l.id = :id", SessionSlot.class)
                        .setParameter("id", id)
                        .getResultStream()
                        .filter(slot -> scope.covers(slot.session().baseId()))
                        .toList())
                .stream()
                .findFirst();
    }

    private List<Agenda.Slot> entries(List<SessionSlot> found) {
        Map<Long, TrainingBase> owners =
                bases.byIds(found.stream().map(slot -> slot.session().baseId()).collect(Collectors.toSet()));
        Map<Long, Room> taken = rooms.byIds(
                found.stream().map(SessionSlot::roomId).filter(id -> id != null).collect(Collectors.toSet()));
        Map<Long, SeatFigures> figures =
                enrolments.figures(found.stream().map(SessionSlot::sessionId).collect(Collectors.toSet()));
        return found.stream()
                .map(slot ->
                        entry(slot, taken, figures, owners.get(slot.session().baseId())))
                .toList();
    }

    /** Monday to Sunday. @param anyDay a day of the week that is wanted; null: this week */
    Agenda week(Scope scope, LocalDate anyDay, Only only) {
        ZoneId zone = zone(scope);
        LocalDate monday =
                (anyDay == null ? today(zone) : anyDay).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return days(scope, zone, monday, DAYS, only);
    }

    /** The first day to the last. @param anyDay a day of the month that is wanted */
    Agenda month(Scope scope, LocalDate anyDay, Only only) {
        return days(scope, zone(scope), anyDay.withDayOfMonth(1), anyDay.lengthOfMonth(), only);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Agenda days(Scope scope, ZoneId zone, LocalDate first, int length, Only only) {
        Map<LocalDate, List<Agenda.Slot>> slots = new TreeMap<>();
        for (int day = 0; day < length; day++) {
            slots.put(first.plusDays(day), new ArrayList<>());
        }
        between(
                        scope,
                        first.atStartOfDay(zone).toInstant(),
                        first.plusDays(length).atStartOfDay(zone).toInstant(),
                        only)
                .forEach(slot ->
                        slots.get(LocalDate.ofInstant(slot.starts(), zone)).add(slot));
        return new Agenda(
                first,
                today(zone),
                zone,
                slots.entrySet().stream()
                        .map(day -> new Agenda.Day(day.getKey(), List.copyOf(day.getValue())))
                        .toList());
    }

    private static Agenda.Slot entry(
            SessionSlot slot, Map<Long, Room> rooms, Map<Long, SeatFigures> figures, TrainingBase base) {
        TrainingSession session = slot.session();
        return new Agenda.Slot(
                slot.id(),
                session.id(),
                session.title(Language.EN),
                session.title(Language.ZH_CN),
                session.state(),
                slot.state(),
                slot.starts(),
                slot.ends(),
                slot.roomId() == null ? slot.place() : rooms.get(slot.roomId()).name(),
                figures.getOrDefault(session.id(), SeatFigures.NOBODY).confirmed(),
                base.zone());
    }

    private List<SessionSlot> slots(Scope scope, Instant from, Instant to, Only only) {
        if (!scope.everything() && scope.baseIds().isEmpty()) {
            return List.of();
        }
        String mine = scope.everything() ? "" : " and s.baseId in :bases";
        TypedQuery<SessionSlot> query = entities.createQuery(
                        "select l from SessionSlot l join fetch l.session s where s.state <> :cancelled"
                                + " and l.starts >= :from and l.starts < :to" + mine + only.where()
                                + " order by l.starts, l.id",
                        SessionSlot.class)
                .setParameter("cancelled", SessionState.CANCELLED)
                .setParameter("from", from)
                .setParameter("to", to);
        only.fill(query);
        if (!scope.everything()) {
            query.setParameter("bases", Set.copyOf(scope.baseIds()));
        }
        return query.getResultList();
    }
}
