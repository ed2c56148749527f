package org.lectern.report;

import java.time.LocalDate;
import java.util.List;

/**
 * A counted enrolment with its snapshot and its outcome.
 *
 * @param person id of the canonical person
 * @param on the reporting date: of the session, or of the completion of a self-paced one
 * @param targetGroup level 1; never missing
 * @param targetGroupDetail level 2, or the same
 * @param gender null where missing
 * @param province null where missing
 * @param rankBand null where missing
 * @param attendedMinutes Σ att·u
 * @param heldMinutes Σ u over all held compulsory slots of the session
 * @param allExcused excused from every slot: no no-show
 */
public record ParticipationFact(
        long person,
        SessionFact session,
        LocalDate on,
        String targetGroup,
        String targetGroupDetail,
        String gender,
        String province,
        String rankBand,
        boolean confirmedAtStart,
        boolean participated,
        int attendedMinutes,
        int heldMinutes,
        boolean completed,
        boolean allExcused)
        implements Fact {

    @Override
    public List<String> keys(Dimension dimension) {
        return switch (dimension) {
            case TARGET_GROUP -> List.of(targetGroup);
            case TARGET_GROUP_DETAIL -> List.of(targetGroupDetail);
            case GENDER -> List.of(known(gender));
            case PROVINCE -> List.of(known(province));
            case RANK_BAND -> List.of(known(rankBand));
            default -> session.dated(dimension, on);
        };
    }

    /** True if the reporting class, the gender or the province is not known (M22). */
    boolean isPartlyUnknown() {
        return Dimension.UNKNOWN.equals(targetGroup) || gender == null || province == null;
    }

    private static String known(String value) {
        return value == null ? Dimension.UNKNOWN : value;
    }
}
