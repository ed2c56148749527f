package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/** A list is kept as somebody likes to see it: under a name, opened by itself, shared, and thrown away. */
@Tag("one-database")
@Packaged
class SavedViewsIT {

    private static final String LIST = "/coordinator/course/list";
    private static final String ACCOUNTS = "/admin/account/list";
    private static final String MENU = "#views > summary";
    private static final String FILTER = ".lc-filter > .keep > button[type=submit]";
    private static final String COLUMNS = "#list-columns > summary";

    /** With the keyboard: from the filter to the name, and a list that opens with it until everything is asked for. */
    @Test
    void aListOpensWithTheViewThatIsPreferred(RunningLectern lectern) {
        String name = "草稿 & <drafts> " + Network.next();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.coordinator("FDU"), "en", 1280);
            page.navigate(LIST + "?status=DRAFT&page=0&returnUrl=//evil.example");
            page.locator(MENU).focus();
            page.keyboard().press("Enter");
            page.locator("#keep-view").focus();
            page.keyboard().press("Enter");
            page.locator("#name").fill(name);
            page.locator("#opens .ui-chkbox-box").click();
            page.locator("#save").click();
            page.waitForURL(url -> url.endsWith(LIST + "?status=DRAFT"));
            assertThat(page.locator(MENU)).containsText(name);
            assertThat(page.locator("#notes")).containsText(name);

            page.navigate(LIST);
            assertThat(page.url()).endsWith(LIST + "?status=DRAFT");
            page.navigate(LIST + "?status=RETIRED");
            assertThat(page.url()).endsWith("status=RETIRED");
            page.locator(".lc-filter select[name=status]").selectOption("");
            page.locator(FILTER).click();
            page.waitForURL(url -> url.endsWith(LIST + "?view=all"));
            page.locator(MENU).click();
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("#views")).not().hasAttribute("open", "");

            page.setViewportSize(320, 700);
            page.navigate(LIST + "?q=x&lang=zh-CN");
            page.locator(MENU).click();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            view(page, name).locator("xpath=../a[2]").click();
            page.locator("#delete").click();
            page.waitForURL(url -> url.contains(LIST));
            page.navigate(LIST);
            assertThat(page.url()).endsWith(LIST);
            browser.assertNoComplaints();
        }
    }

    /** Columns are chosen with the keyboard, stay while the list is filtered, and come back with the view. */
    @Test
    void theColumnsAreKeptWithTheView(RunningLectern lectern) {
        String name = "Columns " + Network.next();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(Network.ADMIN, "en", 1280);
            page.navigate(ACCOUNTS);
            assertThat(heads(page)).hasText(new String[] {"Name", "Role", "State", "Last sign-in"});
            page.locator(COLUMNS).focus();
            page.keyboard().press("Enter");
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            page.locator("#list-columns input[value=state]").focus();
            page.keyboard().press("Space");
            page.locator("#list-columns input[value=lastSignIn]").focus();
            page.keyboard().press("Space");
            page.locator("#show-columns").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("?columns=name%2Crole"));
            assertThat(heads(page)).hasText(new String[] {"Name", "Role"});
            page.locator(".lc-filter select[name=role]").selectOption("COORDINATOR");
            page.locator(FILTER).click();
            page.waitForURL(url -> url.contains("role=COORDINATOR"));
            assertThat(heads(page)).hasCount(2);

            page.locator(MENU).click();
            page.locator("#keep-view").click();
            page.locator("#name").fill(name);
            page.locator("#save").click();
            page.navigate(ACCOUNTS);
            assertThat(heads(page)).hasCount(4);
            page.locator(MENU).click();
            view(page, name).click();
            page.waitForURL(url -> url.endsWith("role=COORDINATOR&columns=name%2Crole"));
            assertThat(heads(page)).hasCount(2);
            assertThat(page.locator(MENU)).containsText(name);

            page.setViewportSize(320, 700);
            page.navigate(ACCOUNTS + "?columns=state,name,foreign&lang=zh-CN");
            assertThat(heads(page)).hasCount(2);
            page.locator(COLUMNS).click();
            assertThat(Browser.scrollsSideways(page)).isFalse();
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            browser.assertNoComplaints();
        }
    }

    /** Who coordinates a base sees what is shared with it; nobody else does, and nobody else changes it. */
    @Test
    void aSharedViewIsForTheBase(RunningLectern lectern) {
        String name = "Shared " + Network.next();
        try (Browser browser = Browser.open(lectern)) {
            Page owner = browser.signedIn(Network.coordinator("FDU"), "en", 1280);
            owner.navigate("/account/view?list=COURSES&filter=status%3DDRAFT");
            owner.locator("#name").fill(name);
            owner.locator("#sharedWith").selectOption("FDU");
            owner.locator("#save").click();
            owner.waitForURL(url -> url.contains(LIST));
            owner.locator(MENU).click();
            view(owner, name).locator("xpath=../a[2]").click();
            owner.waitForURL(url -> url.contains("/account/view"));
            String address = owner.url();

            Page other = browser.signedIn(Network.coordinator("GZHU"), "en", 1280);
            other.navigate(LIST);
            other.locator(MENU).click();
            assertThat(view(other, name)).hasCount(0);
            assertThat(other.navigate(address).status()).isEqualTo(404);
            assertThat(browser.signedIn(Network.ADMIN, "en", 1280)
                            .navigate(address)
                            .status())
                    .isEqualTo(404);
            owner.locator("#delete").click();
            owner.waitForURL(url -> url.contains(LIST));
        }
    }

    private static Locator heads(Page page) {
        return page.locator(".ui-datatable thead th");
    }

    private static Locator view(Page page, String name) {
        return page.locator("#views li a.lc-view", new Page.LocatorOptions().setHasText(name));
    }
}
