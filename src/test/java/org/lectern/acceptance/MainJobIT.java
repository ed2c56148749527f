package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/** The main job in a browser, in both languages: schedule, enrol, take attendance with the keyboard, close, report. */
@Tag("one-database")
@Packaged
class MainJobIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aCoordinatorRunsASession(String language, RunningLectern lectern) {
        Network network = new Network(lectern);
        String course = network.course("Main job " + language, "GZHU");
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), language, 1280);
            long session = schedule(page, course);
            List<String> names = List.of("阿依古丽" + Network.next(), "王小明" + Network.next(), "O'Neil " + Network.next());
            names.forEach(name -> enrol(page, session, name));
            page.navigate("/coordinator/session/roster?id=" + session);
            names.forEach(name -> assertThat(page.locator("main")).containsText(name));

            takeAttendanceWithTheKeyboard(page, session);
            close(page, session);
            assertTheReport(network, page, course, names);
            browser.assertNoComplaints();
        }
    }

    /** A session that took place yesterday: what is to come cannot be attended in a test. */
    private static long schedule(Page page, String course) {
        page.navigate("/coordinator/session/edit?base=GZHU&course=" + course);
        // The form proposes as many slots as the course is long; this session had one.
        Locator slots = page.locator(".lc-slotrow");
        for (int left = slots.count(); left > 1; left--) {
            slots.last().locator("button").last().click();
            assertThat(slots).hasCount(left - 1);
        }
        String yesterday = LocalDate.now(SHANGHAI).minusDays(1).toString();
        field(page, "slots:0:starts").fill(yesterday);
        field(page, "slots:0:from").fill("09:00");
        field(page, "slots:0:ends").fill("12:00");
        page.locator("details.lc-more summary").first().click();
        field(page, "slots:0:place").fill("Hall 1");
        field(page, "capacity").fill("20");
        field(page, "minimum").fill("0");
        page.locator("[id$='recordedAfterwards_input']").focus();
        page.keyboard().press("Space");
        assertThat(page.locator("[id$='recordedAfterwards_input']")).isChecked();
        page.locator("[id$='saveAndPublish']").click();
        page.waitForLoadState();
        assertThat(page.url()).as(page.locator("main").innerText()).contains("/coordinator/session/view");
        Matcher id = Pattern.compile("id=(\\d+)").matcher(page.url());
        assertThat(id.find()).as(page.url()).isTrue();
        return Long.parseLong(id.group(1));
    }

    private static void enrol(Page page, long session, String name) {
        page.navigate("/coordinator/session/enrol?id=" + session);
        field(page, "fullName").fill(name);
        page.locator("select[id$='targetGroup']").selectOption("POLICE");
        page.locator("select[id$='gender']").selectOption("WOMAN");
        page.locator("[id$='enrolNew']").click();
        assertThat(page.locator("main")).containsText("1");
        page.waitForLoadState();
    }

    /** Present, late, absent: one letter each, which leads to the next person. Not one click. */
    private static void takeAttendanceWithTheKeyboard(Page page, long session) {
        page.navigate("/coordinator/session/attendance?id=" + session);
        Locator cell = page.locator(".lc-att .lc-mark[tabindex='0']").first();
        cell.focus();
        for (String letter : List.of("p", "l", "a")) {
            page.keyboard().press(letter);
        }
        assertThat(page.locator("#marked")).hasText("3");
        assertThat(page.locator("#saved")).hasClass(Pattern.compile(".*saved.*"));
        page.reload();
        assertThat(page.locator("#marked")).hasText("3");
        Locator close = page.locator("#close");
        close.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#close")).hasCount(0);
    }

    private static void close(Page page, long session) {
        page.navigate("/coordinator/session/close?id=" + session);
        page.locator("main button[id$='close']").click();
        assertThat(page.locator("main button[id$='close']")).hasCount(0);
    }

    private static void assertTheReport(Network network, Page page, String course, List<String> names) {
        JsonNode total = network.as(Network.REPORTER)
                .get("/reports/officials-trained?course=" + course)
                .expect(200)
                .json()
                .path("total");
        assertThat(total.path("sessions").asInt()).isEqualTo(1);
        assertThat(total.path("attendances").asInt()).isEqualTo(2);
        assertThat(total.path("personsTrained").asInt()).isEqualTo(2);
        assertThat(total.path("hours").asDouble()).isEqualTo(6);
        page.navigate("/report/officials-trained?course=" + course + "&from="
                + LocalDate.now(SHANGHAI).minusDays(7) + "&to=" + LocalDate.now(SHANGHAI));
        Locator toNames = page.locator("main a[href*='/report/people']").first();
        assertThat(toNames).hasText("2");
        toNames.click();
        page.waitForURL(url -> url.contains("/report/people"));
        assertThat(names.stream().filter(page.locator("main").innerText()::contains))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void aTraineeEnrolsOnAPhone(String language, RunningLectern lectern) {
        Network network = new Network(lectern);
        String course = network.course("To enrol in " + language, "GZHU");
        JsonNode session = network.published("GZHU", Network.planned("GZHU", course, Network.soon(), 2, 180));
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.trainee(4), language, 390);
            page.navigate("/session?id=" + session.path("id").asLong());
            Locator enrol = page.locator("main form button[type=submit]").first();
            enrol.click();
            page.waitForLoadState();
            page.navigate("/trainee/my-training");
            assertThat(page.locator("main")).containsText(session.path("title").asText());
            assertThat(seats(network, session).path("confirmed").asInt()).isEqualTo(1);
            assertThat(Browser.scrollsSideways(page)).isFalse();
            browser.assertNoComplaints();
        }
    }

    private static JsonNode seats(Network network, JsonNode session) {
        return network.nobody()
                .get("/training-sessions/" + session.path("id").asLong())
                .expect(200)
                .json()
                .path("seats");
    }

    /** Whoever is not signed in and wants to enrol signs in, and stands before the same session again. */
    @Test
    void aStrangerWhoSignsInComesBack(RunningLectern lectern) {
        Network network = new Network(lectern);
        String course = network.course("To come back to", "GZHU");
        long session = network.published("GZHU", Network.planned("GZHU", course, Network.soon(), 1, 180))
                .path("id")
                .asLong();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.somebody("en", 1280);
            page.navigate("/trainee/enrol?id=" + session);
            page.waitForURL(url -> url.contains("/sign-in"));
            page.locator("#email").fill(Network.trainee(5));
            page.locator("#password").fill("lectern-demo");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/session?id=" + session));
        }
    }

    /** Fields may stand in a naming container: the end of the id is theirs. */
    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "'], [id$=':" + id + "']").first();
    }
}
