package org.lectern.trainingsession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;

/**
 * What is entered about a session, unchecked; the names are those of the API and of the form. What is null was left
 * out: it comes from the course, or is none.
 *
 * @param version the version that was read; null for a new session
 * @param code null to have one given
 * @param base a code; null where the coordinator has one base only
 * @param course a code
 * @param decideBy the day by which it is decided whether it goes ahead
 * @param overrideReason why somebody is booked twice all the same; not kept for the next time
 */
public record SessionInput(
        Integer version,
        String code,
        String base,
        String course,
        String title,
        String titleZh,
        CourseKind kind,
        Mode mode,
        Boolean inService,
        Boolean mandatory,
        String language,
        Integer completionThreshold,
        Integer capacity,
        Integer minimum,
        Approval approval,
        WaitingList waitingList,
        Instant enrolmentOpens,
        Instant enrolmentCloses,
        Instant withdrawUntil,
        Boolean onlyTargetGroups,
        Boolean recordedAfterwards,
        LocalDate runsFrom,
        LocalDate runsTo,
        List<Partner> partners,
        String commissionedBy,
        String contact,
        String notes,
        String notesZh,
        List<String> targetGroups,
        List<String> instruments,
        List<Slot> slots,
        List<Long> trainers,
        LocalDate decideBy,
        String overrideReason) {

    /** Without a day of decision, and nobody booked twice. */
    public SessionInput(
            Integer version,
            String code,
            String base,
            String course,
            String title,
            String titleZh,
            CourseKind kind,
            Mode mode,
            Boolean inService,
            Boolean mandatory,
            String language,
            Integer completionThreshold,
            Integer capacity,
            Integer minimum,
            Approval approval,
            WaitingList waitingList,
            Instant enrolmentOpens,
            Instant enrolmentCloses,
            Instant withdrawUntil,
            Boolean onlyTargetGroups,
            Boolean recordedAfterwards,
            LocalDate runsFrom,
            LocalDate runsTo,
            List<Partner> partners,
            String commissionedBy,
            String contact,
            String notes,
            String notesZh,
            List<String> targetGroups,
            List<String> instruments,
            List<Slot> slots,
            List<Long> trainers) {
        this(
                version,
                code,
                base,
                course,
                title,
                titleZh,
                kind,
                mode,
                inService,
                mandatory,
                language,
                completionThreshold,
                capacity,
                minimum,
                approval,
                waitingList,
                enrolmentOpens,
                enrolmentCloses,
                withdrawUntil,
                onlyTargetGroups,
                recordedAfterwards,
                runsFrom,
                runsTo,
                partners,
                commissionedBy,
                contact,
                notes,
                notesZh,
                targetGroups,
                instruments,
                slots,
                trainers,
                null,
                null);
    }

    /**
     * @param id the slot that is moved; null for a new one
     * @param room an id
     * @param compulsory null: yes
     */
    public record Slot(
            Long id, Instant starts, Instant ends, Long room, String place, String link, Boolean compulsory) {}

    /**
     * @param base a code; null where the partner is an organisation
     * @param role null: PARTNER
     */
    public record Partner(String base, Long organisation, PartnerRole role) {}

    /** Nothing but slots: {@link #over} the rest. */
    static SessionInput withSlots(List<Slot> slots) {
        return change(null, slots, null, null, null, null);
    }

    /** Other times and nothing else: {@link #over} the rest. */
    static SessionInput change(
            Integer version,
            List<Slot> slots,
            Instant closes,
            Instant withdrawUntil,
            LocalDate decideBy,
            String overrideReason) {
        return new SessionInput(
                version,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                closes,
                withdrawUntil,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                slots,
                null,
                decideBy,
                overrideReason);
    }

    /** What would be entered to leave a session as it is; what still comes from the course is left out. */
    static SessionInput of(SessionDetails there, Plan plan) {
        return new SessionInput(
                there.version(),
                there.code(),
                there.base(),
                there.course(),
                there.title(),
                there.titleZh(),
                there.kind(),
                there.mode(),
                there.inService(),
                there.mandatory(),
                there.language(),
                plan.thresholdPct(),
                there.capacity(),
                there.minimum(),
                there.approval(),
                there.waitingList(),
                there.enrolmentOpens(),
                there.enrolmentCloses(),
                there.withdrawUntil(),
                there.onlyTargetGroups(),
                there.recordedAfterwards(),
                there.runsFrom(),
                there.runsTo(),
                there.partners().stream()
                        .map(partner -> new Partner(partner.base(), partner.organisation(), partner.role()))
                        .toList(),
                there.commissionedBy(),
                there.contact(),
                there.notes(),
                there.notesZh(),
                plan.targetGroups() == null ? null : there.targetGroups(),
                plan.instruments() == null ? null : there.instruments(),
                there.slots().stream()
                        .map(slot -> new Slot(
                                slot.id(),
                                slot.starts(),
                                slot.ends(),
                                slot.room(),
                                slot.place(),
                                slot.link(),
                                slot.compulsory()))
                        .toList(),
                there.trainers(),
                there.decideBy(),
                null);
    }

    /** This where it says something, and what is there where it is silent: a change of some fields only. */
    public SessionInput over(SessionInput there) {
        return new SessionInput(
                version,
                or(code, there.code),
                or(base, there.base),
                or(course, there.course),
                or(title, there.title),
                or(titleZh, there.titleZh),
                or(kind, there.kind),
                or(mode, there.mode),
                or(inService, there.inService),
                or(mandatory, there.mandatory),
                or(language, there.language),
                or(completionThreshold, there.completionThreshold),
                or(capacity, there.capacity),
                or(minimum, there.minimum),
                or(approval, there.approval),
                or(waitingList, there.waitingList),
                or(enrolmentOpens, there.enrolmentOpens),
                or(enrolmentCloses, there.enrolmentCloses),
                or(withdrawUntil, there.withdrawUntil),
                or(onlyTargetGroups, there.onlyTargetGroups),
                or(recordedAfterwards, there.recordedAfterwards),
                or(runsFrom, there.runsFrom),
                or(runsTo, there.runsTo),
                or(partners, there.partners),
                or(commissionedBy, there.commissionedBy),
                or(contact, there.contact),
                or(notes, there.notes),
                or(notesZh, there.notesZh),
                or(targetGroups, there.targetGroups),
                or(instruments, there.instruments),
                or(slots, there.slots),
                or(trainers, there.trainers),
                or(decideBy, there.decideBy),
                overrideReason);
    }

    private static <T> T or(T given, T there) {
        return given == null ? there : given;
    }
}
