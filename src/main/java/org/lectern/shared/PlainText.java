package org.lectern.shared;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text as people type it, made safe to store: composed (NFC), without zero-width characters, trimmed of any white
 * space, U+3000 included. Control characters, bidirectional overrides, byte-order marks and lone surrogates are
 * refused. Rare characters and every script are welcome.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * @param field the name of the field, for the refusal
     * @param maxLength in UTF-16 units, as the column counts
     * @throws InvalidInput if it is blank, too long or holds a character that is refused
     */
    public static String required(String field, String raw, int maxLength) {
        String text = optional(field, raw, maxLength);
        if (text == null) {
            throw new InvalidInput(field, "error.required");
        }
        return text;
    }

    /** The same for one line that may be left out: null where blank. */
    public static String optional(String field, String raw, int maxLength) {
        return clean(field, raw, maxLength, false);
    }

    /** The same for text of several lines. */
    public static String lines(String field, String raw, int maxLength) {
        return clean(field, raw, maxLength, true);
    }

    private static String clean(String field, String raw, int maxLength, boolean linesAllowed) {
        if (raw == null) {
            return null;
        }
        if (raw.length() > 4L * maxLength + 100) {
            throw new InvalidInput(field, "error.too-long", maxLength);
        }
        StringBuilder kept = new StringBuilder(raw.length());
        String composed = Normalizer.normalize(trim(raw).replace("\r\n", "\n"), Normalizer.Form.NFC);
        composed.codePoints().filter(c -> !isZeroWidth(c)).forEach(c -> {
            if (isRefused(c) && !(linesAllowed && (c == '\n' || c == '\t'))) {
                throw new InvalidInput(field, "error.characters");
            }
            kept.appendCodePoint(c);
        });
        String text = trim(kept.toString());
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() > maxLength) {
            throw new InvalidInput(field, "error.too-long", maxLength);
        }
        return text;
    }

    /** What two spellings have in common: compatibility form, lower case, no white space and no dots between names. */
    public static String norm(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder norm = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !isZeroWidth(c))
                .map(c -> c == 0x2022 || c == 0x30FB || c == 0xFF65 ? 0xB7 : c)
                .forEach(norm::appendCodePoint);
        return norm.toString();
    }

    private static boolean isZeroWidth(int c) {
        return c >= 0x200B && c <= 0x200D || c == 0x2060 || c == 0x00AD;
    }

    private static boolean isRefused(int c) {
        return Character.isISOControl(c)
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c >= 0xD800 && c <= 0xDFFF
                || c >= 0xFFF9 && c <= 0xFFFB
                || (c & 0xFFFE) == 0xFFFE;
    }

    private static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
