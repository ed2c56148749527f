package org.lectern.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lectern.account.Secret;
import org.lectern.account.SignInService;

/**
 * What the session of a browser remembers: which login was proved, and the page that was asked for before. The server
 * makes ids of sessions out of 56 random bits, too few to stand for a login: a cookie of its own with 256 bits has to
 * come with it.
 */
public final class BrowserSession {

    private static final String SIGNED_IN = "lectern.signed-in";
    private static final String ASKED_FOR = "lectern.asked-for";
    private static final String SIGNED_UP = "lectern.signed-up";
    private static final String COOKIE = "lectern-login";
    private static final int LONGEST_ADDRESS = 2000;

    private BrowserSession() {}

    /** The login as the session keeps it; whether it still holds is asked at each request. */
    public record SignedIn(long accountId, int authVersion, Instant at, String fingerprint) implements Serializable {}

    /** From now on this login; the id of the session changes, so that an id known before is worth nothing. */
    public static void begin(HttpServletRequest request, HttpServletResponse response, SignInService.Proof proof) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        String secret = Secret.random();
        session.setAttribute(
                SIGNED_IN,
                new SignedIn(proof.accountId(), proof.authVersion(), proof.at(), Secret.fingerprint(secret)));
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    /** Empty where the session knows no login, or the cookie of that login did not come with it. */
    public static Optional<SignedIn> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : Optional.ofNullable((SignedIn) session.getAttribute(SIGNED_IN))
                        .filter(login -> brings(request, login.fingerprint()));
    }

    private static boolean brings(HttpServletRequest request, String fingerprint) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(cookie -> Secret.fingerprint(cookie.getValue()))
                        .anyMatch(brought -> MessageDigest.isEqual(
                                brought.getBytes(StandardCharsets.US_ASCII),
                                fingerprint.getBytes(StandardCharsets.US_ASCII)));
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Keeps the page somebody wanted to see, or whose form came too late; only a page of ours. */
    public static void remember(HttpServletRequest request) {
        String query = request.getQueryString();
        String address =
                request.getRequestURI().substring(request.getContextPath().length())
                        + (query == null ? "" : "?" + query);
        if (isOwnPage(address)) {
            request.getSession(true).setAttribute(ASKED_FOR, address);
        }
    }

    /** Signing up here is as good as a password, for whoever opens the very link that was mailed for it. */
    public static void rememberSignUp(HttpServletRequest request, String fingerprint) {
        request.getSession(true).setAttribute(SIGNED_UP, fingerprint);
    }

    /** Fingerprint of the word that was mailed to whoever signed up here; null where nobody did. */
    public static String signedUp(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(SIGNED_UP);
    }

    /** The page that was kept. */
    public static Optional<String> askedFor(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(ASKED_FOR));
    }

    /** The page that was kept, once. */
    public static Optional<String> takeAskedFor(HttpServletRequest request) {
        Optional<String> address = askedFor(request);
        address.ifPresent(kept -> request.getSession().removeAttribute(ASKED_FOR));
        return address;
    }

    /** True for an address within this application that a browser cannot take for another host. */
    public static boolean isOwnPage(String address) {
        return address != null
                && address.length() <= LONGEST_ADDRESS
                && address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().noneMatch(c -> c <= ' ' || c == '\\' || c == 0x7F)
                && !address.toLowerCase(Locale.ROOT).matches("/+(%09|%0a|%0d|%2f|%5c).*");
    }
}
