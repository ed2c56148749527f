package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/**
 * Every page, in both languages, on a desk and on a phone: WCAG 2.2 AA as far as axe can tell, one main heading, a
 * title, the language it says it has, no sideways scrolling at 320 pixels, no text that is missing, no complaint of the
 * browser.
 */
@Packaged
@Tag("one-database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {

    private final Map<String, String> fixture = new LinkedHashMap<>();

    /** Which account looks at a page: the first role that the access table lets in. */
    private final Map<String, List<String>> pagesOf = new TreeMap<>();

    @BeforeAll
    void aSessionWithPeople(RunningLectern lectern) throws IOException {
        Network network = new Network(lectern);
        String course = network.course("Human Rights and Policing", "GZHU");
        Api trainer = network.as(Network.trainer("GZHU"));
        Map<String, Object> session = Network.planned("GZHU", course, Network.soon(), 2, 180);
        session.put(
                "trainers",
                List.of(trainer.get("/me")
                        .expect(200)
                        .json()
                        .path("person")
                        .path("id")
                        .asLong()));
        long id = network.published("GZHU", session).path("id").asLong();
        for (long person : network.people("GZHU", 4)) {
            fixture.put("person", Long.toString(person));
            fixture.put("enrolment", Long.toString(network.enrol("GZHU", id, person)));
        }
        fixture.put("nominee", Long.toString(network.nominee(id)));
        fixture.put("session", Long.toString(id));
        fixture.put(
                "draft", Long.toString(network.draft("GZHU", session).path("id").asLong()));
        fixture.put("slot", Long.toString(network.slots("GZHU", id).get(0)));
        fixture.put("course", course);
        fixture.put("base", "GZHU");
        fixture.put(
                "room",
                network.as(Network.coordinator("GZHU"))
                        .get("/bases/GZHU/rooms")
                        .json()
                        .findPath("id")
                        .asText());
        fixture.put(
                "account",
                network.admin()
                        .get("/accounts?q=trainer.gzhu")
                        .json()
                        .findPath("id")
                        .asText());
        fixture.put(
                "organisation",
                network.admin()
                        .get("/organisations?size=1")
                        .json()
                        .findPath("id")
                        .asText());
        Map<Integer, String> accounts = new LinkedHashMap<>();
        accounts.put(9, "");
        accounts.put(8, Network.LIAISON);
        accounts.put(5, Network.trainee(1));
        accounts.put(3, Network.trainer("GZHU"));
        accounts.put(1, Network.coordinator("GZHU"));
        accounts.put(0, Network.ADMIN);
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/access.csv"))) {
            lines.map(line -> line.split(","))
                    .filter(cells -> cells[0].equals("PAGE"))
                    .forEach(cells -> {
                        for (Map.Entry<Integer, String> account : accounts.entrySet()) {
                            if (cells[account.getKey() + 2].equals("ok")) {
                                pagesOf.computeIfAbsent(account.getValue(), who -> new ArrayList<>())
                                        .add(filled(cells[1]));
                                return;
                            }
                        }
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void everyPageIsAccessible(String language, RunningLectern lectern) {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        try (Browser browser = Browser.open(lectern)) {
            for (Map.Entry<String, List<String>> account : pagesOf.entrySet()) {
                Page page = account.getKey().isEmpty()
                        ? browser.somebody(language, 1280)
                        : browser.signedIn(account.getKey(), language, 1280);
                for (String path : account.getValue()) {
                    if (!path.contains("{") && !path.startsWith("/report/download")) {
                        look(page, path, language, faults);
                        seen++;
                    }
                }
            }
            browser.assertNoComplaints();
        }
        assertThat(seen).isGreaterThan(50);
        assertThat(faults).isEmpty();
    }

    private static void look(Page page, String path, String language, List<String> faults) {
        page.setViewportSize(1280, 900);
        Response response = page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
        if (response.status() != 200) {
            faults.add(path + ": " + response.status());
            return;
        }
        Browser.accessibilityFaults(page).forEach(fault -> faults.add(path + ": " + fault));
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            faults.add(path + " says it is " + page.locator("html").getAttribute("lang"));
        }
        if (page.title().isBlank() || page.locator("h1").count() != 1) {
            faults.add(path + ": title \"" + page.title() + "\", main headings: "
                    + page.locator("h1").count());
        }
        if (page.content().contains("???")) {
            faults.add(path + ": a text is missing");
        }
        page.setViewportSize(320, 700);
        if (Browser.scrollsSideways(page)) {
            faults.add(path + " scrolls sideways at 320 pixels");
        }
    }

    private String filled(String route) {
        String filled = route;
        for (Map.Entry<String, String> value : fixture.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    /** The check sees what it should see. */
    @Test
    void controlAxeSeesAFault(RunningLectern lectern) {
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.somebody("en", 1280);
            page.navigate("/");
            page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\">"
                    + "<input type=\"text\">')");
            assertThat(Browser.accessibilityFaults(page)).isNotEmpty();
        }
    }
}
