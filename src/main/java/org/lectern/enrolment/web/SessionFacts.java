package org.lectern.enrolment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.web.Dates;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.Rooms;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingbase.Venue;
import org.lectern.trainingsession.SessionDetails;

/** What the page of a session needs around it: the base, the venues with the way there, the links. */
@Named
@RequestScoped
public class SessionFacts {

    @Inject
    private TrainingBases bases;

    @Inject
    private Rooms rooms;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private CurrentLanguage language;

    @Inject
    private Dates dates;

    private TrainingBase base;
    private List<Venue> venues;
    private Map<Long, String> links;

    public TrainingBase base(SessionDetails session) {
        if (base == null) {
            base = bases.byCode(session.base()).orElseThrow();
        }
        return base;
    }

    /** Each venue once. */
    public List<Venue> venues(SessionDetails session) {
        if (venues == null) {
            Set<Long> ids = session.slots().stream()
                    .map(SessionDetails.Slot::room)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            venues = rooms.byIds(ids).values().stream()
                    .map(Room::venue)
                    .collect(Collectors.toMap(Venue::id, venue -> venue, (one, same) -> one))
                    .values()
                    .stream()
                    .toList();
        }
        return venues;
    }

    /** Where a slot is: room and venue, or a place in words. */
    public String place(SessionDetails.Slot slot) {
        return Stream.of(slot.venue(language.get()), slot.roomName(), slot.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(language.isChinese() ? "，" : ", "));
    }

    /** The link of a slot for who may know it: staff of the base, and who has a seat. */
    public String link(SessionDetails session, SessionDetails.Slot slot) {
        if (slot.link() != null || !slot.online()) {
            return slot.link();
        }
        if (links == null) {
            links = reader.links(session.id());
        }
        return links.get(slot.id());
    }

    /** The days of a session, and the city; of a self-paced one the period. */
    public String lead(SessionDetails session) {
        String days = session.firstSlotStarts() == null
                ? dates.days(session.runsFrom(), session.runsTo())
                : dates.days(session.firstSlotStarts(), session.lastSlotEnds(), session.zoneId());
        String city = base(session).city(language.get());
        boolean there = session.slots().stream().anyMatch(slot -> slot.room() != null || slot.place() != null);
        return city == null || !there ? days : days + (language.isChinese() ? "，" : ", ") + city;
    }

    /** Hours of all slots. */
    public double hours(SessionDetails session) {
        return session.slots().stream()
                        .mapToLong(slot ->
                                Duration.between(slot.starts(), slot.ends()).toMinutes())
                        .sum()
                / 60.0;
    }

    /** The zone in words, with its offset: {@code China Standard Time (UTC+08:00)}. */
    public String zone(SessionDetails session, Instant now) {
        ZoneId zone = session.zoneId();
        return zone.getDisplayName(TextStyle.FULL, language.getLocale()) + " (UTC"
                + zone.getRules().getOffset(now) + ")";
    }

    /** Share of the seats that are taken, for the bar. */
    public String taken(int free, int capacity) {
        return capacity == 0 ? "0%" : Math.max(0, Math.round(100f * (capacity - free) / capacity)) + "%";
    }

    public List<String> paragraphs(String text) {
        return text == null
                ? List.of()
                : text.lines().filter(line -> !line.isBlank()).toList();
    }
}
