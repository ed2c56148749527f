package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.testing.packaged.Answer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/**
 * B19 and F28 from outside: whoever would be in two places is named, as far as the reader may know, and nothing is
 * stored without a reason. Without the overlap the same request goes through.
 */
@Tag("one-database")
@Packaged
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClashIT {

    private static final String RULE = "NOBODY_IS_IN_TWO_PLACES";

    private Network network;
    private Api coordinator;
    private String course;
    private long trainer;
    private String trainerName;
    private long room;

    @BeforeAll
    void aTrainerAndARoom(RunningLectern lectern) {
        network = new Network(lectern);
        coordinator = network.as(Network.coordinator("GZHU"));
        course = network.course("Course of clashes");
        trainerName = "讲师" + Network.next();
        trainer = network.person("GZHU", trainerName, "WOMAN");
        room = coordinator
                .get("/bases/GZHU/rooms")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    /** Three hours taught by the trainer. */
    private Map<String, Object> taught(String base, Instant starts) {
        Map<String, Object> session = Network.planned(base, course, starts, 1, 180);
        session.put("trainers", List.of(trainer));
        return session;
    }

    private Map<String, Object> inTheRoom(Instant starts) {
        Map<String, Object> session = Network.planned("GZHU", course, starts, 1, 180);
        session.put(
                "slots",
                List.of(Map.of(
                        "starts",
                        starts.toString(),
                        "ends",
                        starts.plus(Duration.ofHours(3)).toString(),
                        "room",
                        room,
                        "compulsory",
                        true)));
        return session;
    }

    private Answer publish(Api who, JsonNode session, String reason) {
        return who.post(
                "/training-sessions/" + session.path("id").asLong() + "/publish",
                reason == null ? Map.of() : Map.of("overrideReason", reason));
    }

    private String state(JsonNode session) {
        return coordinator
                .get("/training-sessions/" + session.path("id").asLong())
                .json()
                .path("state")
                .asText();
    }

    @Test
    void aTrainerInTwoPlacesIsNamedAndNeedsAReason() {
        Instant starts = Network.soon();
        String first =
                network.published("GZHU", taught("GZHU", starts)).path("code").asText();
        JsonNode second = network.draft("GZHU", taught("GZHU", starts.plus(Duration.ofHours(2))));
        for (String none : new String[] {null, "", " \u3000"}) {
            JsonNode refusal = publish(coordinator, second, none).expect(409).json();
            assertThat(refusal.path("rule").asText()).isEqualTo(RULE);
            assertThat(refusal.path("detail").asText()).contains(trainerName, first);
        }
        assertThat(state(second)).isEqualTo("DRAFT");
        JsonNode clash = coordinator
                .get("/training-sessions/" + second.path("id").asLong() + "/clashes")
                .expect(200)
                .json()
                .path("items")
                .path(0);
        assertThat(clash.path("kind").asText()).isEqualTo("TRAINER");
        assertThat(clash.path("who").asText()).isEqualTo(trainerName);
        assertThat(clash.path("trainingSession").asText()).isEqualTo(first);
        assertThat(Instant.parse(clash.path("starts").asText())).isEqualTo(starts);
        publish(coordinator, second, "two groups, one after the other").expect(200);
        assertThat(state(second)).isEqualTo("PUBLISHED");
        publish(coordinator, network.draft("GZHU", taught("GZHU", starts.plus(Duration.ofHours(5)))), null)
                .expect(200);
    }

    @Test
    void movingIntoATakenRoomStoresNothing() {
        // At night: whenever it is run, no session of the sample data is in the room.
        Instant starts = Network.soon().minus(Duration.ofHours(6));
        network.published("GZHU", inTheRoom(starts));
        JsonNode second = network.published("GZHU", inTheRoom(starts.plus(Duration.ofHours(3))));
        Map<String, Object> moved = inTheRoom(starts.plus(Duration.ofHours(1)));
        moved.put("version", second.path("version").asInt());
        String address = "/training-sessions/" + second.path("id").asLong();
        assertThat(coordinator
                        .put(address, moved)
                        .expect(409)
                        .json()
                        .path("rule")
                        .asText())
                .isEqualTo(RULE);
        assertThat(coordinator.get(address).json().path("slots")).isEqualTo(second.path("slots"));
        moved.put("overrideReason", "the wall is opened");
        coordinator.put(address, moved).expect(200);
    }

    @Test
    void ofAForeignSessionOnlyTheTimeIsTold() {
        Instant starts = Network.soon();
        JsonNode foreign = network.admin()
                .post("/training-sessions", taught("NKU", starts))
                .expect(201)
                .json();
        publish(network.admin(), foreign, null).expect(200);
        JsonNode own = network.draft("GZHU", taught("GZHU", starts));
        Answer refusal = publish(coordinator, own, null).expect(409);
        assertThat(refusal.json().path("detail").asText()).contains(trainerName);
        Answer clashes = coordinator.get("/training-sessions/" + own.path("id").asLong() + "/clashes");
        for (String told : List.of(refusal.text(), clashes.text())) {
            assertThat(told)
                    .doesNotContain(
                            foreign.path("code").asText(), foreign.path("title").asText());
        }
        assertThat(network.admin()
                        .get("/training-sessions/" + own.path("id").asLong() + "/clashes")
                        .text())
                .contains(foreign.path("code").asText());
    }

    /** F28: two people, one trainer, one moment. */
    @Test
    void ofTwoAtTheSameMomentOneSucceeds() {
        for (int round = 0; round < 3; round++) {
            Instant starts = Network.soon();
            JsonNode here = network.draft("GZHU", taught("GZHU", starts));
            JsonNode there = network.admin()
                    .post("/training-sessions", taught("NKU", starts.plus(Duration.ofHours(1))))
                    .expect(201)
                    .json();
            List<Answer> answers = Stream.of(
                            CompletableFuture.supplyAsync(() -> publish(coordinator, here, null)),
                            CompletableFuture.supplyAsync(() -> publish(network.admin(), there, null)))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 409).allSatisfy(refused -> assertThat(
                            refused.json().path("detail").asText())
                    .contains(trainerName));
        }
    }

    @Test
    void theFormShowsItAndAsksWhy(RunningLectern lectern) {
        Instant starts = Network.soon();
        String first =
                network.published("GZHU", taught("GZHU", starts)).path("code").asText();
        JsonNode second = network.draft("GZHU", taught("GZHU", starts));
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/session/view?id=" + second.path("id").asLong());
            assertThat(page.locator(".lc-clashes")).containsText(trainerName);
            assertThat(page.locator(".lc-clashes")).containsText(first);
            page.navigate(page.url() + "&ask=publish");
            page.locator("#publishAnyway").click();
            assertThat(page.locator("main")).containsText(trainerName);
            assertThat(state(second)).isEqualTo("DRAFT");
            page.locator("#overrideReason, [id$=':overrideReason']").first().fill("agreed with both groups");
            page.locator("#publishAnyway").click();
            page.waitForURL(url -> !url.contains("ask=publish"));
            assertThat(state(second)).isEqualTo("PUBLISHED");
            assertThat(page.locator("main")).containsText("agreed with both groups");
            browser.assertNoComplaints();
        }
    }

    /** Seen before anybody is enrolled: by the trainee beside the button, by the coordinator beside the name. */
    @Test
    void aSeatElsewhereIsSeenBeforeTheEnrolment(RunningLectern lectern) {
        Map<String, Object> planned = Network.planned("GZHU", course, Network.soon(), 1, 180);
        String there = network.published("GZHU", planned).path("code").asText();
        long here = network.published("GZHU", planned).path("id").asLong();
        String trainee = Network.trainee(2);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(trainee, "en", 390);
            page.navigate("/session?id=" + here);
            assertThat(page.locator("#enrol")).isVisible();
            assertThat(page.locator("main")).not().containsText(there);
            JsonNode enrolled = network.as(trainee)
                    .post("/training-sessions/" + there + "/enrolments", Map.of())
                    .expect(201)
                    .json();
            page.reload();
            assertThat(page.locator("main")).containsText("You have a seat in another training session");
            assertThat(page.locator("main")).containsText(there);
            assertThat(Browser.accessibilityFaults(page)).isEmpty();

            String name = enrolled.path("person").path("fullName").asText();
            page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/session/enrol?id=" + here + "&q=" + name);
            assertThat(page.locator("#people")).containsText("Has a seat elsewhere at the same time");
            assertThat(page.locator("#people")).containsText(there);
            browser.assertNoComplaints();
        }
    }
}
