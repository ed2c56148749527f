package org.lectern.enrolment.list;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.account.AccountService;
import org.lectern.account.Role;
import org.lectern.account.RoleGrant;
import org.lectern.account.SignedInAccounts;
import org.lectern.course.CourseInput;
import org.lectern.course.CourseKind;
import org.lectern.course.CourseService;
import org.lectern.course.Mode;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.job.JobRunner;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.shared.Language;
import org.lectern.testing.Acting;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;
import org.lectern.trainingsession.Approval;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.TrainingSessionService;
import org.lectern.trainingsession.WaitingList;

/** Two bases, a course, and a coordinator with an account of her own, since jobs act for it. */
abstract class ListScene {

    private static final Instant STARTS = Instant.parse("2026-11-30T01:00:00Z");

    @Inject
    ImportService service;

    @Inject
    JobRunner runner;

    @Inject
    EnrolmentService enrolling;

    @Inject
    TrainingSessionService sessions;

    @Inject
    CourseService courses;

    @Inject
    PersonService people;

    @Inject
    AccountService accounts;

    @Inject
    SignedInAccounts signedIn;

    @Inject
    Acting acting;

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    TestDatabase database;

    long gzhu;
    long nku;
    private long coordinator;

    @BeforeEach
    void twoBasesACourseAndACoordinator() {
        gzhu = world.aBase("GZHU");
        nku = world.aBase("NKU");
        acting.asAdministrator();
        courses.create(new CourseInput(
                null,
                "HRLE",
                "Human Rights and Law Enforcement",
                "人权与执法",
                null,
                CourseKind.TRAINING_COURSE,
                Mode.IN_PERSON,
                List.of("POLICE"),
                List.of(),
                80,
                360,
                false,
                null,
                null));
        courses.publish("HRLE");
        acting.asSystem();
        coordinator = accounts.addReady(
                        List.of(new AccountService.ReadyAccount(
                                "coordinator@example.org",
                                "Coordinator",
                                Language.EN,
                                null,
                                Set.of(new RoleGrant(Role.COORDINATOR, gzhu, null)))),
                        "x")
                .get(0);
        asCoordinator();
    }

    void asCoordinator() {
        acting.as(signedIn.byId(coordinator).orElseThrow());
    }

    /** What a node does with the jobs that wait. */
    void runJobs() {
        acting.asPublic();
        runner.runDue();
    }

    /** The node dies in the middle of a chunk, counted from 1. */
    void dieAtChunk(int chunk) {
        MortalRun.dieAt(chunk);
        try {
            assertThatThrownBy(this::runJobs).isInstanceOf(MortalRun.Killed.class);
        } finally {
            MortalRun.live();
        }
    }

    long session(int capacity, String waitingList) {
        long id = draft(capacity, waitingList);
        sessions.publish(id);
        return id;
    }

    long draft(int capacity, String waitingList) {
        asCoordinator();
        return sessions.create(new SessionInput(
                null,
                null,
                "GZHU",
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
                false,
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
                        null, STARTS, STARTS.plus(Duration.ofHours(3)), null, "Hall 1", null, true)),
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
        acting.asSystem();
        long account = accounts.addReady(
                        List.of(new AccountService.ReadyAccount(
                                email,
                                "Liaison",
                                Language.ZH_CN,
                                null,
                                Set.of(RoleGrant.ofOrganisation(Role.LIAISON, organisation)))),
                        "x")
                .get(0);
        asCoordinator();
        return account;
    }

    void enrol(long session, long person) {
        asCoordinator();
        enrolling.enrol(session, EnrolmentEntry.of(person));
    }
}
