package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.lectern.testing.packaged.Answer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/**
 * The race for seats over HTTP, through the pool and the threads of the server. {@code SeatRaceTest} runs it with its
 * control, which shows that it overbooks without the lock.
 */
@Packaged
class SeatRaceIT {

    private static final int ROUNDS = 3;
    private static final int SEATS = 30;
    private static final int PEOPLE = 200;
    private static final int LEAVING = 10;

    @Test
    void twoHundredForThirty(RunningLectern lectern) throws Exception {
        Network network = new Network(lectern);
        String course = network.course("Contested course");
        Api coordinator = network.as(Network.coordinator("GZHU"));
        List<Long> crowd = network.people("GZHU", PEOPLE);
        for (int round = 1; round <= ROUNDS; round++) {
            long session = network.published("GZHU", Network.planned("GZHU", course, Network.soon(), 2, 180))
                    .path("id")
                    .asLong();
            List<Answer> answers = together(
                    crowd,
                    person -> coordinator.post(
                            "/training-sessions/" + session + "/enrolments", Map.of("person", person)));
            assertThat(answers).allSatisfy(answer -> answer.expect(201));
            assertSeats(network, session, SEATS, PEOPLE - SEATS);
            assertThat(answers.stream()
                            .map(answer -> answer.json().path("position").asInt(0))
                            .filter(position -> position > 0)
                            .distinct())
                    .hasSize(PEOPLE - SEATS);

            List<Long> leaving = ids(coordinator, session, "CONFIRMED").subList(0, LEAVING);
            List<Long> first = ids(coordinator, session, "WAITLISTED").subList(0, LEAVING);
            assertThat(together(leaving, id -> coordinator.post("/enrolments/" + id + "/withdraw", Map.of())))
                    .allSatisfy(answer -> answer.expect(200));
            assertSeats(network, session, SEATS, PEOPLE - SEATS - LEAVING);
            assertThat(ids(coordinator, session, "CONFIRMED")).containsAll(first);
        }
    }

    private static void assertSeats(Network network, long session, int confirmed, int waiting) {
        JsonNode seats = network.nobody()
                .get("/training-sessions/" + session)
                .expect(200)
                .json()
                .path("seats");
        assertThat(seats.path("confirmed").asInt()).isEqualTo(confirmed);
        assertThat(seats.path("waiting").asInt()).isEqualTo(waiting);
        assertThat(seats.path("free").asInt()).isZero();
    }

    /** In the order of joining; of those who wait, in the order of the queue. */
    private static List<Long> ids(Api coordinator, long session, String state) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; page < 2; page++) {
            coordinator
                    .get("/training-sessions/" + session + "/enrolments?state=" + state + "&size=200&page=" + page)
                    .expect(200)
                    .json()
                    .path("items")
                    .forEach(all::add);
        }
        return all.stream()
                .sorted(Comparator.comparingInt(item -> item.path("position").asInt(0)))
                .map(item -> item.path("id").asLong())
                .toList();
    }

    private static List<Answer> together(List<Long> ids, LongFunction<Answer> deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ids.size());
        CountDownLatch shot = new CountDownLatch(1);
        try {
            List<Future<Answer>> running = new ArrayList<>();
            for (long id : ids) {
                running.add(threads.submit(() -> {
                    shot.await();
                    return deed.apply(id);
                }));
            }
            shot.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : running) {
                answers.add(one.get(180, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
