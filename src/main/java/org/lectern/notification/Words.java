package org.lectern.notification;

import java.util.Set;
import java.util.TreeSet;
import org.lectern.outbox.MailText;
import org.lectern.outbox.Wordings.Wording;
import org.lectern.shared.Language;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;

/**
 * The words of a mail, as a coordinator or trainer enters them: in both languages, or in one for both. Places in braces
 * are the only thing in them that is not literal; one that nothing would fill is refused.
 */
public record Words(String subject, String body, String subjectZh, String bodyZh) {

    public static final int SUBJECT_LENGTH = 200;
    public static final int BODY_LENGTH = 1500;

    /** What every mail about a session can name. */
    public static final Set<String> COMMON = Set.of("name", "session", "code", "base", "when", "link");

    private static final String IN_CHINESE = "Zh";

    /** The same text in both languages. */
    private record Pair(String english, String chinese) {

        boolean isMissing() {
            return english == null && chinese == null;
        }

        Pair whole() {
            return new Pair(english == null ? chinese : english, chinese == null ? english : chinese);
        }
    }

    /** Makes a text safe to store; null where it is blank. */
    private interface Cleaning {
        String clean(String field, String raw, int length);
    }

    static Words of(Wording english, Wording chinese) {
        return new Words(english.subject(), english.body(), chinese.subject(), chinese.body());
    }

    /**
     * Cleaned, and whole: what is written in one language only is said in both. Fault is found with what was typed;
     * what is missing in both languages is asked for in the one of whoever writes.
     */
    Words checked(Set<String> places, Language writer) {
        Violations found = new Violations();
        Pair subjects =
                cleaned(found, new Pair(subject, subjectZh), "subject", SUBJECT_LENGTH, PlainText::optional, writer);
        Pair bodies = cleaned(found, new Pair(body, bodyZh), "body", BODY_LENGTH, PlainText::lines, writer);
        known(found, "subject", subjects.english(), places);
        known(found, "body", bodies.english(), places);
        known(found, "subject" + IN_CHINESE, subjects.chinese(), places);
        known(found, "body" + IN_CHINESE, bodies.chinese(), places);
        found.refuse();
        return new Words(
                subjects.whole().english(),
                bodies.whole().english(),
                subjects.whole().chinese(),
                bodies.whole().chinese());
    }

    private static Pair cleaned(
            Violations all, Pair raw, String field, int length, Cleaning cleaning, Language writer) {
        Violations found = new Violations();
        Pair clean = new Pair(
                found.collect(() -> cleaning.clean(field, raw.english(), length)),
                found.collect(() -> cleaning.clean(field + IN_CHINESE, raw.chinese(), length)));
        found.addIf(
                found.isEmpty() && clean.isMissing(),
                writer.isChinese() ? field + IN_CHINESE : field,
                "error.required");
        all.addAll(found);
        return clean;
    }

    private static void known(Violations found, String field, String text, Set<String> places) {
        if (text != null) {
            Set<String> unknown = new TreeSet<>(MailText.places(text));
            unknown.removeAll(places);
            found.addIf(
                    !unknown.isEmpty(),
                    field,
                    "error.places",
                    String.join(", ", unknown),
                    String.join(", ", new TreeSet<>(places)));
        }
    }

    Wording in(Language language) {
        return language.isChinese() ? new Wording(subjectZh, bodyZh) : new Wording(subject, body);
    }
}
