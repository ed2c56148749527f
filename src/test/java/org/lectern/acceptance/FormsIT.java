package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/** How long forms behave in a browser: nothing typed is lost, and the address stays that of the record. */
@Tag("one-database")
@Packaged
class FormsIT {

    /** A form is kept every ten seconds. */
    private static final LocatorAssertions.ContainsTextOptions KEPT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @Test
    void partnersAreChosenByName(RunningLectern lectern) {
        Network network = new Network(lectern);
        long session = session(network);
        String organisation = network.admin()
                .get("/organisations?size=1")
                .json()
                .findPath("nameEn")
                .asText();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/session/edit?id=" + session + "#trainers");
            assertThat(page.locator("#trainers_input")).isFocused();
            page.locator("details.lc-more.lc-formw > summary").last().click();
            choose(page, "coHosts", "FDU");
            choose(page, "partners", organisation);
            page.locator("#commissionedBy").fill("Ministry of Justice");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/coordinator/session/view"));
            JsonNode partners =
                    network.nobody().get("/training-sessions/" + session).json().path("partners");
            assertThat(partners.findValuesAsText("role")).containsExactlyInAnyOrder("CO_HOST", "PARTNER");
            assertThat(partners.findValuesAsText("base")).contains("FDU");
            page.navigate("/session?id=" + session);
            assertThat(page.locator("main")).containsText("Co-host");
            assertThat(page.locator("main")).containsText(organisation);
            assertThat(page.locator("main")).containsText("Ministry of Justice");
            page.navigate("/coordinator/session/edit?id=" + session);
            assertThat(page.locator("[id='coHosts'] .ui-autocomplete-token")).hasCount(1);
            browser.assertNoComplaints();
        }
    }

    private static void choose(Page page, String field, String typed) {
        page.locator("[id='" + field + "_input']").pressSequentially(typed);
        page.locator("[id='" + field + "_panel'] li.ui-autocomplete-item")
                .first()
                .click();
        assertThat(page.locator("[id='" + field + "'] .ui-autocomplete-token")).hasCount(1);
    }

    /** A box is ticked by a click on it as by one on its words. */
    @Test
    void aBoxIsTickedWithTheMouse(RunningLectern lectern) {
        Network network = new Network(lectern);
        long session = session(network);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/session/edit?id=" + session);
            Locator box = page.locator("#recordedAfterwards_input");
            assertThat(box).not().isChecked();
            page.locator("#recordedAfterwards .ui-chkbox-box").click();
            assertThat(box).isChecked();
            page.locator("label[for='recordedAfterwards_input']").click();
            assertThat(box).not().isChecked();
            browser.assertNoComplaints();
        }
    }

    /** What was refused stands at the address of its record: loaded again, it is the same form. */
    @Test
    void aRefusedFormKeepsItsAddress(RunningLectern lectern) {
        Network network = new Network(lectern);
        long session = session(network);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate("/coordinator/session/edit?id=" + session);
            String title = page.locator("h1").innerText();
            page.locator("#capacity").fill("ten");
            page.locator("#save").click();
            assertThat(page.locator(".lc-summary")).isVisible();
            assertThat(page.locator("#capacity")).hasValue("ten");
            assertThat(page.url()).contains("id=" + session);
            assertThat(page.navigate(page.url()).status()).isEqualTo(200);
            assertThat(page.locator("h1")).hasText(title);
            page.navigate("/coordinator/session/walk-in?q=none&slot="
                    + network.slots("GZHU", session).get(0));
            for (Locator form : page.locator("form[method=post]").all()) {
                assertThat(form.getAttribute("action")).doesNotContain("q=");
            }
            browser.assertNoComplaints();
        }
    }

    /** F29: the second of two sees both versions, and saving again keeps both people's changes. */
    @Test
    void twoEditOneSession(RunningLectern lectern) {
        Network network = new Network(lectern);
        long session = session(network);
        String address = "/coordinator/session/edit?id=" + session;
        try (Browser browser = Browser.open(lectern)) {
            Page first = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            Page second = browser.signedIn(Network.coordinator("GZHU"), "zh-CN", 390);
            first.navigate(address);
            second.navigate(address);
            first.locator("#capacity").fill("41");
            first.locator("#minimum").fill("3");
            first.locator("#save").click();
            first.waitForURL(url -> url.contains("/coordinator/session/view"));
            second.locator("#capacity").fill("42");
            second.locator("#waitingList").selectOption("NONE");
            second.locator("#save").click();
            assertThat(second.locator("#conflict")).containsText("41");
            assertThat(second.locator("#conflict")).containsText("42");
            assertThat(Browser.accessibilityFaults(second)).isEmpty();
            assertThat(Browser.scrollsSideways(second)).isFalse();
            second.locator("#save").click();
            second.waitForURL(url -> url.contains("/coordinator/session/view"));
            JsonNode stored = network.as(Network.coordinator("GZHU"))
                    .get("/training-sessions/" + session)
                    .json();
            assertThat(stored.path("capacity").asInt()).isEqualTo(42);
            assertThat(stored.path("minimum").asInt()).isEqualTo(3);
            assertThat(stored.path("waitingList").asText()).isEqualTo("NONE");
            browser.assertNoComplaints();
        }
    }

    /** F30: whoever is signed out while a long form is filled finds the text again after signing in. */
    @Test
    void whatWasTypedOutlivesTheSignIn(RunningLectern lectern) {
        Network network = new Network(lectern);
        String address = "/coordinator/session/edit?id=" + session(network);
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            page.navigate(address);
            assertThat(page.locator("#restore-draft")).hasCount(0);
            page.locator("#minimum").fill("seven");
            page.locator("[id='slots:0:to'], [id$=':ends']").first().fill("11:11");
            assertThat(page.locator("#draft")).containsText("Typed text kept", KEPT);
            page.context().clearCookies();
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/sign-in"));
            page.locator("#email").fill(Network.coordinator("GZHU"));
            page.locator("#password").fill("lectern-demo");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains(address));
            page.locator("#restore-draft").click();
            assertThat(page.locator("#minimum")).hasValue("seven");
            assertThat(page.locator("[id$=':ends']").first()).hasValue("11:11");
            page.locator("#minimum").fill("2");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/coordinator/session/view"));
            page.navigate(address);
            assertThat(page.locator("#restore-draft")).hasCount(0);
            browser.assertNoComplaints();
        }
    }

    /** F30 for the form of a person, whose organisation is chosen by name. */
    @Test
    void whatWasTypedAboutAPersonOutlivesTheSignIn(RunningLectern lectern) {
        String name = "阿依古丽·买买提 " + Network.next();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("GZHU"), "zh-CN", 390);
            page.navigate("/coordinator/person/edit");
            page.locator("#fullName").fill(name);
            page.locator("#organisation_input").pressSequentially("a");
            page.locator("#organisation_panel li.ui-autocomplete-item").first().click();
            String organisation = page.locator("#organisation_input").inputValue();
            page.locator("#gender").selectOption("WOMAN");
            assertThat(page.locator("#draft")).containsText("暂存", KEPT);
            page.context().clearCookies();
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/sign-in"));
            page.locator("#email").fill(Network.coordinator("GZHU"));
            page.locator("#password").fill("lectern-demo");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/coordinator/person/edit"));
            page.locator("#restore-draft").click();
            assertThat(page.locator("#fullName")).hasValue(name);
            assertThat(page.locator("#organisation_input")).hasValue(organisation);
            assertThat(page.locator("#gender")).hasValue("WOMAN");
            page.locator("#save").click();
            page.waitForURL(url -> url.contains("/coordinator/person/view"));
            page.navigate("/coordinator/person/edit");
            assertThat(page.locator("#restore-draft")).hasCount(0);
            browser.assertNoComplaints();
        }
    }

    private static long session(Network network) {
        String course = network.course("Forms " + Network.next(), "GZHU");
        return network.published("GZHU", Network.planned("GZHU", course, Network.soon(), 1, 180))
                .path("id")
                .asLong();
    }
}
