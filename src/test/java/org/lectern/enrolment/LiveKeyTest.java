package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.lectern.testing.InProcess;
import org.lectern.testing.Together;
import org.lectern.testing.Together.Deed;
import org.lectern.testing.Together.Outcome;
import org.lectern.trainingsession.FreeTimes;
import org.lectern.trainingsession.LockSwitch;

/**
 * The last line of defence, the unique key of live enrolments: with the locks off, and everybody having looked before
 * anybody wrote, all but one violate it. They are answered with the enrolment that is there.
 */
@InProcess
class LiveKeyTest extends EnrolmentScene {

    private static final int WINDOWS = 6;

    @Inject
    private Together together;

    @Test
    void whoViolatesTheLiveKeyIsAnsweredWithTheEnrolmentThatIsThere() {
        long person = person();
        long session = session(SessionPlan.seats(30));
        AtomicReference<List<Outcome<Enrolled>>> outcomes = new AtomicReference<>();
        Deed<Enrolled> deed = () -> {
            acting.asPerson(person);
            return enrolling.enrol(session, new EnrolmentEntry(null, null, null, null));
        };
        MeetingReaders.meet(
                WINDOWS,
                () -> LockSwitch.without(() -> FreeTimes.without(
                        0, () -> outcomes.set(together.perform(Collections.nCopies(WINDOWS, deed))))));
        assertThat(outcomes.get()).extracting(Outcome::failure).containsOnlyNulls();
        assertThat(outcomes.get().stream()
                        .map(one -> one.result().enrolment().id())
                        .distinct())
                .hasSize(1);
        assertThat(outcomes.get().stream().filter(one -> one.result().created()))
                .hasSize(1);
        assertThat(database.count("select count(*) from enrolment where training_session_id = ?", session))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from enrolment_history")).isEqualTo(1);
    }
}
