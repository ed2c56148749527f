package org.lectern.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a trainer writes to the people of a session of the own. */
public final class TrainersMessagePage {

    private final Page page;

    private TrainersMessagePage(Page page) {
        this.page = page;
    }

    /** From the list of the own sessions. */
    public static TrainersMessagePage of(Page page, long session) {
        page.navigate("/trainer/home");
        page.locator("a[href$='/trainer/message?id=" + session + "']").click();
        return new TrainersMessagePage(page);
    }

    /** The status of the answer to who types the address. */
    public static int answer(Page page, long session) {
        return page.navigate("/trainer/message?id=" + session).status();
    }

    /** Who can be written to. */
    public List<String> people() {
        Locator choice = page.locator(".lc-pickpeople");
        if (choice.getAttribute("open") == null) {
            choice.locator("summary").click();
        }
        return choice.locator("li b").allInnerTexts();
    }

    public void leaveOut(String name) {
        page.locator(".lc-pickpeople li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("input")
                .uncheck();
    }

    /** In English; it stands for Chinese as well. */
    public void write(String subject, String text) {
        page.locator("#subject").fill(subject);
        page.locator("#body").fill(text);
    }

    public void preview() {
        page.locator("#preview").click();
    }

    /** The inputs that are found fault with. */
    public List<String> faults() {
        return page.locator(".lc-summary li a").all().stream()
                .map(link -> link.getAttribute("href").replaceFirst(".*#", ""))
                .toList();
    }

    /** The mail as it would read, in English and in Chinese. */
    public Locator previewed() {
        return page.locator("main section.lc-card");
    }

    public void tryOnMyself() {
        page.locator("#test").click();
    }

    public Locator send() {
        return page.locator("#send");
    }

    public Locator said() {
        return page.locator("#notes");
    }

    /** What was written to them before and now, newest first. */
    public Locator written() {
        return page.locator("main ul.lc-rows > li");
    }
}
