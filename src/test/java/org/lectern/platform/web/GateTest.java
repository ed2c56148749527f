package org.lectern.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {

    private final Gate gate = new Gate(Set.of("training.example.org"));

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "[::1]", "Training.Example.org:443"})
    void knowsItsOwnHosts(String host) {
        assertThat(gate.knowsHost(List.of(host), host.replaceAll(":[0-9]+$", "")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil",
                "localhost.evil",
                "evil:80",
                "localhost@evil",
                "localhost:80:80",
                "localhost:x",
                "",
                "127.0.0.2",
                "training.example.org.",
                "[::2]"
            })
    void knowsNoOther(String host) {
        assertThat(gate.knowsHost(List.of(host), null)).isFalse();
    }

    @Test
    void wantsOneHostAndTheSameInTheAddress() {
        assertThat(gate.knowsHost(List.of(), "localhost")).isFalse();
        assertThat(gate.knowsHost(List.of("localhost", "localhost"), "localhost"))
                .isFalse();
        assertThat(gate.knowsHost(List.of("localhost"), "evil")).isFalse();
        assertThat(gate.knowsHost(List.of("localhost"), "localhost")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost.evil", "null", "evil", "https://"})
    void takesNoFormOfAnotherOrigin(String origin) {
        assertThat(gate.knowsOrigin(origin, null)).isFalse();
    }

    @Test
    void takesItsOwnForms() {
        assertThat(gate.knowsOrigin(null, null)).isTrue();
        assertThat(gate.knowsOrigin("http://localhost:8080", "same-origin")).isTrue();
        assertThat(gate.knowsOrigin("https://training.example.org", null)).isTrue();
        assertThat(gate.knowsOrigin("https://training.example.org", "cross-site"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sessions",
                "/coordinator/session/edit",
                "/api/v1/bases/GZHU/calendar.ics",
                "/jakarta.faces.resource/app.css",
                "/api/v1/bases/%E5%B9%BF"
            })
    void letsPlainPathsThrough(String path) {
        assertThat(Gate.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sessions;jsessionid=1",
                "/%2e%2e/x",
                "/%2E%2E%2Fx",
                "/x%00",
                "/x%3Bv=1",
                "/x%252e",
                "/x%5cy",
                "/x\\y",
                "//evil",
                "/a/../b",
                "/a/.",
                "/a%zz",
                "/a%0d%0a",
                "*",
                "http://evil/"
            })
    void refusesPathsThatHideWhatTheyMean(String path) {
        assertThat(Gate.isPlain(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "PUT", "DELETE", "PATCH", "OPTIONS", "FOO", "get"})
    void pagesAreReadAndPosted(String method) {
        assertThat(Gate.allowsMethod(method, "/sessions")).isFalse();
        assertThat(Gate.allowsMethod("GET", "/sessions")).isTrue();
        assertThat(Gate.allowsMethod("POST", "/sessions")).isTrue();
    }

    @Test
    void theApiTakesMore() {
        assertThat(Gate.allowsMethod("PUT", "/api/v1/courses/X")).isTrue();
        assertThat(Gate.allowsMethod("DELETE", "/api/v1/accounts/1")).isTrue();
        assertThat(Gate.allowsMethod("TRACE", "/api/v1/courses/X")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/coordinator/home.xhtml",
                "/metrics",
                "/metrics/base",
                "/openapi",
                "/health",
                "/health/started",
                "/WEB-INF/web.xml",
                "/META-INF/x"
            })
    void keepsClosedWhatTheServerBringsAlong(String path) {
        assertThat(Gate.isClosed(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/sessions", "/", "/api/v1/openapi"})
    void keepsOpenWhatIsOurs(String path) {
        assertThat(Gate.isClosed(path)).isFalse();
    }

    @Test
    void anAddressNamesOneRecord() {
        assertThat(Gate.isAmbiguous("id=1&id=2")).isTrue();
        assertThat(Gate.isAmbiguous("slot=1&x=2&slot=1")).isTrue();
        assertThat(Gate.isAmbiguous("id=1&grid=2")).isFalse();
        assertThat(Gate.isAmbiguous("targetGroup=A&targetGroup=B")).isFalse();
        assertThat(Gate.isAmbiguous(null)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "q=100%25", "q=%E5%BC%A0", "q=a+b&page=-1"})
    void queriesAreText(String query) {
        assertThat(Gate.isText(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff%fe", "q=%zz", "q=%", "q=%C0%AF", "q=%ED%A0%80"})
    void bytesThatAreNoTextAreNot(String query) {
        assertThat(Gate.isText(query)).isFalse();
    }
}
