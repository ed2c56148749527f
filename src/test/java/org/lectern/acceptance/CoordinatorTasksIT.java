package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;
import org.lectern.testing.packaged.Steps;

/**
 * What coordinators do every week, counted in steps: a step is a deliberate act that leads on, a click on a link, a
 * place or a button, or a drag. Filling in a field is none.
 */
@Tag("one-database")
@Packaged
class CoordinatorTasksIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Task 1, target 1: the week and what needs somebody stand on the first page. */
    @Test
    void seeThisWeekAndWhatNeedsMe(RunningLectern lectern) {
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            Steps steps = new Steps(page);
            steps.open("/coordinator/home");
            assertThat(page.locator(".fc-timegrid")).isVisible();
            assertThat(page.locator("#needs-you")).isVisible();
            steps.areAtMost(1);
            browser.assertNoComplaints();
        }
    }

    /** Task 2, target 3: an empty place, the form, save. */
    @Test
    void createASessionFromACourse(RunningLectern lectern) {
        Network network = new Network(lectern);
        String course = network.course("Quick course", "GZHU");
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/home?date=" + LocalDate.now(SHANGHAI).plusDays(70));
            Steps steps = new Steps(page);
            steps.click(page.locator(".fc-timegrid-slot-lane").nth(4));
            page.waitForURL(url -> url.contains("/coordinator/session/quick"));
            assertThat(page.locator("#morningFrom")).hasValue("09:00");
            page.locator("#chosen").selectOption(course);
            steps.click(page.locator("#save"));
            page.waitForURL(url -> url.contains("/coordinator/session/view"));
            steps.areAtMost(3);
            browser.assertNoComplaints();
        }
    }

    /** Task 3, target 4: several at once, the course, preview, make. */
    @Test
    void createTwelveSessionsByRule(RunningLectern lectern) {
        Network network = new Network(lectern);
        String course = network.course("Course of twelve", "GZHU");
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/home");
            Steps steps = new Steps(page);
            steps.click(page.locator("a[href$='/coordinator/session/series']"));
            steps.click(page.locator("a[href*='series?course=" + course + "']"));
            page.locator("#times").fill("12");
            steps.click(page.locator("#look"));
            assertThat(page.locator("#preview")).containsText("12");
            steps.click(page.locator("#create"));
            page.waitForURL(url -> url.contains("/coordinator/session/list"));
            steps.areAtMost(4);
            assertThat(network.as(Network.coordinator("GZHU"))
                            .get("/training-sessions?state=DRAFT&course=" + course)
                            .expect(200)
                            .json()
                            .path("total")
                            .asInt())
                    .isEqualTo(12);
            browser.assertNoComplaints();
        }
    }

    /** Task 4, target 2: drag, and one question; then it can be undone. */
    @Test
    void moveASessionAndTellPeople(RunningLectern lectern) {
        Network network = new Network(lectern);
        String course = network.course("Moving course", "GZHU");
        Instant first = LocalDate.now(SHANGHAI)
                .plusDays(77)
                .atTime(9, 0)
                .atZone(SHANGHAI)
                .toInstant();
        long id = network.published("GZHU", Network.planned("GZHU", course, first, 1, 180))
                .path("id")
                .asLong();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/home?date=" + LocalDate.now(SHANGHAI).plusDays(77));
            Steps steps = new Steps(page);
            steps.act(() -> drag(page, page.locator("a.fc-event[href$='id=" + id + "']")));
            page.waitForURL(url -> url.contains("/coordinator/session/move-slot"));
            steps.click(page.locator("#tell"));
            page.waitForURL(url -> url.contains("/coordinator/home"));
            steps.areAtMost(2);
            assertThat(starts(network, id)).isAfter(first);
            page.locator("#undoMove").click();
            page.waitForURL(url -> !url.contains("undo="));
            assertThat(starts(network, id)).isEqualTo(first);
            browser.assertNoComplaints();
        }
    }

    /** Pulling at the lower edge asks the same question, about another end. */
    @Test
    void stretchASlot(RunningLectern lectern) {
        Network network = new Network(lectern);
        String course = network.course("Stretched course", "GZHU");
        LocalDate day = LocalDate.now(SHANGHAI).plusDays(91);
        Instant first = day.atTime(9, 0).atZone(SHANGHAI).toInstant();
        long id = network.published("GZHU", Network.planned("GZHU", course, first, 1, 180))
                .path("id")
                .asLong();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/home?date=" + day);
            Steps steps = new Steps(page);
            Locator event = page.locator("a.fc-event[href$='id=" + id + "']");
            event.scrollIntoViewIfNeeded();
            event.hover();
            steps.act(() -> drag(page, event.locator(".fc-event-resizer-end")));
            page.waitForURL(url -> url.contains("/coordinator/session/move-slot"));
            assertThat(page.locator("#from")).hasValue("09:00");
            assertThat(page.locator("#to")).not().hasValue("12:00");
            steps.click(page.locator("#quietly"));
            page.waitForURL(url -> url.contains("/coordinator/home"));
            steps.areAtMost(2);
            assertThat(starts(network, id)).isEqualTo(first);
            assertThat(time(network, id, "ends")).isAfter(first.plusSeconds(3 * 3600));
            browser.assertNoComplaints();
        }
    }

    private static Instant starts(Network network, long id) {
        return time(network, id, "starts");
    }

    private static Instant time(Network network, long id, String name) {
        return Instant.parse(network.as(Network.coordinator("GZHU"))
                .get("/training-sessions/" + id + "/slots")
                .expect(200)
                .json()
                .findPath(name)
                .asText());
    }

    private static void drag(Page page, Locator event) {
        event.scrollIntoViewIfNeeded();
        BoundingBox box = event.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        for (int way = 10; way <= 80; way += 10) {
            page.mouse().move(x, y + way);
        }
        page.mouse().up();
    }

    /** Task 5, target 2: who is free, and the week that is asked about. */
    @Test
    void findATrainerAndARoomThatAreFree(RunningLectern lectern) {
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/home");
            Steps steps = new Steps(page);
            steps.click(page.locator(".lc-tabs a[href*='view=free']"));
            steps.click(page.locator(".lc-tools a").nth(2));
            assertThat(page.locator(".lc-lanes tbody tr").first()).isVisible();
            assertThat(page.locator(".lc-lanes tbody .pi-user").count()).isPositive();
            assertThat(page.locator(".lc-lanes tbody .pi-building").count()).isPositive();
            steps.areAtMost(2);
            browser.assertNoComplaints();
        }
    }

    /** While a slot is dragged it is seen who would be in two places, and no more once it is dragged away. */
    @Test
    void seeAClashBeforeLettingGo(RunningLectern lectern) {
        Network network = new Network(lectern);
        String course = network.course("Clashing course", "GZHU");
        String name = "讲师" + Network.next();
        long trainer = network.person("GZHU", name, "MAN");
        LocalDate day = LocalDate.now(SHANGHAI).plusDays(98);
        Instant nine = day.atTime(9, 0).atZone(SHANGHAI).toInstant();
        long id = taught(network, course, nine, trainer);
        taught(network, course, nine.plusSeconds(3 * 3600), trainer);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/home?date=" + day);
            Locator event = page.locator("a.fc-event[href$='id=" + id + "']");
            event.scrollIntoViewIfNeeded();
            BoundingBox box = event.boundingBox();
            double x = box.x + box.width / 2;
            double y = box.y + box.height / 2;
            page.mouse().move(x, y);
            page.mouse().down();
            page.mouse().move(x, y + 30);
            page.mouse().move(x, y + 60);
            assertThat(page.locator(".lc-calendar.clash .fc-event-mirror")).isVisible();
            assertThat(page.locator("#drag-clash")).containsText(name);
            page.mouse().move(x, y + 30);
            page.mouse().move(x, y);
            assertThat(page.locator("#drag-clash")).isHidden();
            assertThat(page.locator(".lc-calendar.clash")).hasCount(0);
            page.mouse().up();
            assertThat(starts(network, id)).isEqualTo(nine);
            browser.assertNoComplaints();
        }
    }

    private static long taught(Network network, String course, Instant starts, long trainer) {
        Map<String, Object> session = Network.planned("GZHU", course, starts, 1, 180);
        session.put("trainers", List.of(trainer));
        return network.published("GZHU", session).path("id").asLong();
    }

    /** The calendar of one trainer has an address of its own, whatever is shown next. */
    @Test
    void lookAtOneTrainer(RunningLectern lectern) {
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/home?view=list");
            Locator trainers = page.locator("#filter-trainer");
            trainers.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            String chosen = trainers.inputValue();
            page.locator(".lc-only button").click();
            page.waitForURL(url -> url.contains("trainer=" + chosen) && url.contains("view=list"));
            assertThat(trainers).hasValue(chosen);
            page.locator(".lc-tools .pi-chevron-right").click();
            page.waitForURL(url -> url.contains("trainer=" + chosen));
            page.locator(".lc-only a").click();
            page.waitForURL(url -> !url.contains("trainer="));
            assertThat(trainers).hasValue("");
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            browser.assertNoComplaints();
        }
    }

    /** The clashes page of the keyboard: list, "Move…", the same question. */
    @Test
    void theKeyboardMovesASlotAsWell(RunningLectern lectern) {
        Network network = new Network(lectern);
        String course = network.course("Keyboard course", "GZHU");
        Instant first = LocalDate.now(SHANGHAI)
                .plusDays(84)
                .atTime(9, 0)
                .atZone(SHANGHAI)
                .toInstant();
        long id = network.published("GZHU", Network.planned("GZHU", course, first, 1, 180))
                .path("id")
                .asLong();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "zh-CN", 1280);
            page.navigate("/coordinator/session/view?id=" + id);
            page.locator("a[href*='/coordinator/session/move-slot']").first().focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/coordinator/session/move-slot"));
            page.locator("#from").fill("10:00");
            page.locator("#to").fill("13:00");
            page.locator("#quietly").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/coordinator/home"));
            assertThat(List.of(starts(network, id))).containsExactly(first.plusSeconds(3600));
            browser.assertNoComplaints();
        }
    }
}
