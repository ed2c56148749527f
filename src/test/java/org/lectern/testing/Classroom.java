package org.lectern.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lectern.account.Role;
import org.lectern.course.CourseInput;
import org.lectern.course.CourseKind;
import org.lectern.course.CourseService;
import org.lectern.course.Mode;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.trainingsession.Approval;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.TrainingSessionService;
import org.lectern.trainingsession.WaitingList;

/** A session with slots and people on it, as the tests of attendance begin with. */
@ApplicationScoped
public class Classroom {

    /** Monday, 23 November 2026, 08:30 in Shanghai. */
    public static final Instant MONDAY = Instant.parse("2026-11-23T00:30:00Z");

    @Inject
    private World world;

    @Inject
    private Acting acting;

    @Inject
    private CourseService courses;

    @Inject
    private TrainingSessionService sessions;

    @Inject
    private PersonService persons;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private Clock clock;

    /** A base with a published course; its id. Leaves its coordinator signed in. */
    public long aBase(String code) {
        long base = world.aBase(code);
        acting.as(Role.COORDINATOR, base);
        courses.create(new CourseInput(
                null,
                code + "-HRLE",
                "Human Rights and Law Enforcement",
                "人权与执法",
                code,
                CourseKind.TRAINING_COURSE,
                Mode.IN_PERSON,
                List.of("POLICE"),
                List.of("CAT"),
                80,
                720,
                false,
                null,
                null));
        courses.publish(code + "-HRLE");
        return base;
    }

    /** Slots of three hours on consecutive mornings from Monday on. */
    public SessionDetails aSession(String base, int slots) {
        List<SessionInput.Slot> mornings = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            mornings.add(slot(i, true));
        }
        return published(input(base, mornings, false, null));
    }

    public static SessionInput.Slot slot(int day, boolean compulsory) {
        Instant starts = MONDAY.plus(Duration.ofDays(day));
        return new SessionInput.Slot(
                null, starts, starts.plus(Duration.ofHours(3)), null, "Room 304", null, compulsory);
    }

    public SessionDetails published(SessionInput input) {
        long id = sessions.create(input);
        sessions.publish(id);
        return sessions.details(Long.toString(id));
    }

    public SessionInput input(
            String base, List<SessionInput.Slot> slots, boolean recordedAfterwards, List<Long> trainers) {
        return new SessionInput(
                null,
                null,
                base,
                base + "-HRLE",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                30,
                0,
                Approval.NONE,
                WaitingList.AUTO,
                recordedAfterwards ? null : clock.instant().minus(Duration.ofDays(1)),
                recordedAfterwards ? null : MONDAY,
                null,
                null,
                recordedAfterwards,
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
                trainers);
    }

    /** A self-paced course that runs through November. */
    public SessionInput selfPaced(String base) {
        SessionInput plain = input(base, List.of(), false, null);
        return new SessionInput(
                null,
                null,
                base,
                plain.course(),
                null,
                null,
                null,
                Mode.SELF_PACED,
                null,
                null,
                null,
                null,
                30,
                0,
                Approval.NONE,
                WaitingList.NONE,
                plain.enrolmentOpens(),
                plain.enrolmentCloses(),
                null,
                null,
                false,
                java.time.LocalDate.parse("2026-11-01"),
                java.time.LocalDate.parse("2026-11-30"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /** The same with other slots. */
    public SessionInput withSlots(SessionInput there, List<SessionInput.Slot> slots) {
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
                there.completionThreshold(),
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
                there.partners(),
                there.commissionedBy(),
                there.contact(),
                there.notes(),
                there.notesZh(),
                there.targetGroups(),
                there.instruments(),
                slots,
                there.trainers());
    }

    public long aPerson(String name) {
        return persons.create(new PersonEntry(
                        name, null, Gender.WOMAN, "Guangdong", null, "officer", null, "POLICE_PATROL", null, null))
                .profile()
                .id();
    }

    /** Enrolled by the coordinator who is signed in; the id of the enrolment. */
    public long enrolled(long session, long person) {
        return enrolled(session, person, EnrolmentRole.TRAINEE);
    }

    public long enrolled(long session, long person, EnrolmentRole role) {
        return enrolments
                .enrol(session, new EnrolmentEntry(person, null, role, "nominated late"))
                .enrolment()
                .id();
    }
}
