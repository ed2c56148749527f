package org.lectern.shared;

import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with an input, so that a person is told once and not field by field. */
public final class Violations {

    private final List<InvalidInput.Violation> found = new ArrayList<>();

    public Violations add(String field, String key, Object... args) {
        found.add(new InvalidInput.Violation(field, key, args));
        return this;
    }

    public Violations addIf(boolean wrong, String field, String key, Object... args) {
        return wrong ? add(field, key, args) : this;
    }

    /** Takes over what a part found, and gives null instead of its value. */
    public <T> T collect(java.util.function.Supplier<T> part) {
        try {
            return part.get();
        } catch (InvalidInput e) {
            found.addAll(e.violations());
            return null;
        }
    }

    /** Takes over what was found with a part. */
    public Violations addAll(Violations others) {
        found.addAll(others.found);
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** @throws InvalidInput if anything was found */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new InvalidInput(found);
        }
    }
}
