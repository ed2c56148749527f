package org.lectern.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What the reports read: one counted enrolment of a session that was held, with its snapshot and what came of it. It is
 * derived from the enrolment, its history, the slots and the marks, written whenever one of them changes, and can be
 * derived again at any time with the same result.
 */
@Entity
@Table(name = "participation")
public class Participation {

    /** To which session it belongs, as the session said. */
    public record OfSession(long session, long base, long course, String kind, String mode, boolean isFinal) {}

    /** Who it was, as the snapshot of the enrolment said. */
    public record Snapshot(
            long person,
            String targetGroup,
            String targetGroupParent,
            String rankBand,
            String gender,
            String province,
            Long organisation,
            boolean inService) {}

    /** When it counts, and whether the person was there at the start. */
    public record Counted(LocalDate reportingDate, boolean confirmedAtStart, boolean lateWithdrawal) {}

    @Id
    @Column(name = "enrolment_id")
    private Long enrolmentId;

    @Column(name = "canonical_person_id")
    private long personId;

    @Column(name = "training_session_id")
    private long sessionId;

    @Column(name = "base_id")
    private long baseId;

    @Column(name = "course_id")
    private long courseId;

    @Column(name = "reporting_date")
    private LocalDate reportingDate;

    private String kind;

    private String mode;

    @Column(name = "target_group")
    private String targetGroup;

    @Column(name = "target_group_parent")
    private String targetGroupParent;

    @Column(name = "rank_band")
    private String rankBand;

    private String gender;

    private String province;

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "in_service")
    private boolean inService;

    @Column(name = "confirmed_at_start")
    private boolean confirmedAtStart;

    @Column(name = "late_withdrawal")
    private boolean lateWithdrawal;

    private boolean participated;

    @Column(name = "attended_minutes")
    private int attendedMinutes;

    @Column(name = "held_minutes")
    private int heldMinutes;

    private String completion;

    @Column(name = "completed_on")
    private LocalDate completedOn;

    @Column(name = "all_excused")
    private boolean allExcused;

    @Column(name = "final")
    private boolean isFinal;

    protected Participation() {}

    public Participation(long enrolmentId) {
        this.enrolmentId = enrolmentId;
    }

    /** Takes what was derived; what is equal is not written again. */
    void derive(OfSession session, Snapshot snapshot, Counted counted, CompletionRule.Outcome outcome) {
        sessionId = session.session();
        baseId = session.base();
        courseId = session.course();
        kind = session.kind();
        mode = session.mode();
        isFinal = session.isFinal();
        personId = snapshot.person();
        targetGroup = snapshot.targetGroup();
        targetGroupParent = snapshot.targetGroupParent();
        rankBand = snapshot.rankBand();
        gender = snapshot.gender();
        province = snapshot.province();
        organisationId = snapshot.organisation();
        inService = snapshot.inService();
        reportingDate = counted.reportingDate();
        confirmedAtStart = counted.confirmedAtStart();
        lateWithdrawal = counted.lateWithdrawal();
        participated = outcome.participated();
        attendedMinutes = outcome.attendedMinutes();
        heldMinutes = outcome.heldMinutes();
        allExcused = outcome.allExcused();
        completion = outcome.completion().name();
        completedOn = outcome.completion() == CompletionState.COMPLETED ? counted.reportingDate() : null;
    }

    /** Everything it says, to compare two derivations. */
    Object[] values() {
        return new Object[] {
            enrolmentId,
            personId,
            sessionId,
            baseId,
            courseId,
            reportingDate,
            kind,
            mode,
            targetGroup,
            targetGroupParent,
            rankBand,
            gender,
            province,
            organisationId,
            inService,
            confirmedAtStart,
            lateWithdrawal,
            participated,
            attendedMinutes,
            heldMinutes,
            completion,
            completedOn,
            allExcused,
            isFinal
        };
    }

    boolean saysTheSameAs(Participation other) {
        return Objects.deepEquals(values(), other.values());
    }

    public Long enrolmentId() {
        return enrolmentId;
    }

    public long personId() {
        return personId;
    }

    public long sessionId() {
        return sessionId;
    }

    public LocalDate reportingDate() {
        return reportingDate;
    }

    public String targetGroup() {
        return targetGroup;
    }

    public String targetGroupParent() {
        return targetGroupParent;
    }

    public boolean confirmedAtStart() {
        return confirmedAtStart;
    }

    public boolean participated() {
        return participated;
    }

    public int attendedMinutes() {
        return attendedMinutes;
    }

    public int heldMinutes() {
        return heldMinutes;
    }

    public CompletionState completion() {
        return CompletionState.valueOf(completion);
    }

    public LocalDate completedOn() {
        return completedOn;
    }

    public boolean allExcused() {
        return allExcused;
    }

    public boolean isFinal() {
        return isFinal;
    }
}
