package org.lectern.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Numbers of Chinese identity cards (GB 11643), new and old. Lectern keeps none; they come with lists all the same. */
public final class IdentityNumbers {

    private static final String DAY = "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])";

    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[1-9][0-9]{5}(?:(?:19|20)[0-9]{2}" + DAY
            + "[0-9]{3}[0-9Xx]|[0-9]{2}" + DAY + "[0-9]{3})(?![0-9])");

    private static final int SHORTEST = 15;

    private IdentityNumbers() {}

    /** The text with stars in the place of each such number, whether its check digit is right or not. */
    public static String hidden(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NUMBER.matcher(plain).find() ? NUMBER.matcher(plain).replaceAll("***") : text;
    }
}
