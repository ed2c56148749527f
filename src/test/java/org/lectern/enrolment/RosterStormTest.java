package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.person.PersonEntry;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.StaleVersion;
import org.lectern.testing.InProcess;
import org.lectern.testing.Together;
import org.lectern.testing.Together.Deed;
import org.lectern.testing.Together.Outcome;
import org.lectern.trainingsession.FreeTimes;
import org.lectern.trainingsession.LockSwitch;
import org.lectern.trainingsession.MoveService;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.SlotMove;

/**
 * Sixteen threads do whatever comes to their mind to three sessions: enrol, withdraw, approve, decline, change the
 * capacity, reserve and release seats, accept offers and let them lapse, move people to and fro, and let others come
 * instead; and to the timetable of these and three more: other trainers, slots at other times, and back again. Whatever
 * was refused was refused by a rule; what is left is as it must be, and every step is in the books exactly once.
 *
 * <p>{@code -Dstorm.seconds=60} makes it last.
 */
@InProcess
class RosterStormTest extends EnrolmentScene {

    private static final int THREADS = 16;
    private static final int PEOPLE = 60;
    private static final int TRAINERS = 4;
    private static final int BURSTS = 4;

    /** On a slow machine it goes on until everything was done at least once. */
    private static final int MOST_BURSTS = 12;

    private static final List<String> ACTS = List.of(
            "enrol",
            "withdraw",
            "approve",
            "capacity",
            "reserve",
            "release",
            "accept",
            "lapse",
            "transfer",
            "substitute",
            "teach",
            "move",
            "undo");

    /** Sessions that share the trainers, and on whose lists nobody is. */
    private static final int LESSONS = 3;

    private static final int FEW_SEATS = 5;
    private static final int MORE_THAN_SEATS = 10;
    private static final Duration LASTS = Duration.ofSeconds(Integer.getInteger("storm.seconds", 4));

    @Inject
    private Together together;

    @Inject
    private OfferService offers;

    @Inject
    private AllotmentService allotments;

    @Inject
    private TransferService transfers;

    @Inject
    private MoveService moves;

    @Inject
    private EnrolmentExpiry expiry;

    private final Map<String, Integer> done = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private List<Long> all;
    private List<Long> taught;
    private List<Long> crowd;
    private List<Long> trainers;
    private long bureau;

    /** One that may be done or refused by a rule. */
    private interface Act {
        void perform();
    }

    @Test
    void whateverHappensAtOnceTheRulesHold() {
        bureau = world.anOrganisation("Bureau");
        crowd = new ArrayList<>(persons(PEOPLE / 2));
        IntStream.range(0, PEOPLE / 2).forEach(i -> crowd.add(officer(i)));
        all = List.of(
                session(SessionPlan.seats(12)),
                session(SessionPlan.seats(12).offering().later(7)),
                session(SessionPlan.seats(12).offering().withApproval().later(14)));
        for (long session : all) {
            asCoordinator();
            offers.keepFor(session, 1);
        }
        trainers = persons(TRAINERS);
        taught = new ArrayList<>(all);
        IntStream.range(0, LESSONS)
                .forEach(i -> taught.add(session(SessionPlan.seats(20).later(i * 7))));
        long editedBefore = audits("training-session.edit");
        Bookkeeping books = new Bookkeeping(database);
        Instant began = Instant.now();
        for (int burst = 0;
                burst < BURSTS || burst < MOST_BURSTS && !done.keySet().containsAll(ACTS);
                burst++) {
            Instant until = Instant.now().plus(LASTS.dividedBy(BURSTS));
            List<Deed<Boolean>> deeds = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(burst * 1000L + thread);
                deeds.add(() -> {
                    while (Instant.now().isBefore(until)) {
                        once(random);
                    }
                    return true;
                });
            }
            List<Outcome<Boolean>> outcomes = together.perform(deeds);
            outcomes.stream()
                    .map(Outcome::failure)
                    .filter(java.util.Objects::nonNull)
                    .forEach(failure -> {
                        throw new AssertionError("not refused by a rule", failure);
                    });
            theClockStrikes();
            books.check(taught);
        }
        assertThat(audits("training-session.edit") - editedBefore)
                .as("one entry of the trail for each change of a session")
                .isEqualTo(Stream.of("capacity", "teach", "move", "undo")
                        .mapToInt(act -> done.getOrDefault(act, 0))
                        .sum());
        assertThat(audits("allotment.reserve")).isEqualTo(done.get("reserve").longValue());
        report(Duration.between(began, Instant.now()));
        assertThat(done.keySet()).as("everything was done at least once").containsAll(ACTS);
    }

    /** The books are really read: where the lock of the session is missing, they say so. */
    @Test
    void controlWithoutTheLockTheBooksSaySo() {
        crowd = persons(THREADS);
        long session = session(SessionPlan.seats(FEW_SEATS));
        new Bookkeeping(database).check(List.of(session));
        List<Deed<Boolean>> deeds = new ArrayList<>();
        crowd.forEach(person -> deeds.add(() -> enrolMyself(session, person) != null));
        MeetingReaders.meet(MORE_THAN_SEATS, () -> LockSwitch.without(() -> together.perform(deeds)));
        assertThatThrownBy(() -> new Bookkeeping(database).check(List.of(session)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("held in");
    }

    /** Where the lock of the trainer is missing, one teaches twice. */
    @Test
    void controlWithoutTheirLockATrainerIsInTwoPlaces() {
        long trainer = person();
        List<Long> two = List.of(session(SessionPlan.seats(5)), session(SessionPlan.seats(5)));
        List<Deed<Boolean>> deeds = new ArrayList<>();
        two.forEach(session -> deeds.add(() -> {
            teach(session, List.of(trainer));
            return true;
        }));
        List<Outcome<Boolean>> outcomes = new ArrayList<>();
        FreeTimes.without(2, () -> outcomes.addAll(together.perform(deeds)));
        assertThat(outcomes).allMatch(Outcome::succeeded);
        assertThatThrownBy(() -> new Bookkeeping(database).check(two))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("two places");
    }

    /** A step that is missing in the history, in the trail or in the mail is noticed, and so is one too many. */
    @Test
    void controlTheBooksNoticeEachRow() {
        long session = session(SessionPlan.seats(FEW_SEATS));
        enrolMyself(session, person());
        Bookkeeping books = new Bookkeeping(database);
        books.check(List.of(session));
        for (String fault : List.of(
                "update outbox set kind = 'enrolment-waiting', dedup_key = concat('x', dedup_key)",
                "update audit_entry set action = 'enrolment.approve' where action = 'enrolment.enrol'",
                "update enrolment_history set seq = 2",
                "update enrolment set history_seq = 2")) {
            database.execute(fault);
            assertThatThrownBy(() -> books.check(List.of(session))).as(fault).isInstanceOf(AssertionError.class);
            database.execute("update outbox set kind = 'enrolment-confirmed', dedup_key ="
                    + " (select concat('enrolment-confirmed/', max(id), '/1') from enrolment)");
            database.execute("update audit_entry set action = 'enrolment.enrol' where action = 'enrolment.approve'");
            database.execute("update enrolment_history set seq = 1");
            database.execute("update enrolment set history_seq = 1");
            books.check(List.of(session));
        }
    }

    private long officer(int number) {
        asCoordinator();
        return people.create(new PersonEntry(
                        "警员" + number,
                        null,
                        null,
                        null,
                        bureau,
                        null,
                        null,
                        "POLICE",
                        "officer" + number + "@example.org",
                        null))
                .profile()
                .id();
    }

    private void once(Random random) {
        long session = all.get(random.nextInt(all.size()));
        int kind = random.nextInt(100);
        if (kind < 12) {
            changeTheTimetable(random, kind);
        } else if (kind < 44) {
            perform("enrol", () -> enrolMyself(session, crowd.get(random.nextInt(crowd.size()))));
        } else if (kind < 57) {
            perform("withdraw", () -> {
                long one = any(random, session, "CONFIRMED", "OFFERED", "WAITLISTED", "REQUESTED");
                asCoordinator();
                roster.withdraw(one, null);
            });
        } else if (kind < 64) {
            perform("approve", () -> {
                long one = any(random, all.get(2), "REQUESTED");
                asCoordinator();
                roster.approve(one, null);
            });
        } else if (kind < 67) {
            perform("decline", () -> {
                long one = any(random, session, "WAITLISTED", "REQUESTED", "OFFERED");
                asCoordinator();
                roster.decline(one, null);
            });
        } else if (kind < 70) {
            perform("capacity", () -> resize(session, 8 + random.nextInt(12)));
        } else if (kind < 74) {
            perform("reserve", () -> {
                asCoordinator();
                allotments.reserve(session, new AllotmentEntry(bureau, null, 1 + random.nextInt(3), null, null));
            });
        } else if (kind < 79) {
            perform("release", () -> release(random, session));
        } else if (kind < 86) {
            perform("accept", () -> {
                long one = any(random, session, "OFFERED");
                asCoordinator();
                offers.accept(one);
            });
        } else if (kind < 90) {
            perform("lapse", () -> {
                forward();
                // Otherwise whoever comes next finds what has run out.
                if (random.nextBoolean()) {
                    theClockStrikes();
                }
            });
        } else if (kind < 96) {
            perform("transfer", () -> {
                long one = any(random, session, "CONFIRMED", "WAITLISTED", "OFFERED");
                asCoordinator();
                long from = transfers.sessionOf(one);
                asCoordinator();
                transfers.transfer(one, from, all.get(random.nextInt(all.size())), "moved");
            });
        } else {
            perform("substitute", () -> {
                long one = any(random, session, "CONFIRMED");
                long other = crowd.get(random.nextInt(crowd.size()));
                asCoordinator();
                transfers.substitute(one, EnrolmentEntry.of(other));
            });
        }
    }

    private void changeTheTimetable(Random random, int kind) {
        long session = taught.get(random.nextInt(taught.size()));
        if (kind < 6) {
            perform("teach", () -> {
                List<Long> few = new ArrayList<>(trainers);
                Collections.shuffle(few, random);
                teach(session, few.subList(0, random.nextInt(3)));
            });
            return;
        }
        String word = MoveService.newUndo();
        boolean moved = perform("move", () -> {
            List<Object> slots = database.list("select id from session_slot where training_session_id = ?", session);
            long slot = ((Number) slots.get(random.nextInt(slots.size()))).longValue();
            Instant starts = SessionPlan.STARTS
                    .plus(Duration.ofDays(7L * week(random, session) + random.nextInt(4)))
                    .plus(Duration.ofHours(random.nextInt(4)));
            asCoordinator();
            moves.move(new SlotMove(slot, starts, starts.plus(Duration.ofHours(3)), false), kind % 2 == 0, null, word);
        });
        if (moved && random.nextBoolean()) {
            perform("undo", () -> {
                asCoordinator();
                moves.undo(word);
            });
        }
    }

    /** Who enrols has the weeks apart, so that only trainers get into each other's way. */
    private int week(Random random, long session) {
        return all.contains(session) ? all.indexOf(session) : random.nextInt(all.size());
    }

    private void teach(long session, List<Long> who) {
        asCoordinator();
        SessionInput there = sessions.input(session);
        asCoordinator();
        sessions.edit(session, with(there, "trainers", who));
    }

    private boolean perform(String name, Act act) {
        long began = System.nanoTime();
        try {
            act.perform();
            done.merge(name, 1, Integer::sum);
            return true;
        } catch (BusinessRuleViolation | NotFound | StaleVersion | InvalidInput e) {
            refused.merge(name, 1, Integer::sum);
            return false;
        } finally {
            nanos.add(System.nanoTime() - began);
        }
    }

    /** The time goes on a little, as long as enrolment is open. */
    private synchronized void forward() {
        if (clock.instant().isBefore(SessionPlan.CLOSES.minus(Duration.ofHours(1)))) {
            clock.forward(Duration.ofMinutes(4));
        }
    }

    private void theClockStrikes() {
        acting.asSystem();
        for (long session : expiry.overdue()) {
            acting.asSystem();
            expiry.expire(session);
        }
    }

    private long any(Random random, long session, String... states) {
        List<Object> found = database.list(
                "select id from enrolment where training_session_id = ? and state in ("
                        + Arrays.stream(states).map(state -> "'" + state + "'").collect(Collectors.joining(", "))
                        + ")",
                session);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return ((Number) found.get(random.nextInt(found.size()))).longValue();
    }

    private void release(Random random, long session) {
        List<Object> found =
                database.list("select id from seat_allotment where training_session_id = ? and not released", session);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        asCoordinator();
        allotments.release(((Number) found.get(random.nextInt(found.size()))).longValue());
    }

    private void resize(long session, int capacity) {
        asCoordinator();
        SessionInput there = sessions.input(session);
        asCoordinator();
        sessions.edit(session, with(there, "capacity", capacity));
    }

    /** The same input but for one part. */
    private static SessionInput with(SessionInput there, String name, Object value) {
        try {
            RecordComponent[] parts = SessionInput.class.getRecordComponents();
            Object[] values = new Object[parts.length];
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i].getName().equals(name)
                        ? value
                        : parts[i].getAccessor().invoke(there);
            }
            return SessionInput.class
                    .getDeclaredConstructor(
                            Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void report(Duration took) {
        List<Long> sorted = nanos.stream().sorted().toList();
        System.out.printf(
                "storm on %s: %d acts in %.1f s (%.0f a second), 95 %% below %d ms, the slowest %d ms; done %s, refused %s%n",
                database.isMysql() ? "MySQL" : "H2",
                sorted.size(),
                took.toMillis() / 1000.0,
                sorted.size() * 1000.0 / took.toMillis(),
                sorted.get(sorted.size() * 95 / 100) / 1_000_000,
                sorted.get(sorted.size() - 1) / 1_000_000,
                new java.util.TreeMap<>(done),
                new java.util.TreeMap<>(refused));
    }
}
