package org.lectern.enrolment;

import java.util.List;
import org.lectern.shared.BusinessRule;

/**
 * A rule that speaks against an enrolment, and gives way to a reason.
 *
 * @param args of the text of the rule
 */
public record Objection(BusinessRule rule, List<Object> args) {

    public Objection {
        args = List.copyOf(args);
    }
}
