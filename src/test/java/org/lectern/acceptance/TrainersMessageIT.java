package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.acceptance.pages.MailLogPage;
import org.lectern.acceptance.pages.TrainersMessagePage;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/** A trainer writes to the people of the own session, and to nobody else's. */
@Tag("one-database")
@Packaged
class TrainersMessageIT {

    private static final String TRAINER = Network.trainer("GZHU");

    /** As the log of mails calls it: what was written is read by whoever wrote it. */
    private static final String MESSAGE = "A message about";

    /** A session of the trainer's base with three seats, taught by this person. */
    private static long taught(Network network, long trainer) {
        Map<String, Object> planned =
                Network.planned("GZHU", network.course("Taught" + Network.next(), "GZHU"), Network.soon(), 1, 180);
        planned.put("trainers", List.of(trainer));
        planned.put("capacity", 3);
        long id = network.draft("GZHU", planned).path("id").asLong();
        network.as(Network.coordinator("GZHU"))
                .post("/training-sessions/" + id + "/publish", Map.of("overrideReason", "taught in turns"))
                .expect(200);
        return id;
    }

    private static String enrolled(Network network, long session) {
        String name = "学员" + Network.next();
        network.enrol("GZHU", session, network.person("GZHU", name, "WOMAN"));
        return name;
    }

    @Test
    void thoseWhoAreConfirmedAreWrittenTo(RunningLectern lectern) {
        Network network = new Network(lectern);
        long id = taught(network, network.personOf(TRAINER));
        String first = enrolled(network, id);
        String second = enrolled(network, id);
        String leftOut = enrolled(network, id);
        String waiting = enrolled(network, id);
        String subject = "Chapter one " + Network.next();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(TRAINER, "en", 390);
            TrainersMessagePage message = TrainersMessagePage.of(page, id);
            assertThat(message.people())
                    .containsExactlyInAnyOrder(first, second, leftOut)
                    .doesNotContain(waiting);

            message.preview();
            assertThat(message.faults()).containsExactly("subject", "body");
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            assertThat(Browser.scrollsSideways(page)).isFalse();

            message.people();
            message.leaveOut(leftOut);
            message.write(subject, "Dear {name},\n\nread chapter one.");
            message.preview();
            assertThat(message.previewed()).hasCount(2);
            assertThat(message.previewed().first()).containsText("read chapter one.");
            message.tryOnMyself();
            assertThat(message.said()).containsText("on its way to you");

            Page coordinator = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            assertThat(MailLogPage.open(coordinator, id).receivers(MESSAGE))
                    .as("a try goes to nobody on the roster")
                    .isEmpty();

            message.send().click();
            assertThat(message.said()).containsText("2 mails are on their way");
            assertThat(message.written()).hasCount(1);
            assertThat(message.written()).containsText(subject);
            assertThat(MailLogPage.open(coordinator, id).receivers(MESSAGE)).containsExactlyInAnyOrder(first, second);
            browser.assertNoComplaints();
        }
    }

    @Test
    void nobodyWritesToThePeopleOfAnothersSession(RunningLectern lectern) {
        Network network = new Network(lectern);
        long own = taught(network, network.personOf(TRAINER));
        long others = taught(network, network.person("GZHU", "WOMAN"));
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(TRAINER, "zh-CN", 1280);
            assertThat(TrainersMessagePage.answer(page, own)).isEqualTo(200);
            assertThat(TrainersMessagePage.answer(page, others))
                    .as("of the same base, taught by somebody else")
                    .isEqualTo(404);
            Page elsewhere = browser.signedIn(Network.trainer("FDU"), "zh-CN", 1280);
            assertThat(TrainersMessagePage.answer(elsewhere, own)).isEqualTo(404);
            browser.assertNoComplaints();
        }
    }
}
