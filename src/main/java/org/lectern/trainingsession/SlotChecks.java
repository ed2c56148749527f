package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;
import org.lectern.trainingbase.Rooms;
import org.lectern.trainingbase.TrainingBase;

/** Whether the slots that were entered can be: their times, their day, their place. */
@ApplicationScoped
class SlotChecks {

    static final int MAX_SLOTS = 200;

    private static final Duration DAY = Duration.ofHours(24);
    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2200;

    private static final int YEARS_AHEAD = 10;

    @Inject
    private Rooms rooms;

    @Inject
    private Clock clock;

    /** The slots as planned; those that are wrong are left out and told. */
    List<Plan.Slot> check(SessionInput input, TrainingBase base, TrainingSession existing, Violations wrong) {
        List<SessionInput.Slot> entered = input.slots() == null ? List.of() : input.slots();
        if (entered.size() > MAX_SLOTS) {
            wrong.add("slots", "error.slots-too-many", MAX_SLOTS);
            return List.of();
        }
        Map<Long, Plan.Slot> there = existing == null
                ? Map.of()
                : existing.slots().stream()
                        .map(SessionSlot::plan)
                        .collect(Collectors.toMap(Plan.Slot::id, Function.identity()));
        boolean past = Boolean.TRUE.equals(input.recordedAfterwards());
        Set<Long> seen = new HashSet<>();
        List<Plan.Slot> slots = new ArrayList<>();
        for (int i = 0; i < entered.size(); i++) {
            String field = "slots[" + i + "]";
            SessionInput.Slot slot = entered.get(i);
            if (slot == null) {
                wrong.add(field, "error.required");
                continue;
            }
            if (slot.id() != null && (!there.containsKey(slot.id()) || !seen.add(slot.id()))) {
                wrong.add(field + ".id", "error.slot-unknown");
                continue;
            }
            Plan.Slot planned = check(field, slot, slot.id() == null ? null : there.get(slot.id()), base, past, wrong);
            if (planned != null) {
                slots.add(planned);
            }
        }
        checkDays(slots, base.zone(), wrong);
        return slots;
    }

    private Plan.Slot check(
            String field, SessionInput.Slot slot, Plan.Slot before, TrainingBase base, boolean past, Violations wrong) {
        String place =
                wrong.collect(() -> PlainText.optional(field + ".place", slot.place(), SessionSlot.PLACE_LENGTH));
        String link = wrong.collect(() -> PlainText.optional(field + ".link", slot.link(), SessionSlot.LINK_LENGTH));
        wrong.addIf(link != null && !isWebAddress(link), field + ".link", "error.link");
        checkRoom(field + ".room", slot.room(), before, base, wrong);
        if (!checkTimes(field, slot, before, past, wrong)) {
            return null;
        }
        return new Plan.Slot(
                slot.id(),
                slot.starts(),
                slot.ends(),
                slot.room(),
                place,
                link,
                !Boolean.FALSE.equals(slot.compulsory()));
    }

    private void checkRoom(String field, Long room, Plan.Slot before, TrainingBase base, Violations wrong) {
        boolean stays = room == null || before != null && room.equals(before.roomId());
        wrong.addIf(!stays && rooms.findInUse(base.id(), room).isEmpty(), field, "error.room");
    }

    private boolean checkTimes(String field, SessionInput.Slot slot, Plan.Slot before, boolean past, Violations wrong) {
        if (slot.starts() == null || slot.ends() == null) {
            wrong.addIf(slot.starts() == null, field + ".starts", "error.required");
            wrong.addIf(slot.ends() == null, field + ".ends", "error.required");
            return false;
        }
        Instant now = clock.instant();
        if (!isSane(slot.starts()) || !isSane(slot.ends())) {
            wrong.addIf(!isSane(slot.starts()), field + ".starts", "error.year");
            wrong.addIf(!isSane(slot.ends()), field + ".ends", "error.year");
            return false;
        }
        if (ChronoUnit.MINUTES.between(slot.starts(), slot.ends()) < 1) {
            wrong.add(field + ".ends", "error.slot-ends-before-start");
            return false;
        }
        wrong.addIf(
                Duration.between(slot.starts(), slot.ends()).compareTo(DAY) > 0,
                field + ".ends",
                "error.slot-day-long");
        boolean stays = before != null
                && Objects.equals(before.starts(), slot.starts())
                && Objects.equals(before.ends(), slot.ends());
        wrong.addIf(!past && !stays && slot.starts().isBefore(now), field + ".starts", "error.slot-in-past");
        return true;
    }

    /** A year that somebody can have meant. */
    boolean isSane(Instant time) {
        int year = time.atZone(java.time.ZoneOffset.UTC).getYear();
        return year >= FIRST_YEAR
                && year <= clock.instant().atZone(java.time.ZoneOffset.UTC).getYear() + YEARS_AHEAD;
    }

    private static void checkDays(List<Plan.Slot> slots, ZoneId zone, Violations wrong) {
        Map<LocalDate, Duration> perDay = new HashMap<>();
        for (Plan.Slot slot : slots) {
            if (Duration.between(slot.starts(), slot.ends()).compareTo(DAY) > 0) {
                return;
            }
            Instant from = slot.starts();
            while (from.isBefore(slot.ends())) {
                LocalDate day = LocalDate.ofInstant(from, zone);
                Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
                Instant to = midnight.isBefore(slot.ends()) ? midnight : slot.ends();
                perDay.merge(day, Duration.between(from, to), Duration::plus);
                from = to;
            }
        }
        perDay.entrySet().stream()
                .filter(day -> day.getValue().compareTo(DAY) > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(day ->
                        wrong.add("slots", "error.day-too-long", day.getKey().toString()));
    }

    static boolean isWebAddress(String link) {
        try {
            URI uri = new URI(link);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
