package org.lectern.report;

import java.util.Arrays;
import java.util.function.Function;

/** The columns of the report in their order: number in the domain, name in the API, unit on the screen. */
public enum Measure {
    SESSIONS("M1", "sessions", Figures::sessions),
    COURSES("M2", "courses", Figures::courses),
    ENROLLED_AT_START("M3", "enrolledAtStart", Figures::enrolledAtStart),
    ATTENDANCES_NAMED("M4", "attendancesNamed", Figures::attendancesNamed),
    ATTENDANCES_UNNAMED("M4", "attendancesUnnamed", Figures::attendancesUnnamed),
    ATTENDANCES("M4", "attendances", Figures::attendances),
    PERSONS_REACHED("M5", "personsReached", Figures::personsReached),
    COMPLETIONS("M6", "completions", Figures::completions),
    PERSONS_TRAINED("M7", "personsTrained", Figures::personsTrained),
    WOMEN("M7", "women", Figures::women),
    MEN("M7", "men", Figures::men),
    OTHER_OR_NOT_STATED("M7", "otherOrNotStated", Figures::otherOrNotStated),
    ONLY_SELF_PACED("M7", "personsTrainedOnlySelfPaced", Figures::onlySelfPaced),
    FIRST_TIME("M8", "firstTime", Figures::firstTime),
    REPEAT("M9", "repeat", Figures::repeat),
    HOURS("M10", "hours", Figures::hours),
    MEAN_ATTENDANCE_RATE("M11", "meanAttendanceRate", Figures::meanAttendanceRate),
    NO_SHOW_RATE("M12", "noShowRate", Figures::noShowRate),
    COUNTED_AT_MORE_THAN_ONE_BASE("M20", "countedAtMoreThanOneBase", Figures::countedAtMoreThanOneBase),
    UNNAMED_SHARE("M21", "unnamedShare", Figures::unnamedShare),
    UNKNOWN_SHARE("M22", "unknownShare", Figures::unknownShare);

    private final String number;
    private final String field;
    private final Function<Figures, Number> value;

    Measure(String number, String field, Function<Figures, Number> value) {
        this.number = number;
        this.field = field;
        this.value = value;
    }

    /** The count over sessions that is opened; sessions themselves where nobody says. */
    static Measure ofSessions(String field) {
        return Arrays.stream(values())
                .filter(measure -> measure.field.equals(field) && !measure.isFraction())
                .findFirst()
                .orElse(SESSIONS);
    }

    private boolean isFraction() {
        return this == MEAN_ATTENDANCE_RATE || this == NO_SHOW_RATE || this == UNNAMED_SHARE || this == UNKNOWN_SHARE;
    }

    /** The number in {@code docs/domain.md}, section 5. */
    public String number() {
        return number;
    }

    /** The name in the API. */
    public String field() {
        return field;
    }

    /** A count, or a fraction; null for a share of nothing. */
    public Number of(Figures figures) {
        return value.apply(figures);
    }

    public boolean isByGender() {
        return this == WOMEN || this == MEN || this == OTHER_OR_NOT_STATED;
    }
}
