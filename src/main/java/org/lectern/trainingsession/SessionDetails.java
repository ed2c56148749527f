package org.lectern.trainingsession;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;
import org.lectern.shared.Language;

/**
 * A session as it is read: codes instead of ids, and the names a reader needs. Seats, window and phase are known
 * further to the right.
 *
 * @param base the code of the owner
 * @param course the code of the course
 * @param capacity null while a draft does not say
 * @param trainers ids of persons; null for readers who may not know
 */
public record SessionDetails(
        long id,
        String code,
        int version,
        String base,
        String course,
        String title,
        String titleZh,
        SessionState state,
        CourseKind kind,
        Mode mode,
        boolean inService,
        boolean mandatory,
        String language,
        int completionThreshold,
        Integer capacity,
        int minimum,
        Approval approval,
        WaitingList waitingList,
        Instant enrolmentOpens,
        Instant enrolmentCloses,
        Instant withdrawUntil,
        boolean onlyTargetGroups,
        boolean recordedAfterwards,
        LocalDate runsFrom,
        LocalDate runsTo,
        List<String> targetGroups,
        List<String> instruments,
        List<Slot> slots,
        List<Partner> partners,
        String commissionedBy,
        String contact,
        String notes,
        String notesZh,
        Instant firstSlotStarts,
        Instant lastSlotEnds,
        LocalDate reportingDate,
        String zone,
        String reason,
        List<Long> trainers,
        LocalDate decideBy,
        Instant datesChangedAt) {

    /**
     * @param room id of the room; null where it is held elsewhere
     * @param link null for readers who may not know
     */
    public record Slot(
            long id,
            Instant starts,
            Instant ends,
            boolean compulsory,
            SlotState state,
            Integer heldMinutes,
            String reason,
            Long room,
            String roomName,
            String venue,
            String venueZh,
            String place,
            boolean online,
            String link) {

        public String venue(Language in) {
            return in.choose(venue, venueZh);
        }
    }

    /** @param base the code of a base; null where it is an organisation */
    public record Partner(String base, Long organisation, String name, String nameZh, PartnerRole role) {

        public String name(Language in) {
            return in.choose(name, nameZh);
        }
    }

    public String title(Language in) {
        return in.choose(title, titleZh);
    }

    public String notes(Language in) {
        return in.choose(notes, notesZh);
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
