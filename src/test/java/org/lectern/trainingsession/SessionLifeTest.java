package org.lectern.trainingsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.course.Mode;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;

/** The life of a session: each guard beside the case that passes it. */
@InProcess
class SessionLifeTest extends SessionScene {

    @Test
    void aCompleteDraftIsPublishedOnce() {
        long id = create();
        assertThat(details(id).state()).isEqualTo(SessionState.DRAFT);
        sessions.publish(id);
        assertThat(details(id).state()).isEqualTo(SessionState.PUBLISHED);
        refused(TrainingSessionRule.SESSION_IS_DRAFT, () -> sessions.publish(id));
    }

    @Test
    void publishingNeedsACompulsorySlot() {
        long none = create(wish -> wish.slots = List.of());
        refused(TrainingSessionRule.SESSION_HAS_A_COMPULSORY_SLOT, () -> sessions.publish(none));
        SessionInput.Slot slot = SessionWish.slot(0);
        long optional = create(wish -> wish.slots =
                List.of(new SessionInput.Slot(null, slot.starts(), slot.ends(), null, "Hall 1", null, false)));
        refused(TrainingSessionRule.SESSION_HAS_A_COMPULSORY_SLOT, () -> sessions.publish(optional));
    }

    @Test
    void publishingNeedsAPlaceForEverySlot() {
        SessionInput.Slot slot = SessionWish.slot(1);
        long nowhere = create(wish -> wish.slots = List.of(
                SessionWish.slot(0), new SessionInput.Slot(null, slot.starts(), slot.ends(), null, null, null, true)));
        refused(TrainingSessionRule.EVERY_SLOT_HAS_A_PLACE, () -> sessions.publish(nowhere));
        long online = create(wish -> wish.slots = List.of(new SessionInput.Slot(
                null, slot.starts(), slot.ends(), null, null, "https://meet.example.org/1", true)));
        sessions.publish(online);
    }

    @Test
    void publishingNeedsSeatsAndAWindow() {
        long noSeats = create(wish -> wish.capacity = null);
        refused(TrainingSessionRule.SESSION_HAS_SEATS, () -> sessions.publish(noSeats));
        long noWindow = create(wish -> wish.closes = null);
        refused(TrainingSessionRule.ENROLMENT_WINDOW_IS_SET, () -> sessions.publish(noWindow));
    }

    @Test
    void publishingNeedsATimeThatIsStillToCome() {
        long id = create();
        clock.forward(Duration.ofDays(30));
        refused(TrainingSessionRule.SESSION_IS_STILL_TO_COME, () -> sessions.publish(id));
    }

    @Test
    void aSelfPacedSessionNeedsAPeriodInsteadOfSlots() {
        long open = create(wish -> {
            wish.mode = Mode.SELF_PACED;
            wish.slots = List.of();
        });
        refused(TrainingSessionRule.SELF_PACED_SESSION_HAS_A_PERIOD, () -> sessions.publish(open));
        long whole = create(wish -> {
            wish.mode = Mode.SELF_PACED;
            wish.slots = List.of();
            wish.runsFrom = LocalDate.parse("2026-12-01");
            wish.runsTo = LocalDate.parse("2027-02-28");
        });
        sessions.publish(whole);
        wrong("slots", () -> create(wish -> wish.mode = Mode.SELF_PACED));
    }

    @Test
    void oneRecordedAfterwardsNeedsNoWindowAndHasNone() {
        long id = create(wish -> {
            wish.recordedAfterwards = true;
            wish.slots = List.of(SessionWish.slot(-60));
        });
        sessions.publish(id);
        assertThat(details(id).enrolmentOpens()).isNull();
        assertThat(details(id).waitingList()).isEqualTo(WaitingList.NONE);
        assertThat(details(id).reportingDate()).isEqualTo(LocalDate.parse("2026-10-02"));
        wrong("slots[0].starts", () -> create(wish -> wish.slots = List.of(SessionWish.slot(-60))));
    }

    @Test
    void confirmingNeedsTheMinimumOrAReason() {
        long id = published();
        refused(TrainingSessionRule.MINIMUM_IS_REACHED, () -> sessions.confirm(id, " "));
        sessions.confirm(id, "the ministry asked for it");
        assertThat(details(id).state()).isEqualTo(SessionState.CONFIRMED);
        assertThat(details(id).reason()).isEqualTo("the ministry asked for it");
        refused(TrainingSessionRule.SESSION_IS_PUBLISHED, () -> sessions.confirm(id, "again"));
        long nobodyNeeded = create(wish -> wish.minimum = 0);
        sessions.publish(nobodyNeeded);
        sessions.confirm(nobodyNeeded, null);
        assertThat(details(nobodyNeeded).state()).isEqualTo(SessionState.CONFIRMED);
    }

    @Test
    void aDraftCannotBeConfirmed() {
        long id = create();
        refused(TrainingSessionRule.SESSION_IS_PUBLISHED, () -> sessions.confirm(id, "no"));
    }

    @Test
    void cancellingNeedsAReasonAndASessionThatWasNotHeld() {
        long id = published();
        wrong("reason", () -> sessions.cancel(id, "　"));
        sessions.cancel(id, "too few people");
        assertThat(details(id).state()).isEqualTo(SessionState.CANCELLED);
        refused(TrainingSessionRule.SESSION_IS_NOT_CANCELLED, () -> sessions.cancel(id, "again"));
        refused(TrainingSessionRule.SESSION_IS_DRAFT, () -> sessions.publish(id));
        refused(TrainingSessionRule.SESSION_IS_NOT_CANCELLED, () -> edit(id, wish -> wish.capacity = 40));
        long held = published();
        database.execute("update training_session set state = 'HELD' where id = ?", held);
        refused(TrainingSessionRule.SESSION_IS_NOT_HELD, () -> sessions.cancel(held, "no"));
    }

    @Test
    void copiesAreTakenAtPublishAndTheCourseDoesNotReachBack() {
        long follows = create();
        long own = create(wish -> {
            wish.threshold = 60;
            wish.targetGroups = List.of("MEDIA");
        });
        changeCourse(90, List.of("JUDICIARY"), List.of("CEDAW"));
        asCoordinator();
        sessions.publish(follows);
        sessions.publish(own);
        assertThat(details(follows).completionThreshold()).isEqualTo(90);
        assertThat(details(follows).targetGroups()).containsExactly("JUDICIARY");
        assertThat(details(follows).instruments()).containsExactly("CEDAW");
        assertThat(details(own).completionThreshold()).isEqualTo(60);
        assertThat(details(own).targetGroups()).containsExactly("MEDIA");
        assertThat(details(own).instruments()).containsExactly("CEDAW");

        changeCourse(70, List.of("STUDENTS"), List.of("CRC"));
        asCoordinator();
        edit(follows, wish -> wish.capacity = 40);
        assertThat(details(follows).completionThreshold()).isEqualTo(90);
        assertThat(details(follows).targetGroups()).containsExactly("JUDICIARY");
        assertThat(details(follows).instruments()).containsExactly("CEDAW");
    }

    private void changeCourse(int threshold, List<String> groups, List<String> instruments) {
        acting.asAdministrator();
        int version = courses.details("LAW").version();
        courses.edit("LAW", course(version, threshold, groups, instruments));
    }

    @Test
    void aDraftMayBeDeletedAPublishedOneNot() {
        long draft = create();
        sessions.delete(draft);
        assertThatThrownBy(() -> details(draft)).isInstanceOf(NotFound.class);
        long published = published();
        refused(TrainingSessionRule.SESSION_IS_DRAFT, () -> sessions.delete(published));
    }

    @Test
    void whatIsPublishedStaysComplete() {
        long id = published();
        refused(TrainingSessionRule.SESSION_HAS_A_COMPULSORY_SLOT, () -> edit(id, wish -> wish.slots = List.of()));
        assertThat(details(id).slots()).hasSize(1);
    }

    @Test
    void everyStepIsInTheTrailOfTheBase() {
        long id = published();
        sessions.confirm(id, "goes ahead");
        sessions.cancel(id, "flood");
        for (String act : List.of("create", "publish", "confirm", "cancel")) {
            assertThat(database.count(
                            "select count(*) from audit_entry where action = ? and object_id = ? and base_id = ?",
                            "training-session." + act,
                            id,
                            gzhu))
                    .as(act)
                    .isEqualTo(1);
        }
    }

    @Test
    void anotherBaseMeetsNothing() {
        long draft = create();
        long published = published();
        acting.as(Role.COORDINATOR, fdu);
        assertThatThrownBy(() -> details(draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.publish(draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.input(published)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.cancel(published, "no")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.idOf(Long.toString(published))).isInstanceOf(NotFound.class);
        assertThatThrownBy(this::create).isInstanceOf(NotFound.class);
        assertThat(details(published).trainers()).isNull();
        acting.asPublic();
        assertThatThrownBy(() -> details(draft)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sessions.publish(draft)).isInstanceOf(NotSignedIn.class);
        acting.as(Role.REPORTER);
        assertThatThrownBy(() -> sessions.publish(draft)).isInstanceOf(RoleMayNot.class);
        asCoordinator();
        assertThat(details(draft).state()).isEqualTo(SessionState.DRAFT);
        assertThat(details(published).state()).isEqualTo(SessionState.PUBLISHED);
    }
}
