package org.lectern.acceptance.pages;

import com.microsoft.playwright.Page;

/** The report of officials trained: its three figures. */
public record OfficialsTrainedPage(int sessions, int attendances, int personsTrained) {

    /** What it counts of a course in a year; nothing where there is nothing to count. */
    public static OfficialsTrainedPage of(Page page, String course, int year) {
        page.navigate("/report/officials-trained?course=" + course + "&from=" + year + "-01-01&to=" + year + "-12-31");
        if (page.locator(".lc-figure").count() == 0) {
            return new OfficialsTrainedPage(0, 0, 0);
        }
        return new OfficialsTrainedPage(figure(page, 0), figure(page, 1), figure(page, 2));
    }

    private static int figure(Page page, int place) {
        String shown = page.locator(".lc-figure dd.n").nth(place).innerText();
        return Integer.parseInt(shown.strip().split("\\D", 2)[0]);
    }
}
