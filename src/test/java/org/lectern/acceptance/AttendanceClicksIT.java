package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;
import org.lectern.testing.packaged.Steps;

/** How many clicks it takes to say who was there. */
@Tag("one-database")
@Packaged
class AttendanceClicksIT {

    private static final int PEOPLE = 60;
    private static final int ABSENT = 3;

    /** One for everybody, and one for each who was not there. */
    @Test
    void sixtyPeopleTakeOneStepAndTheExceptions(RunningLectern lectern) {
        Network network = new Network(lectern);
        Map<String, Object> held = Network.recorded(
                "GZHU",
                network.course("Attendance" + Network.next(), "GZHU"),
                Instant.parse("2013-05-06T01:00:00Z"),
                1,
                180);
        held.put("capacity", PEOPLE);
        long session = network.published("GZHU", held).path("id").asLong();
        network.people("GZHU", PEOPLE).forEach(person -> network.enrol("GZHU", session, person));
        long slot = network.slots("GZHU", session).get(0);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "zh-CN", 1280);
            page.navigate("/coordinator/session/attendance?id=" + session);
            Steps steps = new Steps(page);
            steps.click(page.locator("#all-present"));
            assertThat(page.locator("#marked")).hasText(String.valueOf(PEOPLE));
            Locator marks = page.locator(".lc-att button.lc-mark");
            for (int exception = 0; exception < ABSENT; exception++) {
                steps.click(marks.nth(exception * 7));
                assertThat(page.locator("tfoot td[data-sum='a']")).hasText(String.valueOf(exception + 1));
            }
            assertThat(page.locator("#saved")).hasClass(Pattern.compile(".*saved.*"));
            steps.areAtMost(1 + ABSENT);
            List<String> statuses = network.as(Network.coordinator("GZHU"))
                    .get("/slots/" + slot + "/register")
                    .expect(200)
                    .json()
                    .path("rows")
                    .findValuesAsText("status");
            assertThat(statuses).hasSize(PEOPLE);
            assertThat(Collections.frequency(statuses, "PRESENT")).isEqualTo(PEOPLE - ABSENT);
            assertThat(Collections.frequency(statuses, "ABSENT")).isEqualTo(ABSENT);
            browser.assertNoComplaints();
        }
    }
}
