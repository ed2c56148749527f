package org.lectern.trainingsession;

import static org.lectern.account.Role.ADMINISTRATOR;
import static org.lectern.account.Role.COORDINATOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.NotFound;
import org.lectern.shared.Retried;
import org.lectern.shared.Violations;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** Makes slots and sessions by rule: one with many slots, many at once, or copies of one that is there. */
@ApplicationScoped
public class SeriesService {

    @Inject
    private TrainingSessionService sessions;

    @Inject
    private ClashService clashes;

    @Inject
    private PublicHolidays holidays;

    @Inject
    private TrainingBases bases;

    @Inject
    private OwnBases ownBases;

    @Inject
    private CurrentAccount me;

    /** What would be made; nothing is stored. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Transactional
    public SeriesPreview preview(SeriesInput input) {
        Made made = make(input);
        List<SeriesPreview.Item> items = made.sessions().stream()
                .map(session -> item(session, made.zone()))
                .toList();
        Map<LocalDate, PublicHoliday> named = made.days().skipped().isEmpty()
                ? Map.of()
                : holidays
                        .between(
                                made.days().skipped().get(0).day(),
                                made.days()
                                        .skipped()
                                        .get(made.days().skipped().size() - 1)
                                        .day())
                        .stream()
                        .collect(Collectors.toMap(PublicHoliday::day, Function.identity()));
        return new SeriesPreview(
                items,
                made.days().skipped().stream()
                        .map(day -> skipped(day, named.get(day.day())))
                        .toList(),
                made.zone());
    }

    private static SeriesPreview.Skipped skipped(SlotRule.SkippedDay day, PublicHoliday holiday) {
        boolean isHoliday = day.why() == SlotRule.Skip.HOLIDAY && holiday != null;
        return new SeriesPreview.Skipped(
                day.day(),
                isHoliday ? holiday.name(Language.EN) : null,
                isHoliday ? holiday.name(Language.ZH_CN) : null);
    }

    private SeriesPreview.Item item(SessionInput session, ZoneId zone) {
        Instant starts = session.slots().stream()
                .map(SessionInput.Slot::starts)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant ends = session.slots().stream()
                .map(SessionInput.Slot::ends)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new SeriesPreview.Item(
                LocalDate.ofInstant(starts, zone), starts, ends, session.slots().size(), clashes.of(session));
    }

    /** Makes the drafts, all of them or none; their ids in the order of the days. */
    @Allowed({ADMINISTRATOR, COORDINATOR})
    @Retried
    @Transactional
    public List<Long> create(SeriesInput input) {
        List<Long> ids = new ArrayList<>();
        make(input).sessions().forEach(session -> ids.add(sessions.create(session)));
        return ids;
    }

    /** What the input comes to. */
    private record Made(List<SessionInput> sessions, SlotRule.Days days, ZoneId zone) {}

    private Made make(SeriesInput input) {
        boolean copy = input.copyOf() != null && !input.copyOf().isBlank();
        if (!copy && input.session() == null) {
            throw new InvalidInput("session", "error.required");
        }
        SessionInput pattern = copy ? sessions.input(sessions.idOf(input.copyOf())) : input.session();
        TrainingBase base =
                copy ? bases.byCode(pattern.base()).orElseThrow(NotFound::new) : ownBases.named(pattern.base());
        SlotRule.Days days = rule(input, copy).days(holidays.from(input.from()));
        BusinessRule.require(!days.days().isEmpty(), TrainingSessionRule.RULE_NAMES_A_DAY);
        List<SessionInput> made;
        if (copy) {
            BusinessRule.require(
                    pattern.slots() != null && !pattern.slots().isEmpty(),
                    TrainingSessionRule.COPIED_SESSION_HAS_SLOTS);
            made = on(days.days(), pattern, base.zone(), true);
        } else if (Boolean.FALSE.equals(input.oneEach())) {
            made = List.of(withSlots(pattern, slots(input, days.days(), base.zone())));
        } else {
            LocalDate first = days.days().get(0);
            SessionInput one = withSlots(pattern, slots(input, List.of(first), base.zone()));
            made = on(days.days(), one, base.zone(), false);
        }
        return new Made(made, days, base.zone());
    }

    private static List<SessionInput> on(List<LocalDate> days, SessionInput pattern, ZoneId zone, boolean opensToo) {
        return days.stream()
                .map(day -> ShiftedSession.to(pattern, day, zone, opensToo))
                .toList();
    }

    private static SlotRule rule(SeriesInput input, boolean copy) {
        Violations wrong = new Violations();
        int times = input.times() == null ? 1 : input.times();
        int weeks = input.everyWeeks() == null ? 1 : input.everyWeeks();
        boolean inRange = input.from() != null
                && input.from().getYear() >= SlotChecks.FIRST_YEAR
                && input.from().getYear() <= SlotChecks.LAST_YEAR;
        wrong.addIf(input.from() == null, "from", "error.required");
        wrong.addIf(input.from() != null && !inRange, "from", "error.year");
        wrong.addIf(
                input.on() == null
                        || input.on().isEmpty()
                        || input.on().stream().anyMatch(Objects::isNull),
                "on",
                "error.weekdays");
        wrong.addIf(times < 1 || times > SlotRule.MAX_TIMES, "times", "error.times", SlotRule.MAX_TIMES);
        wrong.addIf(weeks < 1 || weeks > SlotRule.MAX_WEEKS, "everyWeeks", "error.weeks", SlotRule.MAX_WEEKS);
        wrong.addIf(
                input.until() != null && input.from() != null && input.until().isBefore(input.from()),
                "until",
                "error.period-ends-before-start");
        wrong.addIf(
                input.except() != null && input.except().stream().anyMatch(Objects::isNull),
                "except",
                "error.required");
        if (!copy) {
            checkBlocks(input, wrong);
        }
        wrong.refuse();
        return new SlotRule(
                input.from(),
                input.until(),
                Set.copyOf(input.on()),
                weeks,
                times,
                input.except() == null ? Set.of() : Set.copyOf(input.except()),
                Boolean.TRUE.equals(input.onHolidays()));
    }

    private static void checkBlocks(SeriesInput input, Violations wrong) {
        wrong.addIf(input.blocks() == null || input.blocks().isEmpty(), "blocks", "error.required");
        for (int i = 0; input.blocks() != null && i < input.blocks().size(); i++) {
            SeriesInput.Block block = input.blocks().get(i);
            String field = "blocks[" + i + "]";
            if (block == null || block.starts() == null || block.ends() == null) {
                wrong.add(field, "error.required");
            } else {
                wrong.addIf(!block.ends().isAfter(block.starts()), field, "error.slot-ends-before-start");
            }
        }
    }

    private static List<SessionInput.Slot> slots(SeriesInput input, List<LocalDate> days, ZoneId zone) {
        return days.stream()
                .flatMap(day -> input.blocks().stream()
                        .map(block -> new SessionInput.Slot(
                                null,
                                day.atTime(block.starts()).atZone(zone).toInstant(),
                                day.atTime(block.ends()).atZone(zone).toInstant(),
                                input.room(),
                                input.place(),
                                input.link(),
                                true)))
                .toList();
    }

    private static SessionInput withSlots(SessionInput pattern, List<SessionInput.Slot> slots) {
        return SessionInput.withSlots(slots).over(pattern);
    }
}
