package org.lectern.trainingbase;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.NotFound;
import org.lectern.shared.PlainText;
import org.lectern.shared.Retried;
import org.lectern.shared.StaleVersion;
import org.lectern.shared.Violations;

/** Venues and rooms of the own base. */
@ApplicationScoped
public class VenueService {

    private static final String KIND = "venue";

    @Inject
    private Venues venues;

    @Inject
    private Rooms rooms;

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /** Those of the bases one coordinates, also the retired. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public List<Venue> list(Long baseId) {
        return venues.all(me.coordinated(), baseId);
    }

    /** The rooms of a base that can be used. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public List<Room> roomsOf(String idOrCode) {
        TrainingBase base = bases.byIdOrCode(idOrCode)
                .filter(one -> me.coordinated().covers(one.id()))
                .orElseThrow(NotFound::new);
        return rooms.inUseAt(base.id());
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Venue view(long id) {
        return own(id);
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public Venue create(long baseId, VenueDetails entry) {
        TrainingBase base = bases.find(baseId)
                .filter(one -> me.coordinated().covers(one.id()))
                .orElseThrow(NotFound::new);
        VenueDetails details = checked(entry);
        BusinessRule.require(!base.isRetired(), BaseRule.BASE_IS_IN_USE);
        Venue venue = new Venue(baseId, details);
        venues.add(venue);
        trail.record(Act.of("venue.create", KIND, venue.id(), baseId));
        return venue;
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public Venue edit(long id, int version, VenueDetails entry) {
        Venue venue = own(id);
        VenueDetails details = checked(entry);
        StaleVersion.require(version, venue.version());
        VenueDetails before = venue.details();
        venue.describe(details);
        venues.changed(venue);
        trail.record(Act.of("venue.edit", KIND, id, venue.baseId())
                .with("name", before.name(), details.name())
                .with("nameZh", before.nameZh(), details.nameZh())
                .with("address", before.address(), details.address())
                .with("wayThere", before.wayThere(), details.wayThere())
                .with("wayThereZh", before.wayThereZh(), details.wayThereZh()));
        return venue;
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Venue retire(long id) {
        Venue venue = own(id);
        venue.retire(clock.instant());
        trail.record(Act.of("venue.retire", KIND, id, venue.baseId()));
        return venue;
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Venue restore(long id) {
        Venue venue = own(id);
        venue.restore();
        trail.record(Act.of("venue.restore", KIND, id, venue.baseId()));
        return venue;
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Room room(long id) {
        return ownRoom(id);
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public Room addRoom(long venueId, String name, Integer seats) {
        Venue venue = own(venueId);
        String roomName = checkedRoom(name, seats);
        requireFree(venue, roomName, null);
        Room room = venue.addRoom(roomName, seats);
        venues.changed(venue);
        trail.record(Act.of("room.create", "room", room.id(), venue.baseId()));
        return room;
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public Room editRoom(long roomId, String name, Integer seats) {
        Room room = ownRoom(roomId);
        String roomName = checkedRoom(name, seats);
        requireFree(room.venue(), roomName, room);
        Act act = Act.of("room.edit", "room", roomId, room.venue().baseId())
                .with("name", room.name(), roomName)
                .with("seats", room.seats(), seats);
        room.describe(roomName, seats);
        venues.changed(room.venue());
        trail.record(act);
        return room;
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Room retireRoom(long roomId) {
        Room room = ownRoom(roomId);
        room.retire(clock.instant());
        trail.record(Act.of("room.retire", "room", roomId, room.venue().baseId()));
        return room;
    }

    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public Room restoreRoom(long roomId) {
        Room room = ownRoom(roomId);
        room.restore();
        trail.record(Act.of("room.restore", "room", roomId, room.venue().baseId()));
        return room;
    }

    private Venue own(long id) {
        return venues.find(me.coordinated(), id).orElseThrow(NotFound::new);
    }

    private Room ownRoom(long id) {
        return rooms.find(id)
                .filter(room -> me.coordinated().covers(room.venue().baseId()))
                .orElseThrow(NotFound::new);
    }

    private static VenueDetails checked(VenueDetails entry) {
        Violations found = new Violations();
        VenueDetails details = new VenueDetails(
                found.collect(() -> PlainText.required("name", entry.name(), Venue.NAME_LENGTH)),
                found.collect(() -> PlainText.optional("nameZh", entry.nameZh(), Venue.NAME_LENGTH)),
                found.collect(() -> PlainText.optional("address", entry.address(), Venue.ADDRESS_LENGTH)),
                found.collect(() -> PlainText.lines("wayThere", entry.wayThere(), Venue.WAY_LENGTH)),
                found.collect(() -> PlainText.lines("wayThereZh", entry.wayThereZh(), Venue.WAY_LENGTH)));
        found.refuse();
        return details;
    }

    private static String checkedRoom(String name, Integer seats) {
        Violations found = new Violations();
        String roomName = found.collect(() -> PlainText.required("roomName", name, Room.NAME_LENGTH));
        found.addIf(seats == null, "seats", "error.required");
        found.addIf(
                seats != null && (seats < 1 || seats > Room.MAX_SEATS),
                "seats",
                "error.number-range",
                1,
                Room.MAX_SEATS);
        found.refuse();
        return roomName;
    }

    private static void requireFree(Venue venue, String name, Room itself) {
        String wanted = name.toLowerCase(Locale.ROOT);
        BusinessRule.require(
                venue.rooms().stream()
                        .filter(room -> itself == null || !room.id().equals(itself.id()))
                        .noneMatch(room -> room.name().toLowerCase(Locale.ROOT).equals(wanted)),
                BaseRule.ROOM_NAME_IS_FREE_IN_ITS_VENUE,
                name);
    }
}
