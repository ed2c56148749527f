package org.lectern.testing.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Counts what a person does for a task: an address that is opened, a click, a choice. Filling in a field is none. */
public final class Steps {

    private final Page page;
    private int taken;

    public Steps(Page page) {
        this.page = page;
    }

    public void open(String address) {
        taken++;
        page.navigate(address);
    }

    public void click(Locator what) {
        taken++;
        what.click();
        page.waitForLoadState();
    }

    public void tick(Locator what) {
        taken++;
        what.check();
    }

    /** A deliberate act of another kind, as a drag. */
    public void act(Runnable deed) {
        taken++;
        deed.run();
    }

    /** No more than promised. */
    public void areAtMost(int target) {
        assertThat(taken).as("steps").isLessThanOrEqualTo(target);
    }
}
