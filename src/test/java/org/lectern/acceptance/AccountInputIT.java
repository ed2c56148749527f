package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lectern.testing.packaged.Answer;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.Pages;
import org.lectern.testing.packaged.RunningLectern;

/** Passwords, links, sessions and addresses that must be refused, over HTTP. */
@Tag("one-database")
@Packaged
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountInputIT {

    private static final String FIRST = "a first pass phrase 71";
    private static final String SECOND = "a second pass phrase 72";
    private static final Pattern LINK = Pattern.compile("/reset-password\\?code=[\\w-]+");

    private RunningLectern lectern;
    private Api admin;
    private Pages adminPages;

    @BeforeAll
    void anAdministrator(RunningLectern running) {
        lectern = running;
        admin = new Network(running).as(Network.ADMIN);
        adminPages = Pages.as(running, Network.ADMIN);
    }

    @Test
    void b61PasswordsThatAreTriedFirstAreRefusedAndLongOnesTaken() {
        for (String refused : List.of("7 chars", "人权培训2026", "password123")) {
            String email = newEmail();
            Answer answer = signUp(email, refused).expect(200);
            assertThat(answer.text())
                    .as(refused)
                    .contains("id=\"password-error\"")
                    .doesNotContain(refused);
            assertThat(accounts(email)).isZero();
        }
        String email = newEmail();
        assertThat(signUp(email, "人权 long ".repeat(25)).status()).isEqualTo(302);
        assertThat(accounts(email)).isEqualTo(1);
    }

    @Test
    void b12AnAddressThatOnlyLooksLikeAnotherIsRefused() {
        String email = "\u0430nna" + Network.next() + "@example.org";
        Answer answer = signUp(email, FIRST).expect(200);
        assertThat(answer.text()).contains("id=\"email-error\"");
        assertThat(admin.post("/accounts", Map.of("email", email, "roles", List.of(Map.of("role", "REPORTER"))))
                        .expect(400)
                        .json()
                        .findValuesAsText("field"))
                .contains("email");
    }

    @Test
    void b62ALinkIsGoodOnceAndForItsAccountOnly() {
        String email = reporter();
        Pages visitor = Pages.asNobody(lectern);
        forgot(visitor, email);
        String older = link(email);
        forgot(visitor, email);
        String link = link(email);
        assertThat(older).isNotEqualTo(link);
        assertThat(visitor.get(older).expect(200).text()).doesNotContain("id=\"password\"");
        // A scanner of mail opens it: nothing is used up.
        visitor.get(link).expect(200);
        Answer page = visitor.get(link).expect(200);
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(choose(visitor, link, SECOND).status()).isEqualTo(302);
        assertThat(visitor.get(link).expect(200).text()).doesNotContain("id=\"password\"");
        assertThat(signIn(email, FIRST).get("/report/officials-trained").status())
                .isEqualTo(302);
        assertThat(signIn(email, SECOND).get("/report/officials-trained").status())
                .isEqualTo(200);
    }

    @Test
    void b66ACookieIsWorthNothingAfterSigningOutARoleChangeOrRemoval() {
        String email = reporter();
        Pages browser = signIn(email, FIRST);
        browser.get("/report/officials-trained").expect(200);
        String session = browser.cookie("JSESSIONID");
        String login = browser.cookie("lectern-login");
        Pages other = signIn(email, FIRST);
        other.get("/report/officials-trained").expect(200);

        Pages half = Pages.asNobody(lectern);
        half.keep("JSESSIONID", session);
        half.get("/report/officials-trained").expect(302);
        half.keep("lectern-login", other.cookie("lectern-login"));
        half.get("/report/officials-trained").expect(302);
        browser.get("/report/officials-trained").expect(200);
        half.keep("lectern-login", login);
        half.keep("JSESSIONID", session);
        half.get("/report/officials-trained").expect(200);

        var account = admin.get("/accounts?q=" + email).expect(200).json().at("/items/0");
        admin.put(
                        "/accounts/" + account.path("id").asLong(),
                        Map.of(
                                "version",
                                account.path("version").asInt(),
                                "email",
                                email,
                                "roles",
                                List.of(Map.of("role", "TRAINER", "base", "GZHU"))))
                .expect(200);
        browser.get("/report/officials-trained").expect(403);
        browser.get("/trainer/home").expect(200);
        admin.delete("/accounts/" + account.path("id").asLong()).expect(204);
        browser.get("/trainer/home").expect(302);
        other.get("/trainer/home").expect(302);
    }

    @Test
    void anIdOfASessionInTheAddressIsNotTaken() {
        Pages browser = Pages.as(lectern, Network.trainee(4));
        Pages thief = Pages.asNobody(lectern);
        assertThat(thief.get("/trainee/my-training;jsessionid=" + browser.cookie("JSESSIONID"))
                        .status())
                .isIn(302, 400, 404);
        Pages fixed = Pages.asNobody(lectern);
        fixed.get("/sessions;jsessionid=1");
        assertThat(fixed.cookie("JSESSIONID")).isNotEqualTo("1");
    }

    @Test
    void aBodyOf25MegabytesIsTooLarge() {
        byte[] body = ("{\"fullName\": \"" + "a".repeat(25_000_000) + "\"}").getBytes(StandardCharsets.US_ASCII);
        Answer answer = admin.raw("POST", "/persons", "application/json", body).expect(413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(413);
    }

    private String newEmail() {
        return "input" + Network.next() + "@example.org";
    }

    private long accounts(String email) {
        return admin.get("/accounts?q=" + email)
                .expect(200)
                .json()
                .path("total")
                .asLong();
    }

    /** A new account that may read the report, with the first pass phrase. */
    private String reporter() {
        String email = newEmail();
        admin.post("/accounts", Map.of("email", email, "roles", List.of(Map.of("role", "REPORTER"))))
                .expect(201);
        assertThat(choose(Pages.asNobody(lectern), link(email), FIRST).status()).isEqualTo(302);
        return email;
    }

    private Answer signUp(String email, String password) {
        Pages visitor = Pages.asNobody(lectern);
        String page = visitor.get("/sign-up").expect(200).text();
        Map<String, String> form = Pages.form(page, "password");
        // As the script of the page adds it, for a form that is shown again.
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(page);
        assertThat(nonce.find()).isTrue();
        form.put("primefaces.nonce", nonce.group(1));
        form.put("fullName", "张三");
        form.put("email", email);
        form.put("password", password);
        form.put("mailLanguage", "EN");
        form.put("privacyAccepted", "on");
        return visitor.post("/sign-up", form);
    }

    private static void forgot(Pages visitor, String email) {
        Map<String, String> form =
                Pages.form(visitor.get("/forgot-password").expect(200).text(), "email");
        form.put("email", email);
        assertThat(visitor.post("/forgot-password", form).status()).isIn(200, 302);
    }

    private static Answer choose(Pages visitor, String link, String password) {
        Map<String, String> form = Pages.form(visitor.get(link).expect(200).text(), "password");
        form.put("password", password);
        return visitor.post(link, form);
    }

    private Pages signIn(String email, String password) {
        Pages pages = Pages.asNobody(lectern);
        Map<String, String> form = Pages.form(pages.get("/sign-in").expect(200).text(), "password");
        form.put("email", email);
        form.put("password", password);
        pages.post("/sign-in", form);
        return pages;
    }

    /** The link in the newest mail to this address, as the administrator reads it while there is no mail server. */
    private String link(String email) {
        Matcher mails = Pattern.compile("/admin/outbox\\?[^\"]*?\\bid=(\\d+)")
                .matcher(adminPages.get("/admin/outbox").expect(200).text());
        while (mails.find()) {
            String text = adminPages
                    .get("/admin/outbox?id=" + mails.group(1))
                    .expect(200)
                    .text();
            Matcher link = LINK.matcher(text);
            if (text.contains(email) && link.find()) {
                return link.group();
            }
        }
        throw new AssertionError("no mail with a link to " + email);
    }
}
