package org.lectern.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lectern.account.Scope;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.shared.Language;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.Rooms;
import org.lectern.trainingsession.TakenTime;
import org.lectern.trainingsession.TakenTimes;
import org.lectern.trainingsession.TrainingSession;

/** The lanes of the rooms and trainers of some bases; six statements whatever their number. */
@ApplicationScoped
class LaneRows {

    private static final int DAYS = 7;

    /** Whoever taught here in this time, or will, is a trainer of the base. */
    private static final Duration TEACHING = Duration.ofDays(365);

    @Inject
    private EntityManager entities;

    @Inject
    private TakenTimes times;

    @Inject
    private Rooms rooms;

    @Inject
    private Persons persons;

    @Inject
    private Clock clock;

    Lanes week(Scope scope, LocalDate monday, ZoneId zone) {
        Instant from = monday.atStartOfDay(zone).toInstant();
        Instant to = monday.plusDays(DAYS).atStartOfDay(zone).toInstant();
        List<Room> places = places(scope);
        Set<Long> teaching = trainers(scope);
        Map<Long, PersonProfile> people = persons.profiles(teaching);
        List<TakenTime> ofRooms = times.ofRooms(places.stream().map(Room::id).toList(), from, to);
        List<TakenTime> ofTrainers = times.ofTrainers(teaching, from, to);
        Map<Long, TrainingSession> sessions = sessions(ofRooms, ofTrainers);
        Week week = new Week(scope, monday, zone, sessions);
        return new Lanes(
                monday,
                zone,
                places.stream()
                        .map(room -> week.lane(room.id(), room.name(), room.seats(), ofRooms))
                        .toList(),
                people.values().stream()
                        .sorted(Comparator.comparing(PersonProfile::fullName))
                        .map(person -> week.lane(person.id(), person.fullName(), 0, ofTrainers))
                        .toList());
    }

    /** The same rooms and trainers by name, whatever they do in a week. */
    CalendarChoices choices(Scope scope) {
        Map<Long, String> trainers = new LinkedHashMap<>();
        persons.profiles(trainers(scope)).values().stream()
                .sorted(Comparator.comparing(PersonProfile::fullName))
                .forEach(person -> trainers.put(person.id(), person.fullName()));
        Map<Long, String> places = new LinkedHashMap<>();
        places(scope).forEach(room -> places.put(room.id(), room.name()));
        return new CalendarChoices(trainers, places);
    }

    private List<Room> places(Scope scope) {
        return scope.baseIds().stream()
                .sorted()
                .flatMap(base -> rooms.inUseAt(base).stream())
                .toList();
    }

    /** Whose sessions may be named, and on which days. */
    private record Week(Scope scope, LocalDate monday, ZoneId zone, Map<Long, TrainingSession> sessions) {

        Lanes.Lane lane(long id, String name, int seats, List<TakenTime> all) {
            List<TakenTime> own = all.stream()
                    .filter(time -> time.who() == id)
                    .sorted(Comparator.comparing(TakenTime::starts))
                    .toList();
            List<Lanes.Day> days = new ArrayList<>();
            for (int i = 0; i < DAYS; i++) {
                LocalDate day = monday.plusDays(i);
                days.add(new Lanes.Day(
                        day,
                        own.stream()
                                .filter(time ->
                                        LocalDate.ofInstant(time.starts(), zone).equals(day))
                                .map(time -> taken(time, own))
                                .toList()));
            }
            return new Lanes.Lane(id, name, seats, days);
        }

        private Lanes.Taken taken(TakenTime time, List<TakenTime> all) {
            TrainingSession session = sessions.get(time.session());
            boolean known = session != null && scope.covers(session.baseId());
            boolean clash = all.stream()
                    .anyMatch(other -> !other.slot().equals(time.slot())
                            && !other.session().equals(time.session())
                            && other.starts().isBefore(time.ends())
                            && time.starts().isBefore(other.ends()));
            return new Lanes.Taken(
                    known ? session.id() : null,
                    known ? session.title(Language.EN) : null,
                    known ? session.title(Language.ZH_CN) : null,
                    time.starts(),
                    time.ends(),
                    clash);
        }
    }

    private Set<Long> trainers(Scope scope) {
        if (scope.baseIds().isEmpty()) {
            return Set.of();
        }
        return new TreeSet<>(entities.createQuery(
                        "select t from TrainingSession s join s.trainerIds t"
                                + " where s.baseId in :bases and s.firstSlotStarts > :since",
                        Long.class)
                .setParameter("bases", scope.baseIds())
                .setParameter("since", clock.instant().minus(TEACHING))
                .getResultList());
    }

    private Map<Long, TrainingSession> sessions(Collection<TakenTime> ofRooms, Collection<TakenTime> ofTrainers) {
        Set<Long> ids = new TreeSet<>();
        ofRooms.forEach(time -> ids.add(time.session()));
        ofTrainers.forEach(time -> ids.add(time.session()));
        return ids.isEmpty()
                ? Map.of()
                : entities.createQuery("select s from TrainingSession s where s.id in :ids", TrainingSession.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(TrainingSession::id, session -> session));
    }
}
