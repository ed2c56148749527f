package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.gates.Sources.Source;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/** Both languages say the same things, nothing that is said is missing, and nothing is kept that is not said. */
class MessagesTest {

    /** Places a text may have: {@code {0}}, {@code {1,number,0}}, {@code {session}}. */
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)[^}]*}");

    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Za-z][\\w.-]*)[\"']");
    private static final Pattern JAVA_COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    private static final Pattern MESSAGE_CALL =
            Pattern.compile("msg\\s*\\[\\s*'([^']+)'\\s*]|msg\\.text\\(\\s*'([^']+)'");

    private static final List<Source> CODE = Sources.in(Sources.JAVA, ".java");
    private static final List<Source> PAGES = Sources.in(Sources.PAGES, ".xhtml");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lectern");

    private final Messages english = Messages.in(Language.EN);
    private final Messages chinese = Messages.in(Language.ZH_CN);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(new TreeSet<>(chinese.keys())).isEqualTo(new TreeSet<>(english.keys()));
    }

    @Test
    void noKeyStandsTwice() {
        for (Source file : Sources.in(Sources.MESSAGES, "_en.properties", "_zh_CN.properties")) {
            assertThat(keysTwice(file)).as(file.name()).isEmpty();
        }
        Map<String, Set<String>> features = new TreeMap<>();
        for (Source file : Sources.in(Sources.MESSAGES, "_en.properties")) {
            keys(file).forEach(key -> features.computeIfAbsent(key, k -> new TreeSet<>())
                    .add(file.name()));
        }
        assertThat(features).allSatisfy((key, files) -> assertThat(files).hasSize(1));
    }

    @Test
    void bothLanguagesHaveTheSamePlaces() {
        for (String key : english.keys()) {
            assertThat(places(chinese.text(key))).as(key).isEqualTo(places(english.text(key)));
        }
    }

    /** A text with numbered places is a pattern: an apostrophe alone would swallow what follows it. */
    @Test
    void patternsAreWellFormed() {
        for (Messages messages : List.of(english, chinese)) {
            for (String key : messages.keys()) {
                String text = messages.text(key);
                if (places(text).stream().anyMatch(place -> place.matches("\\d+"))) {
                    assertThat(oddApostrophe(text)).as(key + ": " + text).isFalse();
                    assertThat(new MessageFormat(text).getFormats()).as(key).isNotEmpty();
                }
            }
        }
    }

    @Test
    void chineseIsWrittenInChinese() {
        assertThat(chinese.keys())
                .filteredOn(key -> chinese.text(key).matches(".*[A-Za-z]{4,}.*")
                        && chinese.text(key).codePoints().noneMatch(Character::isIdeographic)
                        && chinese.text(key).equals(english.text(key))
                        && chinese.text(key).contains(" "))
                .isEmpty();
    }

    @Test
    void whatIsSaidIsThere() {
        Set<String> missing = new TreeSet<>();
        for (Source page : PAGES) {
            Matcher call = MESSAGE_CALL.matcher(page.text());
            while (call.find()) {
                String key = call.group(1) == null ? call.group(2) : call.group(1);
                if (!english.has(key) && !key.endsWith(".")) {
                    missing.add(page.name() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyRuleExplainsItself() {
        assertThat(rules()).isNotEmpty();
        assertThat(rules()).filteredOn(rule -> !english.has("rule." + rule)).isEmpty();
    }

    @Test
    void nothingIsKeptThatIsNotSaid() {
        assertThat(unused(english.keys(), CODE, PAGES)).isEmpty();
    }

    @Test
    void controls() {
        Source code = new Source("x", "text(\"a.used\"); put(\"note-kind\"); enum Colour { RED }");
        assertThat(unused(Set.of("a.used", "a.unused", "rule.NO_SUCH_RULE", "Colour.GREEN"), List.of(code), List.of()))
                .containsExactlyInAnyOrder("a.unused", "rule.NO_SUCH_RULE", "Colour.GREEN");
        assertThat(keysTwice(new Source("x", "a=1\nb=2\na=3\n"))).containsExactly("a");
        assertThat(oddApostrophe("it's {0}")).isTrue();
        assertThat(oddApostrophe("it''s {0}")).isFalse();
        assertThat(places("{0} of {1,number,0}")).containsExactlyInAnyOrder("0", "1");
    }

    private static Set<String> unused(Set<String> keys, List<Source> code, List<Source> pages) {
        Set<String> said = new HashSet<>();
        Set<String> beginnings = new HashSet<>();
        for (List<Source> sources : List.of(code, pages)) {
            for (Source source : sources) {
                Matcher quoted =
                        QUOTED.matcher(JAVA_COMMENT.matcher(source.text()).replaceAll(" "));
                while (quoted.find()) {
                    said.add(quoted.group(1));
                    if (quoted.group(1).endsWith(".") || quoted.group(1).endsWith("-")) {
                        beginnings.add(quoted.group(1));
                    }
                }
            }
        }
        Set<String> rules = rules();
        Set<String> constants = constants();
        return keys.stream()
                .filter(key -> !said.contains(key))
                .filter(key -> !(key.startsWith("rule.") && rules.contains(key.substring("rule.".length()))))
                .filter(key -> !constants.contains(key))
                .filter(key -> !mail(key, said))
                .filter(key -> beginnings.stream().noneMatch(begin -> !begin.equals("rule.") && key.startsWith(begin)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean mail(String key, Set<String> said) {
        Matcher mail = Pattern.compile("mail\\.([\\w-]+)\\.(subject|body)").matcher(key);
        return mail.matches() && said.contains(mail.group(1));
    }

    private static Set<String> rules() {
        return CLASSES.stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(BusinessRule.class))
                .flatMap(type -> names(type).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> constants() {
        return CLASSES.stream()
                .filter(JavaClass::isEnum)
                .flatMap(type -> names(type).stream().map(name -> type.getSimpleName() + "." + name))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(JavaClass type) {
        return type.getEnumConstants().stream().map(constant -> constant.name()).collect(Collectors.toSet());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static boolean oddApostrophe(String text) {
        return text.replace("''", "").contains("'");
    }

    private static List<String> keys(Source file) {
        return file.text()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).trim())
                .filter(key -> key.matches("[\\w.-]+"))
                .toList();
    }

    private static List<String> keysTwice(Source file) {
        Set<String> seen = new HashSet<>();
        return keys(file).stream().filter(key -> !seen.add(key)).toList();
    }
}
