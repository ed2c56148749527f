package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.gates.Sources.Source;

/** Classes stay small enough to read, and nothing in them is left for later. */
class JavaSourcesTest {

    private static final int LONGEST_CLASS = 400;
    private static final int LONGEST_VIEW = 150;

    private static final Pattern LEFT_UNDONE = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|printStackTrace");

    private static final List<Source> CLASSES = Sources.in(Sources.JAVA, ".java");

    @Test
    void classesAreShort() {
        assertThat(Sources.found(CLASSES, JavaSourcesTest::tooLong)).isEmpty();
    }

    @Test
    void nothingIsLeftUndone() {
        assertThat(Sources.found(CLASSES, JavaSourcesTest::leftUndone)).isEmpty();
    }

    @Test
    void controlSeesWhatIsTooLong() {
        assertThat(tooLong(new Source("org/lectern/Long.java", "\n".repeat(401))))
                .isNotEmpty();
        assertThat(tooLong(new Source("org/lectern/x/web/View.java", "@Named" + "\n".repeat(151))))
                .isNotEmpty();
        assertThat(tooLong(new Source("org/lectern/Fits.java", "\n".repeat(400))))
                .isEmpty();
    }

    @Test
    void controlSeesWhatIsLeftUndone() {
        assertThat(leftUndone(new Source("x", "// TODO later"))).isNotEmpty();
        assertThat(leftUndone(new Source("x", "int done = 1;"))).isEmpty();
    }

    private static Stream<String> tooLong(Source source) {
        // A bean behind a page; what only holds the fields of a form is a class like any other.
        int limit = source.name().replace('\\', '/').contains("/web/")
                        && !source.name().contains("shared")
                        && source.text().contains("@Named")
                ? LONGEST_VIEW
                : LONGEST_CLASS;
        return source.lines() > limit ? Stream.of(source.lines() + " lines, " + limit + " at most") : Stream.empty();
    }

    private static Stream<String> leftUndone(Source source) {
        return LEFT_UNDONE.matcher(source.text()).results().map(MatchResult::group);
    }
}
