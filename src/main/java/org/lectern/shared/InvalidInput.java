package org.lectern.shared;

import java.util.List;

/** What was entered cannot be understood or stored: the answer is 400, or the error summary of the form. */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    /**
     * One thing wrong with one field.
     *
     * @param field the name of the field in the API and on the form
     * @param key the key of the message
     * @param args what the message needs
     */
    public record Violation(String field, String key, Object... args) {}

    public InvalidInput(List<Violation> violations) {
        super(violations.toString());
        this.violations = List.copyOf(violations);
    }

    public InvalidInput(String field, String key, Object... args) {
        this(List.of(new Violation(field, key, args)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
