package org.lectern.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * What the reports read: one counted enrolment of a session that was held, with its snapshot and what came of it. It is
 * derived from the enrolment, its history, the slots and the marks, written whenever one of them changes, and can be
 * derived again at any time with the same result.
 */
@Entity
@Table(name = "participation")
public class Participation {

    /** The session it belongs to, as the session says. */
    public record OfSession(long id, long base, long course, String kind, String mode, boolean isFinal) {}

    /** The enrolment, with the person as the snapshot says. */
    public record OfEnrolment(
            long id,
            long person,
            String targetGroup,
            String targetGroupParent,
            String rankBand,
            String gender,
            String province,
            Long organisation,
            boolean inService,
            boolean confirmedAtStart,
            boolean lateWithdrawal) {}

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

    Participation(OfSession session, OfEnrolment enrolment, LocalDate reportingDate, CompletionRule.Outcome outcome) {
        this.enrolmentId = enrolment.id();
        this.sessionId = session.id();
        this.baseId = session.base();
        this.courseId = session.course();
        this.kind = session.kind();
        this.mode = session.mode();
        this.isFinal = session.isFinal();
        this.personId = enrolment.person();
        this.targetGroup = enrolment.targetGroup();
        this.targetGroupParent = enrolment.targetGroupParent();
        this.rankBand = enrolment.rankBand();
        this.gender = enrolment.gender();
        this.province = enrolment.province();
        this.organisationId = enrolment.organisation();
        this.inService = enrolment.inService();
        this.confirmedAtStart = enrolment.confirmedAtStart();
        this.lateWithdrawal = enrolment.lateWithdrawal();
        this.reportingDate = reportingDate;
        this.participated = outcome.participated();
        this.attendedMinutes = outcome.attendedMinutes();
        this.heldMinutes = outcome.heldMinutes();
        this.allExcused = outcome.allExcused();
        this.completion = outcome.completion().name();
        this.completedOn = outcome.completion() == CompletionState.COMPLETED ? reportingDate : null;
    }

    /** Takes over what was derived anew for the same enrolment. */
    void become(Participation right) {
        sessionId = right.sessionId;
        baseId = right.baseId;
        courseId = right.courseId;
        kind = right.kind;
        mode = right.mode;
        isFinal = right.isFinal;
        personId = right.personId;
        targetGroup = right.targetGroup;
        targetGroupParent = right.targetGroupParent;
        rankBand = right.rankBand;
        gender = right.gender;
        province = right.province;
        organisationId = right.organisationId;
        inService = right.inService;
        confirmedAtStart = right.confirmedAtStart;
        lateWithdrawal = right.lateWithdrawal;
        reportingDate = right.reportingDate;
        participated = right.participated;
        attendedMinutes = right.attendedMinutes;
        heldMinutes = right.heldMinutes;
        allExcused = right.allExcused;
        completion = right.completion;
        completedOn = right.completedOn;
    }

    boolean saysTheSameAs(Participation other) {
        return values().equals(other.values());
    }

    private List<Object> values() {
        return Arrays.asList(
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
                isFinal);
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
