package org.lectern.report;

import java.time.Instant;
import java.util.List;
import org.lectern.shared.InvalidInput;

/**
 * A report as it was made.
 *
 * @param detail the rows of level 2 within the target group that is opened; null where none is
 * @param misread what of the address could not be understood, and was left out
 */
public record Report(
        Question question,
        Answer answer,
        Answer detail,
        ReferenceNames names,
        Instant madeAt,
        List<InvalidInput.Violation> misread) {

    public Report {
        misread = List.copyOf(misread);
    }
}
