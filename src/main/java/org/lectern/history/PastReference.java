package org.lectern.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.course.Course;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;
import org.lectern.person.TargetGroup;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.shared.PlainText;
import org.lectern.trainingbase.Room;

/** What the words of a list may mean at a base, by their norm: courses, rooms, groups, modes and kinds. */
final class PastReference {

    /** What lists call the modes besides their names. */
    private static final Map<String, Mode> COLLOQUIAL_MODES = Map.of(
            "面授", Mode.IN_PERSON,
            "现场", Mode.IN_PERSON,
            "在线", Mode.ONLINE,
            "网络", Mode.ONLINE,
            "混合", Mode.HYBRID,
            "自学", Mode.SELF_PACED,
            "self-paced", Mode.SELF_PACED,
            "in-person", Mode.IN_PERSON);

    private final Map<String, Taught> courses = new HashMap<>();
    private final Map<String, Long> rooms = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Mode> modes = words(Mode.values());
    private final Map<String, CourseKind> kinds = words(CourseKind.values());

    /**
     * A course as far as a session needs it.
     *
     * @param minutes how long it usually is
     */
    record Taught(String code, String titleEn, String titleZh, Mode mode, int minutes) {

        static Taught of(Course course) {
            return new Taught(course.code(), course.titleEn(), course.titleZh(), course.mode(), course.minutes());
        }

        boolean isCalled(String title) {
            String norm = PlainText.norm(title);
            return norm.equals(PlainText.norm(titleEn)) || norm.equals(PlainText.norm(titleZh));
        }
    }

    PastReference(Collection<Taught> offered, Collection<Room> rooms, Collection<TargetGroup> groups) {
        offered.forEach(course -> {
            courses.putIfAbsent(PlainText.norm(course.titleEn()), course);
            courses.putIfAbsent(PlainText.norm(course.titleZh()), course);
        });
        offered.forEach(course -> courses.put(PlainText.norm(course.code()), course));
        rooms.forEach(room -> this.rooms.merge(PlainText.norm(room.name()), room.id(), (one, other) -> null));
        COLLOQUIAL_MODES.forEach((word, mode) -> modes.putIfAbsent(PlainText.norm(word), mode));
        groups.forEach(group -> {
            this.groups.put(PlainText.norm(group.code()), group.code());
            for (Language language : Language.values()) {
                this.groups.put(PlainText.norm(group.name(language)), group.code());
            }
        });
    }

    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        Map<String, E> words = new HashMap<>();
        for (E constant : constants) {
            words.put(PlainText.norm(constant.name()), constant);
            words.put(PlainText.norm(constant.name().replace('_', ' ')), constant);
            for (Language language : Language.values()) {
                words.put(PlainText.norm(Messages.in(language).word(constant)), constant);
            }
        }
        return words;
    }

    /** By its code, or by its title in either language. */
    Taught course(String word) {
        return courses.get(PlainText.norm(word));
    }

    Long room(String word) {
        return rooms.get(PlainText.norm(word));
    }

    /** Their codes; null if one is unknown. */
    List<String> groups(String text) {
        List<String> codes = List.of(text.strip().split("[,，;；、|]+")).stream()
                .map(word -> groups.getOrDefault(PlainText.norm(word), ""))
                .toList();
        return codes.contains("") ? null : codes.stream().distinct().sorted().toList();
    }

    Mode mode(String word) {
        return modes.get(PlainText.norm(word));
    }

    CourseKind kind(String word) {
        return kinds.get(PlainText.norm(word));
    }
}
