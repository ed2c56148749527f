package org.lectern.acceptance.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The mails about a session, as its coordinator reads them. */
public final class MailLogPage {

    private static final String ROW = "#mails tbody tr";

    private final Page page;

    private MailLogPage(Page page) {
        this.page = page;
    }

    public static MailLogPage open(Page page, long session) {
        page.navigate("/coordinator/session/mails?id=" + session);
        return new MailLogPage(page);
    }

    /** Who is in the log with a mail of this subject. */
    public List<String> receivers(String subject) {
        return page.locator(ROW).filter(new Locator.FilterOptions().setHasText(subject)).all().stream()
                .map(row -> row.locator("td a").first().innerText())
                .toList();
    }
}
