package org.lectern.attendance.web;

import org.lectern.shared.NotFound;

/** Ids in addresses, as somebody may have typed them: what is no number is nobody's id. */
final class Numbers {

    private Numbers() {}

    static Long orNull(String raw) {
        return raw != null && raw.matches("[0-9]{1,18}") ? Long.valueOf(raw) : null;
    }

    /** @throws NotFound if it is no number */
    static long required(String raw) {
        Long number = orNull(raw);
        if (number == null) {
            throw new NotFound();
        }
        return number;
    }
}
