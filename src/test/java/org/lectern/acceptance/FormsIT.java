package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
            page.navigate("/coordinator/session/edit?id=" + session);
            page.locator("details.lc-more.lc-formw > summary").click();
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

    private static long session(Network network) {
        String course = network.course("Forms " + Network.next(), "GZHU");
        return network.published("GZHU", Network.planned("GZHU", course, Network.soon(), 1, 180))
                .path("id")
                .asLong();
    }
}
