package org.lectern.shared.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.lectern.shared.InvalidInput;

/** Numbers as people type them: with spaces, in full-width digits, with a comma or a point before the fraction. */
public final class TypedNumber {

    private static final int MAX_LENGTH = 12;

    private TypedNumber() {}

    /** A whole number; null where nothing was typed. */
    public static Integer whole(String field, String typed) {
        BigDecimal number = number(field, typed, "error.whole-number");
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidInput(field, "error.whole-number");
        }
    }

    /** A number with or without a fraction; null where nothing was typed. */
    public static Double decimal(String field, String typed) {
        BigDecimal number = number(field, typed, "error.number-typed");
        return number == null ? null : number.doubleValue();
    }

    /** As a field shows it: without a fraction that says nothing. */
    public static String shown(double number) {
        return new BigDecimal(Double.toString(Math.round(number * 100) / 100.0))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static BigDecimal number(String field, String typed, String key) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replace(',', '.');
        if (plain.length() > MAX_LENGTH || !plain.matches("[+-]?[0-9]+(\\.[0-9]+)?")) {
            throw new InvalidInput(field, key);
        }
        return new BigDecimal(plain);
    }
}
