package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.person.PersonEntry;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.PageRequest;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.InProcess;

/** Seats reserved for an organisation or a target group until a day, and what becomes of them. */
@InProcess
class AllotmentTest extends EnrolmentScene {

    private static final LocalDate RELEASE = LocalDate.of(2026, 11, 25);

    @Inject
    private AllotmentService allotments;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private EnrolmentExpiry expiry;

    @Inject
    private Catalogue catalogue;

    private long bureau;
    private long station;
    private long court;
    private int staff;

    @BeforeEach
    void aBureauWithAStation() {
        bureau = world.anOrganisation("Bureau");
        court = world.anOrganisation("Court");
        station = world.anOrganisation("Station");
        database.execute(
                "update organisation set parent_id = ?, path = ? where id = ?",
                bureau,
                "/" + bureau + "/" + station + "/",
                station);
    }

    private long personOf(Long organisation, String group) {
        asCoordinator();
        staff++;
        return people.create(new PersonEntry(
                        "干警" + staff,
                        null,
                        null,
                        null,
                        organisation,
                        null,
                        null,
                        group,
                        "staff" + staff + "@example.org",
                        null))
                .profile()
                .id();
    }

    private long reserve(long session, Long organisation, String group, int size, LocalDate until) {
        asCoordinator();
        return allotments.reserve(session, new AllotmentEntry(organisation, group, size, until, null));
    }

    private Seats seats(long session) {
        acting.asPublic();
        return reader.session(Long.toString(session)).seats();
    }

    private void theClockStrikes() {
        acting.asSystem();
        for (long session : expiry.overdue()) {
            acting.asSystem();
            expiry.expire(session);
        }
    }

    @Test
    void onlyItsOwnPeopleAndThoseBelowSitOnReservedSeats() {
        long session = session(SessionPlan.seats(3));
        reserve(session, bureau, null, 2, RELEASE);
        assertThat(seats(session)).isEqualTo(new Seats(3, 0, 0, 2, 1, 0));
        EnrolmentView first = enrolMyself(session, personOf(court, "JUDGES"));
        EnrolmentView second = enrolMyself(session, personOf(court, "JUDGES"));
        EnrolmentView below = enrolMyself(session, personOf(station, "POLICE"));
        assertThat(states(java.util.List.of(first, second, below)))
                .containsExactly(EnrolmentState.CONFIRMED, EnrolmentState.WAITLISTED, EnrolmentState.CONFIRMED);
        assertThat(seats(session)).isEqualTo(new Seats(3, 2, 0, 1, 0, 1));
        asCoordinator();
        assertThat(reader.view(below.id()).reserved()).isTrue();
        assertThat(reader.view(first.id()).reserved()).isFalse();
        assertThat(allotments.ofSession(session).get(0).taken()).isEqualTo(1);
        roster.withdraw(below.id(), null);
        assertThat(state(second)).as("a reserved seat stays reserved").isEqualTo(EnrolmentState.WAITLISTED);
    }

    @Test
    void aGroupIsServedWithItsParts() {
        long session = session(SessionPlan.seats(2));
        reserve(session, null, "POLICE", 1, null);
        assertThat(enrolMyself(session, personOf(null, "JUDGES")).state()).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(enrolMyself(session, personOf(null, "JUDGES")).state()).isEqualTo(EnrolmentState.WAITLISTED);
        assertThat(enrolMyself(session, personOf(null, "POLICE_PATROL")).state())
                .isEqualTo(EnrolmentState.CONFIRMED);
    }

    @Test
    void releasedByHandTheyGoToWhoWaits() {
        long session = session(SessionPlan.seats(2));
        long made = reserve(session, bureau, null, 2, null);
        EnrolmentView waiting = enrolMyself(session, personOf(court, "JUDGES"));
        assertThat(state(waiting)).isEqualTo(EnrolmentState.WAITLISTED);
        asCoordinator();
        allotments.release(made);
        assertThat(state(waiting)).isEqualTo(EnrolmentState.CONFIRMED);
        assertThat(mails("enrolment-promoted")).isEqualTo(1);
        assertThat(audits("allotment.release")).isEqualTo(1);
        refused(EnrolmentRule.SEATS_ARE_STILL_RESERVED, () -> allotments.release(made));
    }

    @Test
    void onTheirDayTheyGoToWhoWaits() {
        long session = session(SessionPlan.seats(2).offering());
        reserve(session, bureau, null, 2, RELEASE);
        EnrolmentView waiting = enrolMyself(session, personOf(court, "JUDGES"));
        var day = RELEASE.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant();
        clock.set(day.minusSeconds(1));
        theClockStrikes();
        assertThat(state(waiting)).isEqualTo(EnrolmentState.WAITLISTED);
        clock.set(day);
        assertThat(seats(session).allotted())
                .as("also before the clock strikes")
                .isZero();
        theClockStrikes();
        assertThat(state(waiting)).as("this session offers its seats").isEqualTo(EnrolmentState.OFFERED);
        assertThat(audits("allotment.lapse")).isEqualTo(1);
        theClockStrikes();
        assertThat(audits("allotment.lapse")).isEqualTo(1);
        asCoordinator();
        assertThat(allotments.ofSession(session).get(0).released()).isTrue();
    }

    @Test
    void whatIsTakenCannotBeReserved() {
        long session = session(SessionPlan.seats(2));
        enrolMyself(session, person());
        refused(EnrolmentRule.RESERVED_SEATS_ARE_FREE, () -> reserve(session, bureau, null, 2, null));
        long made = reserve(session, bureau, null, 1, null);
        asCoordinator();
        refused(
                EnrolmentRule.RESERVED_SEATS_ARE_FREE,
                () -> allotments.change(made, new AllotmentEntry(null, null, 2, null, null)));
        asCoordinator();
        assertThatThrownBy(() -> allotments.change(made, new AllotmentEntry(null, null, 1, RELEASE, 77)))
                .isInstanceOf(StaleVersion.class);
        asCoordinator();
        allotments.change(
                made,
                new AllotmentEntry(null, null, 1, RELEASE, allotments.one(made).version()));
        asCoordinator();
        assertThat(allotments.one(made).releaseOn()).isEqualTo(RELEASE);
    }

    @Test
    void fewerReservedSeatsAreMoreForWhoWaits() {
        long session = session(SessionPlan.seats(2));
        long made = reserve(session, bureau, null, 2, null);
        EnrolmentView waiting = enrolMyself(session, personOf(court, "JUDGES"));
        asCoordinator();
        allotments.change(made, new AllotmentEntry(null, null, 1, null, null));
        assertThat(state(waiting)).isEqualTo(EnrolmentState.CONFIRMED);
    }

    @Test
    void whoTurnsOutToBeOfTheOrganisationMovesUp() {
        long session = session(SessionPlan.seats(1));
        reserve(session, bureau, null, 1, null);
        EnrolmentView waiting = enrolMyself(session, personOf(court, "JUDGES"));
        asCoordinator();
        roster.correct(
                waiting.id(), new RosterService.Correction(station, "POLICE", null, null, null, "works there", null));
        assertThat(state(waiting)).isEqualTo(EnrolmentState.CONFIRMED);
    }

    @Test
    void theCatalogueKnowsThatTheLastSeatsAreReserved() {
        long session = session(SessionPlan.seats(1));
        long open = session(SessionPlan.seats(1));
        assertThat(found(EnrolmentWindow.OPEN)).containsExactlyInAnyOrder(session, open);
        reserve(session, bureau, null, 1, null);
        assertThat(found(EnrolmentWindow.OPEN)).containsExactly(open);
        assertThat(found(EnrolmentWindow.OPEN_WAITLIST)).containsExactly(session);
    }

    private Set<Long> found(EnrolmentWindow window) {
        acting.asPublic();
        return catalogue
                .list(
                        new CatalogueFilter(null, null, null, null, null, Set.of(), null, null, window),
                        new PageRequest(0, 50))
                .items()
                .stream()
                .map(item -> {
                    assertThat(item.window()).isEqualTo(window);
                    return item.id();
                })
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void whoMayTakeAReservedSeatIsTold() {
        long session = session(SessionPlan.seats(1).withoutWaitingList());
        reserve(session, bureau, null, 1, null);
        long own = personOf(station, "POLICE");
        long other = personOf(court, "JUDGES");
        acting.asPerson(own);
        assertThat(reader.isReservedForMe(session)).isTrue();
        acting.asPerson(other);
        assertThat(reader.isReservedForMe(session)).isFalse();
        acting.asPublic();
        assertThat(reader.isReservedForMe(session)).isFalse();
        assertThat(reader.session(Long.toString(session)).window()).isEqualTo(EnrolmentWindow.FULL);
        refused(EnrolmentRule.A_SEAT_IS_FREE, () -> enrolMyself(session, other));
        assertThat(enrolMyself(session, own).state()).isEqualTo(EnrolmentState.CONFIRMED);
        acting.asPerson(personOf(bureau, "POLICE"));
        assertThat(reader.isReservedForMe(session)).isFalse();
    }

    @Test
    void nonsenseIsRefused() {
        long session = session(SessionPlan.seats(5));
        wrong(session, new AllotmentEntry(null, null, 1, null, null));
        wrong(session, new AllotmentEntry(bureau, "POLICE", 1, null, null));
        wrong(session, new AllotmentEntry(bureau, null, 0, null, null));
        wrong(session, new AllotmentEntry(bureau, null, null, null, null));
        wrong(session, new AllotmentEntry(99_999L, null, 1, null, null));
        wrong(session, new AllotmentEntry(null, "NOBODY", 1, null, null));
        wrong(session, new AllotmentEntry(bureau, null, 1, LocalDate.of(2026, 11, 20), null));
        wrong(session, new AllotmentEntry(bureau, null, 1, LocalDate.MAX, null));
        assertThat(database.count("select count(*) from seat_allotment")).isZero();
    }

    private void wrong(long session, AllotmentEntry entry) {
        asCoordinator();
        assertThatThrownBy(() -> allotments.reserve(session, entry)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void anotherBaseSeesNothingOfIt() {
        long session = session(SessionPlan.seats(5));
        long made = reserve(session, bureau, null, 1, null);
        for (Runnable deed : java.util.List.<Runnable>of(
                () -> allotments.ofSession(session),
                () -> allotments.one(made),
                () -> allotments.reserve(session, new AllotmentEntry(bureau, null, 1, null, null)),
                () -> allotments.change(made, new AllotmentEntry(null, null, 1, null, null)),
                () -> allotments.release(made))) {
            acting.as(Role.COORDINATOR, nku);
            assertThatThrownBy(deed::run).isInstanceOf(NotFound.class);
        }
        asCoordinator();
        assertThat(allotments.ofSession(session)).hasSize(1);
    }

    private static void refused(BusinessRule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(BusinessRuleViolation.class, broken -> assertThat(broken.rule())
                .isEqualTo(rule));
    }
}
