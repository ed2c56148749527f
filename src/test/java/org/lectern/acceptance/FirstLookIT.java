package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/** The application answers at all, on the database that was asked for. */
@Packaged
class FirstLookIT {

    @Test
    void theApiAnswersAProblemAsAProblem(RunningLectern lectern) {
        var answer = Api.asNobody(lectern).get("/me").expect(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void thePublicPageIsReadableInBothLanguages(RunningLectern lectern) {
        try (Browser browser = Browser.open(lectern)) {
            for (String language : new String[] {"en", "zh-CN"}) {
                Page page = browser.somebody(language, 1280);
                page.navigate("/?lang=" + language);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(Browser.accessibilityFaults(page)).isEmpty();
            }
            browser.assertNoComplaints();
        }
    }
}
