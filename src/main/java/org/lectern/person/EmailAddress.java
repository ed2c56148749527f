package org.lectern.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PlainText;

/**
 * An e-mail address as written and as compared. The two differ in case and in full-width letters only: plus signs and
 * dots mean what the mail server says they mean.
 *
 * @param shown as it was written, without spaces around
 * @param norm what two spellings have in common
 */
public record EmailAddress(String shown, String norm) {

    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsCyrillic}\\p{IsGreek}]");

    /** A part all of whose letters of another script look like Latin ones. */
    private static final Pattern LOOKS_LATIN = Pattern.compile(
            "[\\P{L}\u0430\u0441\u0435\u043E\u0440\u0445\u0443\u0456\u0458\u0455\u043A\u03BF\u03B1\u03BD]+");

    /**
     * Null where blank.
     *
     * @throws InvalidInput if it cannot be an address, or mixes letters that look alike ({@code а} of Cyrillic)
     */
    public static EmailAddress optional(String field, String raw) {
        String text = PlainText.optional(field, raw, Person.EMAIL_LENGTH);
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (!SHAPE.matcher(plain).matches() || plain.contains("..")) {
            throw new InvalidInput(field, "error.email");
        }
        if (Arrays.stream(plain.split("[@.]")).anyMatch(EmailAddress::deceives)) {
            throw new InvalidInput(field, "error.email-letters");
        }
        return new EmailAddress(plain, plain.toLowerCase(Locale.ROOT));
    }

    private static boolean deceives(String part) {
        boolean mixed = part.chars().anyMatch(c -> c < 128 && Character.isLetter(c));
        return FOREIGN.matcher(part).find()
                && (mixed || LOOKS_LATIN.matcher(part.toLowerCase(Locale.ROOT)).matches());
    }

    public static String norm(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
