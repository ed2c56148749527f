package org.lectern.enrolment.list;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.course.Mode;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.shared.Language;
import org.lectern.testing.JobScene;
import org.lectern.testing.TestClock;
import org.lectern.trainingsession.Approval;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.TrainingSessionService;
import org.lectern.trainingsession.WaitingList;

/** Sessions that lists can be for, and the people who may be on them. */
abstract class ListScene extends JobScene {

    private static final Instant STARTS = Instant.parse("2026-11-30T01:00:00Z");

    @Inject
    ImportService service;

    @Inject
    EnrolmentService enrolling;

    @Inject
    TrainingSessionService sessions;

    @Inject
    PersonService people;

    long session(int capacity, String waitingList) {
        long id = draft(capacity, waitingList);
        sessions.publish(id);
        return id;
    }

    /** A published session of ten seats that begins so many hours later than the others, at that base. */
    long sessionLater(String base, int hours, boolean onlyPolice) {
        acting.as(Role.COORDINATOR, "NKU".equals(base) ? nku : gzhu);
        long id = create(base, 10, "AUTO", STARTS.plus(Duration.ofHours(hours)), onlyPolice);
        sessions.publish(id);
        asCoordinator();
        return id;
    }

    long draft(int capacity, String waitingList) {
        asCoordinator();
        return create("GZHU", capacity, waitingList, STARTS, false);
    }

    private long create(String base, int capacity, String waitingList, Instant starts, boolean onlyPolice) {
        return sessions.create(new SessionInput(
                null,
                null,
                base,
                "HRLE",
                "Human Rights and Law Enforcement",
                "人权与执法",
                null,
                Mode.IN_PERSON,
                null,
                null,
                null,
                null,
                capacity,
                0,
                Approval.NONE,
                WaitingList.valueOf(waitingList),
                TestClock.START,
                STARTS.minus(Duration.ofDays(3)),
                null,
                onlyPolice,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of("POLICE"),
                null,
                List.of(new SessionInput.Slot(
                        null, starts, starts.plus(Duration.ofHours(3)), null, "Hall 1", null, true)),
                null));
    }

    long person(String name, String email) {
        asCoordinator();
        return create(name, email);
    }

    long personOfNku(String name, String email) {
        acting.as(Role.COORDINATOR, nku);
        long id = create(name, email);
        asCoordinator();
        return id;
    }

    private long create(String name, String email) {
        return people.create(new PersonEntry(name, null, null, null, null, null, null, "POLICE", email, null))
                .profile()
                .id();
    }

    /** The account of a new liaison. */
    long liaison(String email, long organisation) {
        long account =
                world.anAccount(email, "Liaison", Language.ZH_CN, RoleGrant.ofOrganisation(Role.LIAISON, organisation));
        asCoordinator();
        return account;
    }

    void enrol(long session, long person) {
        asCoordinator();
        enrolling.enrol(session, EnrolmentEntry.of(person));
    }
}
