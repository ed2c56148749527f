package org.lectern.enrolment.list;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/**
 * What is to be said about a field of a row, in the language of whoever reads it.
 *
 * @param field as in the API; empty for the whole row
 * @param key of the text
 */
public record Note(String field, String key, List<Object> args) {

    public Note {
        args = args == null ? List.of() : List.copyOf(args);
    }

    public static Note of(String field, String key, Object... args) {
        return new Note(field, key, Arrays.stream(args).filter(Objects::nonNull).toList());
    }

    public static Note of(InvalidInput.Violation violation) {
        return of(violation.field(), violation.key(), violation.args());
    }

    public static Note of(BusinessRule rule) {
        return of("", rule.messageKey());
    }

    public String text(Language language) {
        return Messages.in(language).text(key, args.toArray());
    }
}
