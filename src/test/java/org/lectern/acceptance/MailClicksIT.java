package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;
import org.lectern.testing.packaged.Steps;

/** How many pages and clicks it takes to write to participants, and to have a training in the calendar. */
@Tag("one-database")
@Packaged
class MailClicksIT {

    private static long sessionOfTwo(Network network) {
        Map<String, Object> planned =
                Network.planned("GZHU", network.course("Mail" + Network.next(), "GZHU"), Network.soon(), 1, 180);
        long id = network.published("GZHU", planned).path("id").asLong();
        for (int trainee : List.of(1, 2)) {
            network.as(Network.trainee(trainee))
                    .post("/training-sessions/" + id + "/enrolments", Map.of())
                    .expect(201);
        }
        return id;
    }

    /** Open the roster, choose to write, look at the preview, send: four steps, and one to try it on oneself. */
    @Test
    void participantsAreWrittenToInFourSteps(RunningLectern lectern) {
        Network network = new Network(lectern);
        long id = sessionOfTwo(network);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/session/roster?id=" + id);
            Steps steps = new Steps(page);
            steps.click(page.locator(".lc-head a[href*='/session/message']"));
            page.locator("#subject").fill("Bring a badge");
            page.locator("#body").fill("Dear {name},\n\nplease bring a badge.");
            page.locator("#subjectZh").fill("请带证件");
            page.locator("#bodyZh").fill("{name}，您好：请带证件。");
            steps.click(page.locator("#preview"));
            assertThat(page.locator("main")).containsText("please bring a badge.");
            assertThat(page.locator("main")).containsText("请带证件");

            steps.click(page.locator("#test"));
            assertThat(page.locator("#notes")).containsText("on its way to you");

            steps.click(page.locator("#send"));
            steps.areAtMost(4);
            assertThat(page.locator("#notes")).containsText("2 mails are on their way");
            assertThat(page.locator("#mails tbody tr")).hasCount(4);

            page.locator("#undoMessage").click();
            assertThat(page.locator("#notes")).containsText("Nobody was written to");
            page.locator("#restore-draft").click();
            assertThat(page.locator("#subject")).hasValue("Bring a badge");
            browser.assertNoComplaints();
        }
    }

    /** From the own page, one step. */
    @Test
    void aTrainingIsInTheCalendarInOneStep(RunningLectern lectern) throws IOException {
        Network network = new Network(lectern);
        long id = sessionOfTwo(network);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.trainee(1), "zh-CN", 390);
            Steps steps = new Steps(page);
            page.navigate("/trainee/my-training");
            Download file = page.waitForDownload(
                    () -> steps.click(page.locator("a[href*='/training-sessions/" + id + "/calendar.ics']")));
            steps.areAtMost(1);
            assertThat(file.suggestedFilename()).isEqualTo("calendar.ics");
            assertThat(Files.readString(file.path()))
                    .startsWith("BEGIN:VCALENDAR\r\n")
                    .contains("BEGIN:VEVENT")
                    .endsWith("END:VCALENDAR\r\n");
        }
    }
}
