package org.lectern.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address as people type it. Only characters of ASCII are taken: a Cyrillic а in a name that looks Latin
 * would make a second account that nobody can tell from the first.
 */
public final class EmailAddress {

    /** In characters, as the column counts; the longest a mail server must take. */
    public static final int LENGTH = 254;

    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private EmailAddress() {}

    /** @throws InvalidInput if it is missing or is not an address */
    public static String required(String field, String raw) {
        return checked(field, plain(PlainText.required(field, raw, LENGTH)));
    }

    /** The same where it may be left out: null where blank. */
    public static String optional(String field, String raw) {
        String text = PlainText.optional(field, raw, LENGTH);
        return text == null ? null : checked(field, plain(text));
    }

    /** What two spellings of one address have in common. */
    public static String norm(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Full-width letters, as an input method for Chinese leaves them, are meant as the plain ones. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static String checked(String field, String text) {
        if (text.chars().anyMatch(c -> c > 126)) {
            throw new InvalidInput(field, "error.email-letters");
        }
        boolean fits = SHAPE.matcher(text).matches();
        String local = fits ? text.substring(0, text.indexOf('@')) : "";
        if (!fits || local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            throw new InvalidInput(field, "error.email");
        }
        return text;
    }
}
