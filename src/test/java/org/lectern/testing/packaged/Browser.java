package org.lectern.testing.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person in front of Chromium. What the browser complains about is kept, and fails the test at the end. */
public final class Browser implements AutoCloseable {

    /** As a person who may not be root, on a machine without a graphics card and without the rest of the internet. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> people = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium, String address) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.address = address;
    }

    public static Browser open(RunningLectern lectern) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Browser(
                playwright,
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(executable())
                                .setArgs(FLAGS)),
                lectern.address());
    }

    /** {@code -Dtest.chromium=…}, or the first of those that systems bring. */
    static Path executable() {
        return Stream.of(
                        System.getProperty("test.chromium", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: install it, or say -Dtest.chromium="));
    }

    /** Somebody new, with an empty cookie jar, who reads this language ({@code en}, {@code zh-CN}). */
    public Page somebody(String language, int width) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, 900));
        people.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                complaints.add(page.url() + " asks another host: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                complaints.add(page.url() + ": " + response.status() + " " + response.url());
            }
        });
        return page;
    }

    /** Somebody signed in as this sample account. */
    public Page signedIn(String email, String language, int width) {
        Page page = somebody(language, width);
        page.navigate("/sign-in?lang=" + language);
        page.locator("input[type=email], input[name$=email]").first().fill(email);
        page.locator("input[type=password]").first().fill(Api.PASSWORD);
        page.locator("main").getByRole(AriaRole.BUTTON).first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    /** What axe finds on this page under WCAG 2.2 AA, in words; empty where it finds nothing. */
    public static List<String> accessibilityFaults(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(Browser::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).collect(Collectors.joining(" | "));
    }

    /** True if the page can be scrolled sideways. */
    public static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    public String address() {
        return address;
    }

    /** Fails if the browser complained: a script that broke, the security policy, another host, a server error. */
    public void assertNoComplaints() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    public void forgetComplaints() {
        complaints.clear();
    }

    @Override
    public void close() {
        people.forEach(BrowserContext::close);
        chromium.close();
        playwright.close();
    }
}
