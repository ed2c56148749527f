package org.lectern.shared;

import java.text.Normalizer;

/**
 * Numbers and questions as people type them into a page or an address: cleaned as far as one can know what was meant.
 */
public final class Typed {

    private static final int QUESTION_LENGTH = 100;

    private Typed() {}

    /**
     * The id in an address; null where the address has none.
     *
     * @throws NotFound if it is no id
     */
    public static Long id(String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        if (!raw.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return Long.valueOf(raw);
    }

    /** @throws NotFound if the address has none, or it is no id */
    public static long requiredId(String raw) {
        Long id = id(raw);
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    /**
     * A whole number; null where blank. Spaces, thousands separators and full-width digits are understood.
     *
     * @throws InvalidInput if it is none
     */
    public static Integer number(String field, String raw) {
        if (raw == null || raw.isBlank()) {
            return null;
        }
        String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        if (!plain.matches("-?[0-9]{1,9}")) {
            throw new InvalidInput(field, "error.whole-number");
        }
        return Integer.valueOf(plain);
    }

    /** What is searched for: never refused, only cleaned and cut; null where nothing is left. */
    public static String question(String raw) {
        if (raw == null) {
            return null;
        }
        String clean = raw.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .limit(QUESTION_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.isEmpty() ? null : clean;
    }
}
