package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.outbox.MailSettings;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.Rooms;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SessionSlot;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.SlotState;
import org.lectern.trainingsession.TrainingSession;

/** Turns training sessions into entries of a calendar. */
@ApplicationScoped
class SessionCalendar {

    /** How long calendars hear that something was cancelled. */
    static final Duration CANCELLED_STAYS = Duration.ofDays(30);

    @Inject
    private CalendarFeeds feeds;

    @Inject
    private TrainingBases bases;

    @Inject
    private Rooms rooms;

    @Inject
    private MailSettings settings;

    @Inject
    private Clock clock;

    /**
     * How a session is to be shown to a reader.
     *
     * @param further steps on top of those of the session: one's own enrolment may have changed while it did not
     * @param cancelled for the reader it is off, whatever it is for others
     * @param withLink the reader takes part and may know the address of an online room
     */
    record Shown(TrainingSession session, long further, boolean cancelled, boolean withLink) {}

    /** The entries of these sessions; a fixed number of statements, however many they are. */
    List<CalendarEntry> entries(Collection<Shown> shown, Language language) {
        Map<Long, Room> places = rooms.byIds(shown.stream()
                .flatMap(one -> one.session().slots().stream())
                .map(SessionSlot::roomId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, TrainingBase> owners =
                bases.byIds(shown.stream().map(one -> one.session().baseId()).collect(Collectors.toSet()));
        Map<Long, List<RemovedSlot>> removed =
                feeds.removedSlots(shown.stream().map(one -> one.session().id()).toList(), cancelledSince()).stream()
                        .collect(Collectors.groupingBy(RemovedSlot::sessionId));
        List<CalendarEntry> entries = new ArrayList<>();
        for (Shown one : shown) {
            TrainingBase owner = owners.get(one.session().baseId());
            for (SessionSlot slot : one.session().slots()) {
                Room room = slot.roomId() == null ? null : places.get(slot.roomId());
                entries.add(entry(one, slot, room, owner, language));
            }
            removed.getOrDefault(one.session().id(), List.of())
                    .forEach(slot -> entries.add(entry(one, slot, owner, language)));
        }
        return entries;
    }

    Instant cancelledSince() {
        return clock.instant().minus(CANCELLED_STAYS);
    }

    private CalendarEntry entry(Shown shown, SessionSlot slot, Room room, TrainingBase base, Language language) {
        TrainingSession session = shown.session();
        String place = Stream.of(
                        room == null ? null : room.name(),
                        room == null ? null : room.venue().name(language),
                        room == null ? null : room.venue().address(),
                        slot.place(),
                        slot.link() == null
                                ? null
                                : shown.withLink()
                                        ? slot.link()
                                        : Messages.in(language).text("notification.calendar.online"))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return new CalendarEntry(
                slot.uid(),
                session.icalSequence() + shown.further(),
                slot.starts(),
                slot.ends(),
                status(shown, slot),
                session.title(language),
                place,
                description(session, base, language),
                url(session));
    }

    private CalendarEntry entry(Shown shown, RemovedSlot slot, TrainingBase base, Language language) {
        TrainingSession session = shown.session();
        return new CalendarEntry(
                slot.uid(),
                session.icalSequence() + shown.further(),
                slot.starts(),
                slot.ends(),
                CalendarEntry.Status.CANCELLED,
                session.title(language),
                "",
                description(session, base, language),
                url(session));
    }

    private static CalendarEntry.Status status(Shown shown, SessionSlot slot) {
        SessionState state = shown.session().state();
        if (shown.cancelled() || state == SessionState.CANCELLED || slot.state() == SlotState.NOT_HELD) {
            return CalendarEntry.Status.CANCELLED;
        }
        boolean open = state == SessionState.PUBLISHED && shown.session().minimum() > 0;
        return open ? CalendarEntry.Status.TENTATIVE : CalendarEntry.Status.CONFIRMED;
    }

    private String description(TrainingSession session, TrainingBase base, Language language) {
        return base.name(language) + "\n" + session.code() + "\n" + url(session);
    }

    private String url(TrainingSession session) {
        return settings.publicUrl() + "/session?id=" + session.id();
    }

    /** Who stands as the organiser of what a base holds. */
    ICalendar.Party organiser(TrainingBase base, Language language) {
        return new ICalendar.Party(
                base.name(language), base.contactEmail() == null ? settings.from() : base.contactEmail());
    }
}
