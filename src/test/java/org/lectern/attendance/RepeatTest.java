package org.lectern.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.attendance.RegisterService.NewMark;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.Repeat;
import org.lectern.testing.Acting;
import org.lectern.testing.Classroom;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.trainingsession.SessionDetails;

/** Who completed the course before is told, to whom may know. */
@InProcess
class RepeatTest {

    @Inject
    private Classroom classroom;

    @Inject
    private RegisterService registers;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private Acting acting;

    @Inject
    private TestClock clock;

    @Test
    void theBaseAndThePersonAreTold() {
        long gzhu = classroom.aBase("GZHU");
        SessionDetails first = classroom.aSession("GZHU", 1);
        long person = classroom.aPerson("张伟");
        long other = classroom.aPerson("李娜");
        long enrolment = classroom.enrolled(first.id(), person);
        SessionDetails second = classroom.aSession("GZHU", 1);
        assertThat(repeats(second, person)).isEmpty();
        clock.set(Classroom.MONDAY.plus(Duration.ofHours(4)));
        acting.as(Role.COORDINATOR, gzhu);
        long slot = first.slots().get(0).id();
        registers.mark(slot, List.of(new NewMark(enrolment, MarkStatus.PRESENT, null)), null);
        registers.close(slot, true);

        Repeat told = repeats(second, person, other).get(person);
        assertThat(told.code()).isEqualTo(first.code());
        assertThat(told.on()).isEqualTo("2026-11-23");
        assertThat(repeats(second, other)).isEmpty();
        assertThat(repeats(first, person)).as("not of the session itself").isEmpty();
        acting.asPerson(person);
        assertThat(repeats(second, person)).containsKey(person);
        acting.asPerson(other);
        assertThat(repeats(second, person)).isEmpty();
        long nku = classroom.aBase("NKU");
        acting.as(Role.COORDINATOR, nku);
        assertThat(repeats(second, person)).as("what happened at another base").isEmpty();
        acting.asAdministrator();
        assertThat(repeats(second, person)).hasSize(1);
    }

    private Map<Long, Repeat> repeats(SessionDetails session, Long... people) {
        return reader.repeats(session.id(), List.of(people));
    }
}
