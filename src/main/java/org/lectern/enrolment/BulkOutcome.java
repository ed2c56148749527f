package org.lectern.enrolment;

import java.util.List;
import org.lectern.shared.BusinessRule;

/**
 * What came of doing something with many.
 *
 * @param skipped those with whom it was not done, and why
 */
public record BulkOutcome(int done, List<Skipped> skipped) {

    /** @param args of the text of the rule */
    public record Skipped(long enrolment, String fullName, BusinessRule rule, List<Object> args) {}

    public BulkOutcome {
        skipped = List.copyOf(skipped);
    }
}
