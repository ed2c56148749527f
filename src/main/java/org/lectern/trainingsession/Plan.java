package org.lectern.trainingsession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;

/**
 * Everything about a session that its coordinator may edit, checked already: what a session is planned to be.
 *
 * @param thresholdPct null: as the course says, copied when the session is published
 * @param targetGroups null: as the course says
 * @param instruments null: as the course says
 * @param capacity 0 while nobody has said how many seats there are
 * @param slots in the order of time
 * @param decideBy the day by which it is decided whether it goes ahead; null for none
 */
public record Plan(
        String title,
        String titleZh,
        CourseKind kind,
        Mode mode,
        boolean inService,
        boolean mandatory,
        String language,
        Integer thresholdPct,
        int capacity,
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
        String commissionedBy,
        String contact,
        String notes,
        String notesZh,
        Set<String> targetGroups,
        Set<String> instruments,
        List<Slot> slots,
        List<Partner> partners,
        Set<Long> trainers,
        LocalDate decideBy) {

    /**
     * A block of time.
     *
     * @param id the slot that is moved; null for a new one
     * @param roomId null where it is held elsewhere or online
     */
    public record Slot(
            Long id, Instant starts, Instant ends, Long roomId, String place, String link, boolean compulsory) {

        public Slot {
            Objects.requireNonNull(starts);
            Objects.requireNonNull(ends);
            if (!ends.isAfter(starts)) {
                throw new IllegalArgumentException("a slot ends after it starts");
            }
        }

        boolean hasPlace() {
            return roomId != null || place != null || link != null;
        }
    }

    /** Another base or an organisation that takes part; one of the two ids is null. */
    public record Partner(Long baseId, Long organisationId, PartnerRole role) {

        public Partner {
            Objects.requireNonNull(role);
            if ((baseId == null) == (organisationId == null)) {
                throw new IllegalArgumentException("a partner is a base or an organisation");
            }
        }

        /** In whatever role. */
        boolean isSameAs(Long base, Long organisation) {
            return Objects.equals(baseId, base) && Objects.equals(organisationId, organisation);
        }
    }

    public Plan {
        Objects.requireNonNull(title);
        Objects.requireNonNull(titleZh);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(language);
        Objects.requireNonNull(approval);
        Objects.requireNonNull(waitingList);
        if (thresholdPct != null && (thresholdPct < 1 || thresholdPct > 100)) {
            throw new IllegalArgumentException("threshold in per cent: " + thresholdPct);
        }
        if (capacity < 0 || minimum < 0) {
            throw new IllegalArgumentException("seats: " + capacity + ", minimum: " + minimum);
        }
        targetGroups = targetGroups == null ? null : Set.copyOf(targetGroups);
        instruments = instruments == null ? null : Set.copyOf(instruments);
        slots = slots.stream()
                .sorted(java.util.Comparator.comparing(Slot::starts).thenComparing(Slot::ends))
                .toList();
        partners = List.copyOf(partners);
        trainers = Set.copyOf(trainers);
        if (mode == Mode.SELF_PACED && !slots.isEmpty()) {
            throw new IllegalArgumentException("a self-paced session has no slots");
        }
    }
}
