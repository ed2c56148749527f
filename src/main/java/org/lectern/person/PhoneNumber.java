package org.lectern.person;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PlainText;

/** Telephone numbers as people write them: full-width digits are made plain, letters are refused. */
public final class PhoneNumber {

    private static final Pattern SHAPE =
            Pattern.compile("\\+?[0-9][0-9 ()./-]{2,}(?:\\s?(?:ext\\.?|x|转|#)\\s?[0-9]{1,6})?");

    private PhoneNumber() {}

    /** Null where blank. */
    public static String optional(String field, String raw) {
        String text = PlainText.optional(field, raw, Person.PHONE_LENGTH);
        if (text == null) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String opened = plain.startsWith("(") ? plain.substring(1) : plain;
        if (!SHAPE.matcher(opened).matches()) {
            throw new InvalidInput(field, "error.phone");
        }
        return plain;
    }
}
