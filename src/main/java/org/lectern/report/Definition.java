package org.lectern.report;

/** What stands under every report: how its figures are counted. The word of a constant is the definition itself. */
public enum Definition {
    SESSIONS("M1", "report.defined.sessions"),
    COURSES("M2", "report.defined.courses"),
    ENROLLED_AT_START("M3", "report.defined.enrolled-at-start"),
    ATTENDANCES("M4", "report.defined.attendances"),
    PERSONS_REACHED("M5", "report.defined.persons-reached"),
    COMPLETIONS("M6", "report.defined.completions"),
    PERSONS_TRAINED("M7", "report.defined.persons-trained"),
    FIRST_TIME("M8", "report.defined.first-time"),
    REPEAT("M9", "report.defined.repeat"),
    HOURS("M10", "report.defined.hours"),
    MEAN_ATTENDANCE_RATE("M11", "report.defined.mean-attendance-rate"),
    NO_SHOW_RATE("M12", "report.defined.no-show-rate"),
    MORE_THAN_ONE_BASE("M20", "report.defined.more-than-one-base"),
    UNNAMED_SHARE("M21", "report.defined.unnamed-share"),
    UNKNOWN_SHARE("M22", "report.defined.unknown-share"),
    PERIOD("", "report.defined.period"),
    PROVISIONAL("†", "report.defined.provisional");

    private final String number;
    private final String titleKey;

    Definition(String number, String titleKey) {
        this.number = number;
        this.titleKey = titleKey;
    }

    /** The number in {@code docs/domain.md}, section 5; empty for what has none. */
    public String number() {
        return number;
    }

    /** The key of the short name of what is defined. */
    public String titleKey() {
        return titleKey;
    }
}
