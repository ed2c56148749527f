package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.account.Scope;
import org.lectern.person.PersonProfile;
import org.lectern.person.Persons;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.TimeText;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.Rooms;
import org.lectern.trainingsession.ClashFinder.Clash;

/** Whom and what a plan would put into two places at one time. */
@ApplicationScoped
class Clashes {

    @Inject
    private TakenTimes times;

    @Inject
    private TraineeTimes trainees;

    @Inject
    private TrainingSessions sessions;

    @Inject
    private Persons persons;

    @Inject
    private Rooms rooms;

    @Inject
    private CurrentLanguage language;

    /**
     * Locks whom the plan takes, so that nobody else can take them before this transaction ends: trainers and those who
     * have a seat, all of them people and locked in one order, and then rooms. Whoever enrols locks the session first
     * and then one person, so that neither waits for the other in a circle.
     */
    void lock(Plan plan, long sessionId) {
        Set<Long> people = new HashSet<>(plan.trainers());
        people.addAll(trainees.seated(sessionId));
        times.lock(people, roomsOf(plan));
    }

    /** @param sessionId null for a draft that is not stored */
    List<Clash> of(Plan plan, Long sessionId) {
        return of(plan.slots(), plan.trainers(), sessionId);
    }

    List<Clash> of(List<Plan.Slot> slots, Set<Long> trainers, Long sessionId) {
        Instant from = slots.stream()
                .map(Plan.Slot::starts)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Instant to = slots.stream()
                .map(Plan.Slot::ends)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Set<Long> seated = sessionId == null ? Set.of() : trainees.seated(sessionId);
        List<TakenTime> wanted = new ArrayList<>();
        for (Plan.Slot slot : slots) {
            trainers.forEach(trainer -> wanted.add(time(ClashKind.TRAINER, trainer, sessionId, slot)));
            seated.forEach(trainee -> wanted.add(time(ClashKind.TRAINEE, trainee, sessionId, slot)));
            if (slot.roomId() != null) {
                wanted.add(time(ClashKind.ROOM, slot.roomId(), sessionId, slot));
            }
        }
        List<TakenTime> taken = new ArrayList<>(times.ofTrainers(trainers, from, to));
        taken.addAll(times.ofRooms(roomsOf(slots), from, to));
        if (!seated.isEmpty() && from != null) {
            taken.addAll(trainees.ofTrainees(seated, from, to));
        }
        return ClashFinder.find(wanted, taken);
    }

    private static TakenTime time(ClashKind kind, long who, Long session, Plan.Slot slot) {
        return new TakenTime(kind, who, session, slot.id(), slot.starts(), slot.ends());
    }

    /** @throws org.lectern.shared.BusinessRuleViolation with the first who and when, if there is any */
    void refuse(List<Clash> clashes, Scope reader, ZoneId zone) {
        if (!clashes.isEmpty()) {
            ClashView first = views(clashes.subList(0, 1), reader).get(0);
            BusinessRule.require(
                    false,
                    TrainingSessionRule.NOBODY_IS_IN_TWO_PLACES,
                    first.who(),
                    TimeText.range(first.starts(), first.ends(), zone),
                    first.trainingSession() == null ? "" : first.trainingSession(),
                    clashes.size() - 1);
        }
    }

    /** As the reader may know them: whoever is on the own session by name, the other session only of an own base. */
    List<ClashView> views(List<Clash> clashes, Scope reader) {
        Map<Long, PersonProfile> people = persons.profiles(clashes.stream()
                .filter(clash -> clash.wanted().kind() != ClashKind.ROOM)
                .map(clash -> clash.wanted().who())
                .collect(Collectors.toSet()));
        Map<Long, Room> places = rooms.byIds(clashes.stream()
                .filter(clash -> clash.wanted().kind() == ClashKind.ROOM)
                .map(clash -> clash.wanted().who())
                .collect(Collectors.toSet()));
        Map<Long, TrainingSession> others = sessions.byIds(
                clashes.stream().map(clash -> clash.taken().session()).collect(Collectors.toSet()));
        return clashes.stream()
                .map(clash -> {
                    TrainingSession other = others.get(clash.taken().session());
                    long who = clash.wanted().who();
                    return new ClashView(
                            clash.wanted().kind(),
                            clash.wanted().kind() == ClashKind.ROOM ? name(places.get(who)) : name(people.get(who)),
                            other != null && reader.covers(other.baseId()) ? other.code() : null,
                            clash.taken().starts(),
                            clash.taken().ends());
                })
                .toList();
    }

    /** Rooms with fewer seats than the session: no clash, but worth a word. */
    List<ClashReport.SmallRoom> smallRooms(Collection<Long> roomIds, int capacity) {
        return rooms.byIds(roomIds).values().stream()
                .filter(room -> room.seats() < capacity)
                .map(room -> new ClashReport.SmallRoom(name(room), room.seats(), capacity))
                .sorted(Comparator.comparing(ClashReport.SmallRoom::room))
                .toList();
    }

    private static String name(PersonProfile person) {
        return person == null ? "" : person.fullName();
    }

    private String name(Room room) {
        return room == null ? "" : room.venue().name(language.get()) + " " + room.name();
    }

    static Set<Long> roomsOf(Plan plan) {
        return roomsOf(plan.slots());
    }

    static Set<Long> roomsOf(List<Plan.Slot> slots) {
        return slots.stream()
                .map(Plan.Slot::roomId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
