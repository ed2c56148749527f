package org.lectern.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.course.Mode;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.Note;
import org.lectern.person.ListedPeople;
import org.lectern.trainingsession.TrainingSession;

/** Makes of what a list says of a session the session that is to be recorded. Pure: the day of today is given. */
final class PastPlanner {

    /** A longer time without a list of its days is no training that was held every day. */
    private static final int DAYS_IN_A_ROW = 31;

    private static final int DAYS = 200;
    private static final int FIRST_YEAR = 1990;
    private static final int DAY = 24 * 60;
    private static final String BETWEEN = "[,，;；、/|]+";

    private final PastReference reference;
    private final Map<String, Long> trainers;
    private final LocalDate today;

    /** @param trainers those the base knows, by the norms of their names, where only one bears the name */
    PastPlanner(PastReference reference, Map<String, Long> trainers, LocalDate today) {
        this.reference = reference;
        this.trainers = Map.copyOf(trainers);
        this.today = today;
    }

    /** @param faults what keeps it from being recorded */
    record Planned(PastPlan plan, List<Note> faults) {}

    /** The norms of the names that stand in a cell for trainers. */
    static List<String> trainerNorms(String cell) {
        List<String> norms = new ArrayList<>();
        for (String name : cell == null ? new String[0] : cell.split(BETWEEN)) {
            if (!name.isBlank()) {
                norms.add(ListedPeople.nameNorm(name.strip()));
            }
        }
        return norms;
    }

    Planned plan(PastGroup group) {
        List<Note> faults = new ArrayList<>();
        PastReference.Taught course = course(group, faults);
        Mode mode = group.get(ListColumn.MODE);
        if (mode == null && course != null) {
            mode = course.mode();
        }
        List<LocalDate> days = days(group, mode == Mode.SELF_PACED, faults);
        List<Integer> minutes = mode == Mode.SELF_PACED ? List.of() : minutes(group, days.size(), course, faults);
        Integer seats = group.get(ListColumn.SEATS);
        if (seats != null && (seats < 1 || seats > TrainingSession.MAX_CAPACITY)) {
            faults.add(Note.of("seats", "error.capacity", TrainingSession.MAX_CAPACITY));
        }
        String title = group.get(ListColumn.SESSION_TITLE);
        String place = group.get(ListColumn.PLACE);
        Long room = place == null ? null : reference.room(place);
        String trainer = group.get(ListColumn.TRAINER);
        List<Long> known = trainerNorms(trainer).stream()
                .map(trainers::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Note> notes = new ArrayList<>(faults);
        if (course != null && !minutes.isEmpty() && isSilentOnHours(group)) {
            notes.add(Note.of("totalHours", "history.session.hours-of-course", course.minutes() / 60d));
        }
        if (known.size() < trainerNorms(trainer).size()) {
            notes.add(Note.of("trainer", "history.session.trainer", trainer));
        }
        LocalDate first = days.isEmpty() ? group.get(ListColumn.FIRST_DAY) : days.get(0);
        LocalDate last = days.isEmpty() ? group.get(ListColumn.LAST_DAY) : days.get(days.size() - 1);
        return new Planned(
                new PastPlan(
                        group.get(ListColumn.SESSION_KEY),
                        title == null || course != null && course.isCalled(title) ? null : title,
                        course == null ? null : course.code(),
                        course == null ? null : course.titleEn(),
                        course == null ? null : course.titleZh(),
                        text(first),
                        text(last == null ? first : last),
                        mode == Mode.SELF_PACED
                                ? List.of()
                                : days.stream().map(PastPlanner::text).toList(),
                        minutes,
                        mode,
                        group.get(ListColumn.KIND),
                        room == null ? place : null,
                        room,
                        group.get(ListColumn.SESSION_GROUPS),
                        trainer,
                        known,
                        seats,
                        notes),
                faults);
    }

    private static boolean isSilentOnHours(PastGroup group) {
        return group.get(ListColumn.HOURS_PER_DAY) == null && group.get(ListColumn.TOTAL_HOURS) == null;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private PastReference.Taught course(PastGroup group, List<Note> faults) {
        String code = group.get(ListColumn.COURSE);
        String title = group.get(ListColumn.SESSION_TITLE);
        PastReference.Taught course =
                code != null ? reference.course(code) : title == null ? null : reference.course(title);
        if (course == null) {
            faults.add(Note.of("course", "history.session.course"));
        }
        return course;
    }

    private List<LocalDate> days(PastGroup group, boolean selfPaced, List<Note> faults) {
        List<LocalDate> named = group.get(ListColumn.DAYS);
        LocalDate first = group.get(ListColumn.FIRST_DAY);
        LocalDate last = group.get(ListColumn.LAST_DAY);
        if (named != null && !selfPaced) {
            boolean within = (first == null || !named.get(0).isBefore(first))
                    && (last == null || !named.get(named.size() - 1).isAfter(last));
            if (!within || named.size() > DAYS) {
                faults.add(Note.of("days", "history.session.days"));
            }
        } else if (first == null) {
            faults.add(Note.of("firstDay", "history.session.first-day"));
            return List.of();
        }
        LocalDate begin = named == null || selfPaced ? first : named.get(0);
        LocalDate end = named == null || selfPaced ? (last == null ? first : last) : named.get(named.size() - 1);
        if (begin == null || end == null || end.isBefore(begin)) {
            faults.add(Note.of("lastDay", "error.period-ends-before-start"));
            return List.of();
        }
        if (begin.getYear() < FIRST_YEAR) {
            faults.add(Note.of("firstDay", "error.year"));
        }
        if (!end.isBefore(today)) {
            faults.add(Note.of("lastDay", "history.session.not-over"));
        }
        if (selfPaced) {
            return List.of(begin, end);
        }
        if (named != null) {
            return named;
        }
        if (begin.plusDays(DAYS_IN_A_ROW).isBefore(end)) {
            faults.add(Note.of("days", "history.session.too-long", DAYS_IN_A_ROW));
            return List.of(begin);
        }
        return begin.datesUntil(end.plusDays(1)).toList();
    }

    /** The lengths of the slots, one on each day: together exactly as long as the list says. */
    private static List<Integer> minutes(PastGroup group, int days, PastReference.Taught course, List<Note> faults) {
        Integer perDay = group.get(ListColumn.HOURS_PER_DAY);
        Integer total = group.get(ListColumn.TOTAL_HOURS);
        if (days == 0) {
            return List.of();
        }
        if (perDay != null && total != null && perDay * days != total) {
            faults.add(Note.of("totalHours", "history.session.hours-differ", days));
        }
        if (perDay == null && total == null && course == null) {
            return Collections.nCopies(days, 1);
        }
        int all = total != null ? total : perDay != null ? perDay * days : course.minutes();
        if (all < days || all > days * DAY) {
            faults.add(Note.of("totalHours", "history.session.hours-a-day"));
            return Collections.nCopies(days, 1);
        }
        List<Integer> minutes = new ArrayList<>();
        for (int day = 0; day < days; day++) {
            minutes.add(all / days + (day < all % days ? 1 : 0));
        }
        return minutes;
    }
}
