package org.lectern.attendance;

/** What became of one person in one slot. No mark is not a status: nobody is present unless somebody said so. */
public enum MarkStatus {
    PRESENT("p"),
    /** Came after the beginning; the slot counts as attended. */
    LATE("l"),
    /** Went before the end; the slot counts as attended. */
    LEFT_EARLY("e"),
    ABSENT("a"),
    /** Away for a reason that was accepted: not present, and not a no-show. */
    EXCUSED("x");

    private final String letter;

    MarkStatus(String letter) {
        this.letter = letter;
    }

    /** True if the slot counts as attended: {@code att(e,k) = 1} (domain, section 5). */
    public boolean attended() {
        return this == PRESENT || this == LATE || this == LEFT_EARLY;
    }

    /** The key that marks it, and its style: p, l, e, a or x. */
    public String letter() {
        return letter;
    }
}
