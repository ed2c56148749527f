package org.lectern.platform.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.lectern.account.CurrentAccount;
import org.lectern.account.SignedInAccount;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;

/**
 * Finds the language of a request: what the address says, which is remembered; else what was remembered, what the
 * account says, what the browser asks for. Only the two tags of the product are understood; anything else is as if not
 * said.
 */
public class Languages implements Filter {

    static final String PARAMETER = "lang";
    private static final String COOKIE = "lectern-language";
    private static final int YEAR = 365 * 24 * 60 * 60;

    @Inject
    private CurrentLanguage current;

    @Inject
    private CurrentAccount me;

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        Optional<Language> wanted = wanted(request);
        Language language = wanted.or(() -> remembered(request))
                .or(() -> me.account().map(SignedInAccount::language))
                .orElseGet(() -> asked(request));
        current.set(language);
        request.setAttribute(Languages.class.getName(), language);
        wanted.ifPresent(chosen -> remember(chosen, request, (HttpServletResponse) servletResponse));
        chain.doFilter(request, servletResponse);
    }

    /** The language found for this request; for pages outside of it, such as those of errors. */
    static Language of(HttpServletRequest request) {
        Object found = request.getAttribute(Languages.class.getName());
        return found instanceof Language language
                ? language
                : remembered(request).orElseGet(() -> asked(request));
    }

    private static Optional<Language> wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        for (String pair : query.split("&")) {
            if (pair.startsWith(PARAMETER + "=")) {
                return Language.byTag(pair.substring(PARAMETER.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (COOKIE.equals(cookie.getName())) {
                    return Language.byTag(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static Language asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Language.EN : Language.nearest(request.getLocale());
    }

    private static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(COOKIE, language.tag());
        cookie.setPath("/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
