package org.lectern.notification;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lectern.outbox.MailText;
import org.lectern.outbox.Wordings.Wording;
import org.lectern.shared.Language;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;

/**
 * The words of a mail in both languages, as a coordinator enters them. Places in braces are the only thing in them that
 * is not literal; one that nothing would fill is refused.
 */
public record Words(String subject, String body, String subjectZh, String bodyZh) {

    public static final int SUBJECT_LENGTH = 200;
    public static final int BODY_LENGTH = 1500;

    /** What every mail about a session can name. */
    public static final Set<String> COMMON = Set.of("name", "session", "code", "base", "when", "link");

    static Words of(Wording english, Wording chinese) {
        return new Words(english.subject(), english.body(), chinese.subject(), chinese.body());
    }

    /** Cleaned; all four are needed. What is the same in both languages is found fault with once. */
    Words checked(Set<String> places) {
        Violations found = new Violations();
        Words clean = new Words(
                found.collect(() -> PlainText.required("subject", subject, SUBJECT_LENGTH)),
                found.collect(() -> lines("body", body)),
                found.collect(() -> PlainText.required("subjectZh", subjectZh, SUBJECT_LENGTH)),
                found.collect(() -> lines("bodyZh", bodyZh)));
        known(found, "subject", clean.subject, places);
        known(found, "body", clean.body, places);
        if (!Objects.equals(clean.subject, clean.subjectZh)) {
            known(found, "subjectZh", clean.subjectZh, places);
        }
        if (!Objects.equals(clean.body, clean.bodyZh)) {
            known(found, "bodyZh", clean.bodyZh, places);
        }
        found.refuse();
        return clean;
    }

    private static String lines(String field, String raw) {
        String text = PlainText.lines(field, raw, BODY_LENGTH);
        return text == null ? PlainText.required(field, null, BODY_LENGTH) : text;
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
