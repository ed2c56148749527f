package org.lectern.trainingsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.InProcess;
import org.lectern.testing.Together;

/** What may be entered about a session, and what is refused with the field that is wrong. */
@InProcess
class SessionInputTest extends SessionScene {

    @Inject
    private Together together;

    @Test
    void whatIsAbsentComesFromTheCourse() {
        SessionDetails session = details(create());
        assertThat(session.title()).isEqualTo("Human Rights and Law Enforcement");
        assertThat(session.titleZh()).isEqualTo("人权与执法");
        assertThat(session.mandatory()).isTrue();
        assertThat(session.completionThreshold()).isEqualTo(80);
        assertThat(session.targetGroups()).containsExactly("POLICE");
        assertThat(session.instruments()).containsExactly("CAT");
        assertThat(session.approval()).isEqualTo(Approval.NONE);
        assertThat(session.waitingList()).isEqualTo(WaitingList.AUTO);
        assertThat(session.zone()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void numbersHaveTheirLimits() {
        wrong("capacity", () -> create(wish -> wish.capacity = 0));
        wrong("capacity", () -> create(wish -> wish.capacity = -1));
        wrong("capacity", () -> create(wish -> wish.capacity = Integer.MAX_VALUE));
        wrong("minimum", () -> create(wish -> wish.minimum = -1));
        wrong("minimum", () -> create(wish -> wish.minimum = 31));
        wrong("completionThreshold", () -> create(wish -> wish.threshold = 0));
        wrong("completionThreshold", () -> create(wish -> wish.threshold = 101));
        create(wish -> {
            wish.capacity = 1;
            wish.minimum = 1;
            wish.threshold = 100;
        });
    }

    @Test
    void aPartnerIsNamedOnce() {
        SessionInput.Partner fudan = new SessionInput.Partner("FDU", null, PartnerRole.CO_HOST);
        wrong("partners[0]", () -> create(wish -> wish.partners = List.of(partner("GZHU"))));
        wrong("partners[0]", () -> create(wish -> wish.partners = List.of(partner("NONE"))));
        wrong("partners[1]", () -> create(wish -> wish.partners = List.of(fudan, partner("FDU"))));
        assertThat(details(create(wish -> wish.partners = List.of(fudan))).partners())
                .singleElement()
                .satisfies(there -> assertThat(there.role()).isEqualTo(PartnerRole.CO_HOST));
    }

    private static SessionInput.Partner partner(String base) {
        return new SessionInput.Partner(base, null, PartnerRole.PARTNER);
    }

    @Test
    void slotsHaveALengthAndATime() {
        Instant start = SessionWish.START;
        wrong("slots[0].ends", () -> create(wish -> wish.slots = List.of(SessionWish.slot(start, start))));
        wrong(
                "slots[0].ends",
                () -> create(wish -> wish.slots = List.of(SessionWish.slot(start, start.minusSeconds(60)))));
        wrong(
                "slots[0].ends",
                () -> create(wish -> wish.slots = List.of(SessionWish.slot(start, start.plusSeconds(90_000)))));
        wrong(
                "slots[0].starts",
                () -> create(wish ->
                        wish.slots = List.of(SessionWish.slot(clock.instant().minusSeconds(60), start))));
        wrong(
                "slots[0].starts",
                () -> create(wish -> wish.slots = List.of(SessionWish.slot(
                        Instant.parse("2150-01-01T00:00:00Z"), Instant.parse("2150-01-01T02:00:00Z")))));
        wrong(
                "slots",
                () -> create(wish -> wish.slots = IntStream.range(0, 3)
                        .mapToObj(i -> SessionWish.slot(start, start.plusSeconds(9 * 3600)))
                        .toList()));
        create(wish -> wish.slots = List.of(
                SessionWish.slot(start, start.plusSeconds(12 * 3600)),
                SessionWish.slot(start.plusSeconds(86_400), start.plusSeconds(86_400 + 14 * 3600))));
    }

    @Test
    void linksAreWebAddresses() {
        for (String link :
                List.of("javascript:alert(1)", "data:text/html,x", "ftp://example.org", "//evil", "https:x")) {
            wrong(
                    "slots[0].link",
                    () -> create(wish -> wish.slots = List.of(new SessionInput.Slot(
                            null, SessionWish.START, SessionWish.START.plusSeconds(60), null, null, link, true))));
        }
    }

    @Test
    void aRoomIsOneOfTheBase() {
        database.execute("insert into venue (version, base_id, name) values (0, ?, 'A'), (0, ?, 'B')", gzhu, fdu);
        database.execute("insert into room (version, venue_id, name, seats) select 0, id, '1', 30 from venue");
        long own =
                database.count("select r.id from room r join venue v on v.id = r.venue_id where v.base_id = ?", gzhu);
        long foreign =
                database.count("select r.id from room r join venue v on v.id = r.venue_id where v.base_id = ?", fdu);
        wrong("slots[0].room", () -> create(wish -> wish.slots = List.of(in(foreign))));
        wrong("slots[0].room", () -> create(wish -> wish.slots = List.of(in(own + 1000))));
        long id = create(wish -> wish.slots = List.of(in(own)));
        assertThat(details(id).slots().get(0).roomName()).isEqualTo("1");
    }

    private static SessionInput.Slot in(long room) {
        return new SessionInput.Slot(
                null, SessionWish.START, SessionWish.START.plusSeconds(3600), room, null, null, true);
    }

    @Test
    void theWindowOpensThenClosesBeforeTheStart() {
        wrong("enrolmentCloses", () -> create(wish -> wish.closes = wish.opens));
        wrong("enrolmentCloses", () -> create(wish -> wish.closes = SessionWish.START.plusSeconds(1)));
        wrong("withdrawUntil", () -> create(wish -> wish.withdrawUntil = SessionWish.START.plusSeconds(1)));
        create(wish -> {
            wish.closes = SessionWish.START;
            wish.withdrawUntil = SessionWish.START;
        });
    }

    @Test
    void whatIsNotKnownIsRefusedAllAtOnce() {
        wrong("targetGroups", () -> create(wish -> wish.targetGroups = List.of("PIRATES")));
        wrong("instruments", () -> create(wish -> wish.instruments = List.of("XYZ")));
        wrong("trainers", () -> create(wish -> wish.trainers = List.of(987_654L)));
        wrong("course", () -> create(wish -> wish.course = "NONE"));
        wrong(
                "onlyTargetGroups",
                () -> create(wish -> {
                    wish.onlyTargetGroups = true;
                    wish.targetGroups = List.of();
                }));
        wrong(
                "title",
                () -> create(wish -> {
                    wish.title = "a\u202Eb";
                    wish.capacity = 0;
                }));
        wrong(
                "capacity",
                () -> create(wish -> {
                    wish.title = "a\u202Eb";
                    wish.capacity = 0;
                }));
        assertThat(database.count("select count(*) from training_session")).isZero();
    }

    @Test
    void aSlotKeepsItsIdWhenItIsMoved() {
        long id = published();
        SessionDetails.Slot before = details(id).slots().get(0);
        String uid = (String) database.value("select uid from session_slot where id = ?", before.id());
        Instant starts = before.starts().plus(Duration.ofDays(7));
        edit(
                id,
                wish -> wish.slots = List.of(
                        new SessionInput.Slot(
                                before.id(), starts, starts.plusSeconds(7200), null, "Hall 2", null, true),
                        SessionWish.slot(9)));
        SessionDetails after = details(id);
        assertThat(after.slots()).hasSize(2);
        assertThat(after.slots().get(0).id()).isEqualTo(before.id());
        assertThat(after.slots().get(0).starts()).isEqualTo(starts);
        assertThat(database.value("select uid from session_slot where id = ?", before.id()))
                .isEqualTo(uid);
        assertThat(after.firstSlotStarts()).isEqualTo(starts);
        assertThat(after.reportingDate()).isEqualTo(LocalDate.parse("2026-12-10"));
        edit(id, wish -> wish.slots = List.of(SessionWish.slot(9)));
        assertThat(details(id).slots()).hasSize(1);
        wrong(
                "slots[0].id",
                () -> edit(
                        id,
                        wish -> wish.slots = List.of(new SessionInput.Slot(
                                before.id(), starts, starts.plusSeconds(60), null, "Hall 2", null, true))));
    }

    @Test
    void aStaleVersionIsRefusedAndAQueueNumberIsNoEdit() {
        long id = published();
        int read = details(id).version();
        database.execute("update training_session set queue_seq = queue_seq + 1 where id = ?", id);
        edit(id, wish -> wish.capacity = 31);
        assertThatThrownBy(() -> edit(id, wish -> {
                    wish.version = read;
                    wish.capacity = 32;
                }))
                .isInstanceOf(StaleVersion.class);
        assertThat(details(id).capacity()).isEqualTo(31);
        wrong("version", () -> edit(id, wish -> wish.version = null));
    }

    @Test
    void codesAreGivenInOrderAndByTheYearOfTheFirstSlot() {
        assertThat(details(create()).code()).isEqualTo("GZHU-2026-001");
        create(wish -> wish.code = "gzhu-2026-002");
        assertThat(details(create()).code()).isEqualTo("GZHU-2026-003");
        assertThat(details(create(wish -> wish.slots = List.of(SessionWish.slot(60))))
                        .code())
                .isEqualTo("GZHU-2027-001");
        refused(TrainingSessionRule.SESSION_CODE_IS_FREE, () -> create(wish -> wish.code = "GZHU-2026-001"));
        wrong("code", () -> create(wish -> wish.code = "12345"));
        assertThat(sessions.idOf("gzhu-2026-001")).isEqualTo(sessions.idOf("GZHU-2026-001"));
    }

    @Test
    void codesOfSessionsThatAreMadeAtOnceAreDifferentAndWithoutGaps() {
        int number = 12;
        List<Together.Outcome<Long>> outcomes = together.perform(IntStream.range(0, number)
                .mapToObj(i -> (Together.Deed<Long>) () -> {
                    asCoordinator();
                    return create();
                })
                .toList());
        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        assertThat(database.count("select count(distinct code) from training_session"))
                .isEqualTo(number);
        assertThat(database.value("select max(code) from training_session")).isEqualTo("GZHU-2026-012");
        assertThat(database.count("select next_value from number_sequence")).isEqualTo(number + 1);
    }
}
