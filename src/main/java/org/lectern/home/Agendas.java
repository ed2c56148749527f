package org.lectern.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/** The slots of a week; four statements whatever their number. */
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

    /** @param anyDay a day of the week that is wanted; null: this week */
    Agenda week(Scope scope, LocalDate anyDay) {
        Map<Long, TrainingBase> owners = bases.all().stream().collect(Collectors.toMap(TrainingBase::id, base -> base));
        ZoneId zone = scope.baseIds().stream()
                .sorted()
                .map(owners::get)
                .map(TrainingBase::zone)
                .findFirst()
                .orElse(NETWORK_ZONE);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate monday = (anyDay == null ? today : anyDay).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<LocalDate, List<Agenda.Slot>> slots = new TreeMap<>();
        for (int day = 0; day < DAYS; day++) {
            slots.put(monday.plusDays(day), new ArrayList<>());
        }
        List<SessionSlot> found = slots(scope, monday, zone);
        Map<Long, Room> taken = rooms.byIds(
                found.stream().map(SessionSlot::roomId).filter(id -> id != null).collect(Collectors.toSet()));
        Map<Long, SeatFigures> figures =
                enrolments.figures(found.stream().map(SessionSlot::sessionId).collect(Collectors.toSet()));
        for (SessionSlot slot : found) {
            slots.get(LocalDate.ofInstant(slot.starts(), zone))
                    .add(entry(slot, taken, figures, owners.get(slot.session().baseId())));
        }
        return new Agenda(
                monday,
                today,
                zone,
                slots.entrySet().stream()
                        .map(day -> new Agenda.Day(day.getKey(), List.copyOf(day.getValue())))
                        .toList());
    }

    private static Agenda.Slot entry(
            SessionSlot slot, Map<Long, Room> rooms, Map<Long, SeatFigures> figures, TrainingBase base) {
        TrainingSession session = slot.session();
        return new Agenda.Slot(
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

    private List<SessionSlot> slots(Scope scope, LocalDate monday, ZoneId zone) {
        if (!scope.everything() && scope.baseIds().isEmpty()) {
            return List.of();
        }
        String mine = scope.everything() ? "" : " and s.baseId in :bases";
        TypedQuery<SessionSlot> query = entities.createQuery(
                        "select l from SessionSlot l join fetch l.session s where s.state <> :cancelled"
                                + " and l.starts >= :from and l.starts < :to" + mine + " order by l.starts, l.id",
                        SessionSlot.class)
                .setParameter("cancelled", SessionState.CANCELLED)
                .setParameter("from", monday.atStartOfDay(zone).toInstant())
                .setParameter("to", monday.plusDays(DAYS).atStartOfDay(zone).toInstant());
        if (!scope.everything()) {
            query.setParameter("bases", Set.copyOf(scope.baseIds()));
        }
        return query.getResultList();
    }
}
