package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;
import org.lectern.testing.packaged.Steps;

/** How many pages and clicks the tasks around enrolment take, after sign-in: as few as promised. */
@Tag("one-database")
@Packaged
class EnrolmentClicksIT {

    private static Map<String, Object> plan(Network network, String what) {
        return Network.planned("GZHU", network.course(what + Network.next(), "GZHU"), Network.soon(), 1, 180);
    }

    /** The line of the worklist leads to those who wait for approval; all of them; approve. */
    @Test
    void fortyRequestsAreApprovedInThreeSteps(RunningLectern lectern) {
        Network network = new Network(lectern);
        Map<String, Object> planned = plan(network, "To approve");
        planned.put("approval", "COORDINATOR");
        planned.put("waitingList", "NONE");
        planned.put("capacity", 3);
        JsonNode session = network.published("GZHU", planned);
        long id = session.path("id").asLong();
        List<Integer> asking = List.of(1, 2, 3, 4, 5);
        asking.forEach(trainee -> network.as(Network.trainee(trainee))
                .post("/training-sessions/" + id + "/enrolments", Map.of())
                .expect(201));
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/home");
            Steps steps = new Steps(page);
            steps.click(page.locator("main a[href*='roster?state=REQUESTED&id=" + id + "']"));
            steps.tick(page.locator("#pickAll"));
            assertThat(page.locator("#picked")).containsText("5");
            steps.click(page.locator(".lc-bulk button[id$='approve']"));
            steps.areAtMost(3);
            assertThat(page.locator("#notes")).containsText("3 done, 2 skipped");
            assertThat(seats(network, id, "confirmed")).isEqualTo(3);

            page.locator("input[name='pick']").first().check();
            assertThat(page.locator("#picked")).containsText("1");
            page.locator(".lc-bulk button[id$='decline']").click();
            page.waitForLoadState();
            assertThat(page.locator("#notes")).containsText("1 done");
            browser.assertNoComplaints();
        }
    }

    /** Nothing to do where the list promotes by itself; two steps to accept an offer for somebody who rings up. */
    @Test
    void aFreedSeatFillsByItselfOrInTwoSteps(RunningLectern lectern) {
        Network network = new Network(lectern);
        long auto = oneSeatForTwo(network, "AUTO");
        long offering = oneSeatForTwo(network, "OFFER");
        assertThat(seats(network, auto, "confirmed")).isEqualTo(1);
        assertThat(seats(network, auto, "waiting")).isZero();
        assertThat(seats(network, offering, "offered")).isEqualTo(1);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/session/roster?id=" + offering);
            Steps steps = new Steps(page);
            steps.click(page.locator("#people tbody tr a.lc-name").first());
            steps.click(page.locator("button[id$='accept']"));
            steps.areAtMost(2);
            assertThat(seats(network, offering, "confirmed")).isEqualTo(1);
            browser.assertNoComplaints();
        }
    }

    /** The first one has the seat and gives it up again; the second one waits. */
    private static long oneSeatForTwo(Network network, String waitingList) {
        Map<String, Object> planned = plan(network, "One seat");
        planned.put("capacity", 1);
        planned.put("waitingList", waitingList);
        long id = network.published("GZHU", planned).path("id").asLong();
        List<Long> people = network.people("GZHU", 2);
        List<Long> enrolled = new ArrayList<>();
        people.forEach(person -> enrolled.add(network.enrol("GZHU", id, person)));
        network.as(Network.coordinator("GZHU"))
                .post("/enrolments/" + enrolled.get(0) + "/withdraw", Map.of())
                .expect(200);
        return id;
    }

    /** Trainee tasks 1 to 4: find, enrol, know how one stands, cancel. */
    @Test
    void aTraineeFindsEnrolsKnowsAndCancels(RunningLectern lectern) {
        Network network = new Network(lectern);
        Map<String, Object> planned = plan(network, "To find");
        JsonNode session = network.published("GZHU", planned);
        String title = session.path("title").asText();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.trainee(5), "en", 390);
            Steps find = new Steps(page);
            find.open("/sessions?q=" + title.replace(' ', '+'));
            find.click(page.locator("main a[href*='/session?id=']").first());
            find.areAtMost(2);
            assertThat(page.locator("h1")).containsText(title);

            Steps enrol = new Steps(page);
            enrol.click(page.locator("button[id$='enrol']"));
            enrol.areAtMost(2);
            assertThat(page.locator("main")).containsText("You have a seat");

            Steps know = new Steps(page);
            know.open("/trainee/my-training");
            know.areAtMost(1);
            Locator card = page.locator("article").filter(new Locator.FilterOptions().setHasText(title));
            assertThat(card).containsText(Pattern.compile("Confirmed"));

            Steps cancel = new Steps(page);
            cancel.click(card.locator("a[href*='leave=']"));
            cancel.click(page.locator("button[id$='withdraw']"));
            cancel.areAtMost(2);
            assertThat(seats(network, session.path("id").asLong(), "confirmed")).isZero();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            browser.assertNoComplaints();
        }
    }

    /** Trainee task 2 of somebody new: sign up, send, open the link of the mail, confirm and have the seat. */
    @Test
    void somebodyNewEnrolsInFourSteps(RunningLectern lectern) {
        Network network = new Network(lectern);
        Map<String, Object> planned = plan(network, "To sign up for");
        planned.put("targetGroups", List.of("POLICE"));
        planned.put("onlyTargetGroups", true);
        JsonNode session = network.published("GZHU", planned);
        long id = session.path("id").asLong();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.somebody("zh-CN", 390);
            page.navigate("/session?id=" + id);
            Steps steps = new Steps(page);
            steps.click(page.locator("main a[href*='/sign-up']"));
            page.locator("#fullName").fill("新学员" + Network.next());
            page.locator("#email").fill("newcomer" + Network.next() + "@example.org");
            page.locator("#password").fill("quiet river boats");
            page.locator("#targetGroup").selectOption("POLICE");
            page.locator("#privacyAccepted").check();
            steps.click(page.locator("#send"));
            steps.click(page.locator("main a[href*='/confirm?code=']"));
            assertThat(page.locator("main"))
                    .containsText(session.path("titleZh").asText());
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            steps.click(page.locator("#enrol"));
            page.waitForURL(url -> url.contains("/session?id=" + id));
            steps.areAtMost(4);
            assertThat(seats(network, id, "confirmed")).isEqualTo(1);
            browser.assertNoComplaints();
        }
    }

    /** An offer is accepted where it is read. */
    @Test
    void aTraineeAcceptsAnOfferInOneStep(RunningLectern lectern) {
        Network network = new Network(lectern);
        Map<String, Object> planned = plan(network, "To accept");
        planned.put("capacity", 1);
        planned.put("waitingList", "OFFER");
        long id = network.published("GZHU", planned).path("id").asLong();
        long first = network.enrol("GZHU", id, network.person("GZHU", "WOMAN"));
        Api trainee = network.as(Network.trainee(3));
        trainee.post("/training-sessions/" + id + "/enrolments", Map.of()).expect(201);
        network.as(Network.coordinator("GZHU"))
                .post("/enrolments/" + first + "/withdraw", Map.of())
                .expect(200);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.trainee(3), "zh-CN", 390);
            Steps steps = new Steps(page);
            steps.open("/trainee/my-training");
            steps.click(page.locator("button[id$='accept']").first());
            steps.areAtMost(2);
            assertThat(seats(network, id, "confirmed")).isEqualTo(1);
            browser.assertNoComplaints();
        }
    }

    /** A new person is named once; the next time the name is in the list, with a button in its row. */
    @Test
    void aLiaisonNominatesNewAndKnownPeople(RunningLectern lectern) {
        Network network = new Network(lectern);
        long first =
                network.published("GZHU", plan(network, "First")).path("id").asLong();
        long second =
                network.published("GZHU", plan(network, "Second")).path("id").asLong();
        String name = "推荐者" + Network.next();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.LIAISON, "en", 1280);
            page.navigate("/liaison/nominate?id=" + first);
            page.locator("[id$='fullName']").fill(name);
            page.locator("select[id$='targetGroup']").selectOption("POLICE");
            page.locator("button[id$='nominateNew']").click();
            page.waitForLoadState();
            assertThat(page.locator("#notes")).containsText(name);
            assertThat(seats(network, first, "confirmed")).isEqualTo(1);

            page.navigate("/liaison/nominate?id=" + second + "&q=" + name);
            page.locator("#people button[id$='nominate']").first().click();
            page.waitForLoadState();
            assertThat(seats(network, second, "confirmed")).isEqualTo(1);
            page.navigate("/liaison/home");
            assertThat(page.locator("main")).containsText(name);
            page.locator("a[href*='/liaison/withdraw']").first().click();
            assertThat(page.locator("main")).containsText(name);
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            page.locator("#withdraw").click();
            assertThat(page.locator(".lc-summary")).isVisible();
            page.locator("#reason").fill("On duty that day");
            page.locator("#withdraw").click();
            page.waitForURL(url -> url.contains("/liaison/home"));
            assertThat(seats(network, second, "confirmed")).isZero();
            browser.assertNoComplaints();
        }
    }

    /** Somebody comes instead, and somebody moves to another session. */
    @Test
    void aCoordinatorLetsSomebodyElseComeAndMovesPeople(RunningLectern lectern) {
        Network network = new Network(lectern);
        long here = network.published("GZHU", plan(network, "Here")).path("id").asLong();
        long there =
                network.published("GZHU", plan(network, "There")).path("id").asLong();
        long leaving = network.enrol("GZHU", here, network.person("GZHU", "WOMAN"));
        String name = "接替者" + Network.next();
        network.person("GZHU", name, "MAN");
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/session/substitute?id=" + leaving + "&q=" + name);
            page.locator("#people button[id$='instead']").first().click();
            page.waitForLoadState();
            assertThat(page.locator("h1")).containsText(name);
            assertThat(seats(network, here, "confirmed")).isEqualTo(1);

            page.locator("a[href*='/coordinator/session/move']").click();
            page.locator("select[id$='trainingSession']").selectOption(Long.toString(there));
            page.locator("button[id$='move']").click();
            page.waitForLoadState();
            assertThat(page.locator("#notes")).containsText(name);
            assertThat(seats(network, here, "confirmed")).isZero();
            assertThat(seats(network, there, "confirmed")).isEqualTo(1);
            browser.assertNoComplaints();
        }
    }

    /** Seats are reserved, shown, and released again. */
    @Test
    void aCoordinatorReservesSeatsAndReleasesThem(RunningLectern lectern) {
        Network network = new Network(lectern);
        long id = network.published("GZHU", plan(network, "To reserve"))
                .path("id")
                .asLong();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "zh-CN", 1280);
            page.navigate("/coordinator/session/seats?id=" + id);
            page.locator("select[id$='targetGroup']").selectOption("POLICE");
            page.locator("input[id$='size']").fill("4");
            page.locator("button[id$='reserve']").click();
            page.waitForLoadState();
            assertThat(seats(network, id, "allotted")).isEqualTo(4);
            page.locator("a[href*='change=']").click();
            page.locator("input[id$='size']").fill("3");
            page.locator("button[id$='save']").click();
            page.waitForLoadState();
            assertThat(seats(network, id, "allotted")).isEqualTo(3);
            page.locator("a[href*='change=']").click();
            page.locator("button[id$='release']").click();
            page.waitForLoadState();
            assertThat(seats(network, id, "allotted")).isZero();
            browser.assertNoComplaints();
        }
    }

    private static int seats(Network network, long session, String kind) {
        return network.nobody()
                .get("/training-sessions/" + session)
                .expect(200)
                .json()
                .path("seats")
                .path(kind)
                .asInt();
    }
}
