package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.gates.Sources.Source;

/** Pages hold no words, no style, no script and nothing that breaks under the content security policy. */
class PagesTest {

    /** The same in every language: names, and what is typed. */
    private static final List<String> IN_NO_LANGUAGE = List.of("English", "中文", "Lectern", "lectern-demo");

    private static final List<Source> PAGES = Sources.in(Sources.PAGES, ".xhtml");

    @Test
    void pagesHoldNothingForbidden() {
        assertThat(PAGES).isNotEmpty();
        assertThat(Sources.found(PAGES, PageChecks::forbidden)).isEmpty();
    }

    @Test
    void pagesHoldNoWords() {
        assertThat(Sources.found(PAGES, PageChecks::literalText))
                .filteredOn(found ->
                        IN_NO_LANGUAGE.stream().noneMatch(name -> found.endsWith("literal text \"" + name + "\"")))
                .isEmpty();
    }

    /** A parameter of the page is read from what is posted too. */
    @Test
    void noInputIsCalledLikeTheRecordOfItsPage() {
        assertThat(Sources.found(PAGES, PageChecks::inputsLikeTheRecord)).isEmpty();
        Source broken =
                new Source("control", "<f:viewParam name=\"base\" value=\"x\"/><p:inputText value=\"x\" id=\"base\"/>");
        assertThat(PageChecks.inputsLikeTheRecord(broken)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<f:ajax event='x'/>",
                "<h:commandLink value='x'/>",
                "<h:commandButton value='x'/>",
                "<h:outputText value=\"x\" escape=\"false\"/>",
                "<ui:include src=\"#{param.page}\"/>",
                "<p style=\"color:red\"/>",
                "<script>alert(1)</script>",
                "<a onclick=\"x()\"/>",
                "<a href=\"javascript:x()\"/>",
                "<img src=\"https://example.org/x.png\"/>"
            })
    void controlSeesWhatIsForbidden(String broken) {
        assertThat(PageChecks.forbidden(new Source("control", broken))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Welcome</p>",
                "<p>欢迎</p>",
                "<p>#{msg['x']} people</p>",
                "<p title=\"Close\"/>",
                "<p label=\"#{x} free\"/>"
            })
    void controlSeesWords(String broken) {
        assertThat(PageChecks.literalText(new Source("control", broken))).isNotEmpty();
    }

    @Test
    void controlLetsTheMessagesThrough() {
        Source good = new Source("control", "<p title=\"#{msg['a']}\" class=\"lc\">#{msg['b']} · #{x}/#{y}</p>");
        assertThat(PageChecks.literalText(good)).isEmpty();
        assertThat(PageChecks.forbidden(good)).isEmpty();
    }
}
