package org.lectern.enrolment;

import java.time.LocalDate;
import org.lectern.shared.Language;

/**
 * Somebody completed the same course before: no reason to refuse, but to ask.
 *
 * @param on the day of the completion
 * @param code of the session
 * @param base the name of the base
 */
public record Repeat(LocalDate on, String code, String base, String baseZh) {

    public String base(Language in) {
        return in.choose(base, baseZh);
    }
}
