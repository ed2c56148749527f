package org.lectern.enrolment;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.lectern.account.Role;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.testing.Acting;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;
import org.lectern.trainingsession.TrainingSessionService;

/** Two bases, a course, and the words in which the tests of this feature speak. */
abstract class EnrolmentScene {

    @Inject
    EnrolmentService enrolling;

    @Inject
    RosterService roster;

    @Inject
    TrainingSessionService sessions;

    @Inject
    PersonService people;

    @Inject
    Enrolments enrolments;

    @Inject
    Acting acting;

    @Inject
    World world;

    @Inject
    TestClock clock;

    @Inject
    TestDatabase database;

    @Inject
    HarnessProbe probe;

    long gzhu;
    long nku;
    private int named;

    @BeforeEach
    void twoBasesAndACourse() {
        gzhu = world.aBase("GZHU");
        nku = world.aBase("NKU");
        world.aCourse();
        asCoordinator();
    }

    void asCoordinator() {
        acting.as(Role.COORDINATOR, gzhu);
    }

    /** A published session of GZHU; afterwards its coordinator acts. */
    long session(SessionPlan plan) {
        long id = draft(plan);
        sessions.publish(id);
        return id;
    }

    long draft(SessionPlan plan) {
        asCoordinator();
        return sessions.create(plan.input("GZHU", "HRLE"));
    }

    /** A police officer known to GZHU. */
    long person() {
        return person("POLICE");
    }

    long person(String targetGroup) {
        asCoordinator();
        named++;
        return people.create(new PersonEntry(
                        "学员" + named,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        targetGroup,
                        "trainee" + named + "@example.org",
                        null))
                .profile()
                .id();
    }

    List<Long> persons(int number) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(person());
        }
        return all;
    }

    /** Enrols oneself; afterwards that person acts. */
    EnrolmentView enrolMyself(long session, long person) {
        acting.asPerson(person);
        return enrolling
                .enrol(session, new EnrolmentEntry(null, null, null, null))
                .enrolment();
    }

    /** The coordinator enrols somebody. */
    EnrolmentView enrol(long session, long person) {
        return enrol(session, person, null);
    }

    EnrolmentView enrol(long session, long person, String reason) {
        asCoordinator();
        return enrolling
                .enrol(session, new EnrolmentEntry(person, null, null, reason))
                .enrolment();
    }

    EnrolmentState state(EnrolmentView enrolment) {
        return EnrolmentState.valueOf(database.value("select state from enrolment where id = ?", enrolment.id())
                .toString());
    }

    List<EnrolmentState> states(List<EnrolmentView> all) {
        return all.stream().map(this::state).toList();
    }

    long number(long session, EnrolmentState state) {
        return database.count(
                "select count(*) from enrolment where training_session_id = ? and state = ?", session, state.name());
    }

    long mails(String kind) {
        return database.count("select count(*) from outbox where kind = ?", kind);
    }

    long audits(String action) {
        return database.count("select count(*) from audit_entry where action = ?", action);
    }
}
