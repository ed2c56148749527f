package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.gates.Sources.Source;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/** What the trail and the outbox keep as codes, their lists say in words: each code that is used has a text. */
class CodeWordsTest {

    private static final String ACTION = "audit.action.";
    private static final String OBJECT = "audit.object.";

    /** What takes the code of an action, also through a method or a choice of its own. */
    private static final Pattern ACT = Pattern.compile(
            "(?:Act\\.of|\\bact|\\brecord|\\bprove|\\bnoteSignIn|\\bchange)\\([^;]{0,120}?\"([a-z]+(?:-[a-z]+)*\\.[a-z]+(?:-[a-z]+)*)\"");

    private static final Pattern EITHER =
            Pattern.compile("\\? \"([a-z]+(?:-[a-z]+)*\\.[a-z-]+)\"\\s*: \"([a-z]+(?:-[a-z]+)*\\.[a-z-]+)\"");

    /** {@code Act.of("course." + what)} with {@code act("create", …)} in the same file. */
    private static final Pattern BEGINNING = Pattern.compile("Act\\.of\\(\\s*\"([a-z-]+\\.)\" \\+");

    private static final Pattern END = Pattern.compile("\\bact\\(\"([a-z-]+)\"");

    private static final Pattern KIND =
            Pattern.compile("Act\\.of\\([^;]{0,160}?\"[a-z-]+\\.[a-z-]+\",\\s*\"([a-z_]+)\"");

    private static final Pattern KIND_CONSTANT = Pattern.compile("String KIND = \"([a-z_]+)\"");

    private static final List<Source> CODE = Sources.in(Sources.JAVA, ".java").stream()
            .filter(source -> source.text().contains("Act.of") || source.text().contains("keeper.record"))
            .toList();

    @Test
    void everyActionHasWords() {
        Set<String> actions = actions(CODE);
        assertThat(actions)
                .hasSizeGreaterThan(80)
                .contains("course.publish", "training-session.cancel", "enrolment.promote", "account.reset-password");
        assertThat(wordless(ACTION, actions)).isEmpty();
    }

    @Test
    void everyKindOfRecordHasWords() {
        Set<String> kinds = new TreeSet<>();
        for (Source source : CODE) {
            kinds.addAll(found(KIND, source.text()));
            kinds.addAll(found(KIND_CONSTANT, source.text()));
        }
        assertThat(kinds).contains("account", "training_session", "saved_view");
        assertThat(wordless(OBJECT, kinds)).isEmpty();
    }

    @Test
    void everyKindOfMailHasWords() {
        Set<String> kinds = Messages.in(Language.EN).keys().stream()
                .filter(key -> key.startsWith("mail.") && key.endsWith(".subject"))
                .map(key -> key.substring("mail.".length(), key.length() - ".subject".length()))
                .collect(Collectors.toSet());
        assertThat(kinds).hasSizeGreaterThan(25);
        assertThat(wordless("outbox.kind.", kinds)).isEmpty();
    }

    @Test
    void controls() {
        Source whole = new Source("x", "trail.record(Act.of(\"cup.break\", \"cup\", id, null)); text(\"cup.title\");");
        Source parts = new Source("y", "record(act(\"fill\", cup)); return Act.of(\"cup.\" + what, KIND, id, null);");
        Source either = new Source("z", "Act.of(shut ? \"cup.close\" : \"cup.open\", \"cup\", id, null)");
        assertThat(actions(List.of(whole, parts, either)))
                .containsExactlyInAnyOrder("cup.break", "cup.fill", "cup.close", "cup.open");
        assertThat(wordless(ACTION, Set.of("cup.break", "course.publish"))).containsExactly("audit.action.cup.break");
    }

    private static Set<String> actions(List<Source> sources) {
        Set<String> actions = new TreeSet<>();
        for (Source source : sources) {
            String text = source.text();
            actions.addAll(found(ACT, text));
            actions.addAll(found(EITHER, text));
            for (String beginning : found(BEGINNING, text)) {
                found(END, text).forEach(end -> actions.add(beginning + end));
            }
        }
        return actions;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                found.add(matcher.group(group));
            }
        }
        return found;
    }

    private static Set<String> wordless(String beginning, Set<String> codes) {
        return codes.stream()
                .map(code -> beginning + code)
                .filter(key -> !Messages.in(Language.EN).has(key)
                        || !Messages.in(Language.ZH_CN).has(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
