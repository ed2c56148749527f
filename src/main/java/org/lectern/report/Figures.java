package org.lectern.report;

/**
 * The measures of one row, or of the total. Numbers are those of {@code docs/domain.md}, section 5.
 *
 * @param sessions M1, training sessions held 期
 * @param provisionalSessions those of M1 that are not CLOSED yet
 * @param courses M2, distinct courses of M1
 * @param enrolledAtStart M3
 * @param attendancesNamed the named part of M4 人次
 * @param attendancesUnnamed the headcount in M4
 * @param personsReached M5, distinct persons that participated 人数
 * @param completions M6
 * @param personsTrained M7, distinct persons that completed 人数: the headline
 * @param women of M7
 * @param men of M7
 * @param otherOrNotStated of M7, with those whose gender is missing
 * @param onlySelfPaced of M7, those who completed nothing but self-paced courses
 * @param firstTime M8
 * @param attendedMinutes Σ att·u
 * @param heldMinutes Σ u over all counted enrolments
 * @param noShows confirmed at the start, never attended, not excused from everything
 * @param partlyUnknown named attendances without group, gender or province
 * @param countedAtMoreThanOneBase M20, Σ over bases − all, of M7
 */
public record Figures(
        int sessions,
        int provisionalSessions,
        int courses,
        int enrolledAtStart,
        int attendancesNamed,
        int attendancesUnnamed,
        int personsReached,
        int completions,
        int personsTrained,
        int women,
        int men,
        int otherOrNotStated,
        int onlySelfPaced,
        int firstTime,
        long attendedMinutes,
        long heldMinutes,
        int noShows,
        int partlyUnknown,
        int countedAtMoreThanOneBase) {

    private static final double MINUTES_PER_HOUR = 60;

    /** M4: enrolments that participated, and the headcount. */
    public int attendances() {
        return attendancesNamed + attendancesUnnamed;
    }

    /** M9 = M7 − M8. */
    public int repeat() {
        return personsTrained - firstTime;
    }

    /** M10, in hours 学时. */
    public double hours() {
        return attendedMinutes / MINUTES_PER_HOUR;
    }

    /** M11 as a fraction, pooled; null where nothing was held. */
    public Double meanAttendanceRate() {
        return share(attendedMinutes, heldMinutes);
    }

    /** M12 as a fraction of M3; null where nobody was enrolled at the start. */
    public Double noShowRate() {
        return share(noShows, enrolledAtStart);
    }

    /** Sessions HELD and not CLOSED, as a fraction of M1; null where there is none. */
    public Double provisionalShare() {
        return share(provisionalSessions, sessions);
    }

    /** M21 as a fraction of M4; null where nobody came. */
    public Double unnamedShare() {
        return share(attendancesUnnamed, attendances());
    }

    /** M22 as a fraction of the named attendances; null where there is none: 0 / 0 is no share. */
    public Double unknownShare() {
        return share(partlyUnknown, attendancesNamed);
    }

    /** M22 above 10 % is a warning. */
    public boolean hasManyUnknown() {
        return 10L * partlyUnknown > attendancesNamed;
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
