package org.lectern.shared;

import java.util.List;

/** A rule of the domain does not hold: the answer is 409, or a message on the page, in the user's language. */
public class BusinessRuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BusinessRule rule;
    private final transient List<Object> args;

    public BusinessRuleViolation(BusinessRule rule, Object... args) {
        super(rule.name());
        this.rule = rule;
        this.args = List.of(args);
    }

    public BusinessRule rule() {
        return rule;
    }

    public Object[] args() {
        return args.toArray();
    }
}
