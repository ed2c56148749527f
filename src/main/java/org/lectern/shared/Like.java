package org.lectern.shared;

/** Patterns for {@code like … escape '!'} in which what people type means itself. */
public final class Like {

    private Like() {}

    public static String containing(String text) {
        return "%" + literal(text) + "%";
    }

    public static String startingWith(String text) {
        return literal(text) + "%";
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
