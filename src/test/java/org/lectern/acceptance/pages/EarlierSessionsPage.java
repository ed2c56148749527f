package org.lectern.acceptance.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.shared.table.Table;
import org.lectern.shared.table.UploadedFile;

/** The import of earlier sessions, in the words of a coordinator. */
public final class EarlierSessionsPage {

    /** A run of a short list, on a busy machine. */
    private static final double RUN = 30_000;

    private final Page page;

    private EarlierSessionsPage(Page page) {
        this.page = page;
    }

    public static EarlierSessionsPage open(Page page) {
        page.navigate("/coordinator/session/past");
        return new EarlierSessionsPage(page);
    }

    /** The workbook to fill in. */
    public Table template() throws IOException {
        return downloaded(page.locator("a[href*='past-template?format=xlsx']"));
    }

    public void check(String fileName, String mediaType, byte[] content) {
        page.locator("input[type=file]").setInputFiles(new FilePayload(fileName, mediaType, content));
        page.locator("#send").click();
    }

    /** Says, before the file is checked, that this organisation sent it: the first whose name begins so. */
    public void sentBy(String name) {
        page.locator("#organisation_input").pressSequentially(name);
        page.locator("#organisation_panel li.ui-autocomplete-item").first().click();
    }

    /** What is said of the list as a whole before its run. */
    public Locator remarks() {
        return page.locator("main .lc-note");
    }

    /** Says what the columns of the file are, by their places from 0. */
    public void sayColumns(Map<ListColumn, Integer> places) {
        places.forEach((column, place) -> page.locator("#" + column.field()).selectOption(Integer.toString(place)));
        page.locator("#map").click();
    }

    /** How many rows would come out each way, or did. */
    public Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        for (Locator figure : page.locator("main a[href*='&show=']").all()) {
            rows.put(
                    figure.getAttribute("href").replaceAll(".*&show=", ""),
                    Integer.valueOf(figure.innerText().replaceAll("\\D", "")));
        }
        return rows;
    }

    /** The sessions of the list, as many as there are in the table. */
    public Locator sessions() {
        return page.locator("#sessions tbody tr");
    }

    /** Lets the list run, and waits for what came of it. */
    public void record() {
        page.locator("#start").click();
        assertThat(page.locator("#undo")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RUN));
    }

    /** The rows that stayed outside, with their heads. */
    public Table outside() throws IOException {
        return downloaded(page.locator("a[href*='/coordinator/session/past-errors']"));
    }

    /** Takes the sessions of the list away again. */
    public void takeBack() {
        page.locator("#undo").click();
        assertThat(page.locator("#whole a[href*='show=UNDONE']"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(RUN));
    }

    private Table downloaded(Locator link) throws IOException {
        Download file = page.waitForDownload(link::click);
        return Table.read(new UploadedFile(file.suggestedFilename(), Files.readAllBytes(file.path())));
    }
}
