package org.lectern.enrolment.list;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.lectern.enrolment.Objection;
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

    private static final String OBJECTION = "enrolment.import.objection.";

    public Note {
        args = args == null ? List.of() : List.copyOf(args);
    }

    public static Note of(String field, String key, Object... args) {
        return new Note(field, key, Arrays.stream(args).filter(Objects::nonNull).toList());
    }

    public static Note of(InvalidInput.Violation violation) {
        return of(violation.field(), violation.key(), violation.args());
    }

    public static Note of(Objection objection) {
        return new Note("", OBJECTION + objection.rule().name(), objection.args());
    }

    /** True if it gives way to a reason. */
    @JsonIgnore
    public boolean isObjection() {
        return key.startsWith(OBJECTION);
    }

    public String text(Language language) {
        return Messages.in(language).text(key, args.toArray());
    }
}
