package org.lectern.shared;

/**
 * A rule of the domain, stated as what holds: {@code ENROLMENT_IS_OPEN}. Each feature keeps its rules as constants of
 * an enum. The name is the contract: it is the {@code rule} of an API problem and, behind {@code rule.}, the key of the
 * text that explains the refusal and the way on.
 */
public interface BusinessRule {

    /** The name of the enum constant. */
    String name();

    /** The key of the text that explains why, and what the person can do instead. */
    default String messageKey() {
        return "rule." + name();
    }

    /**
     * Refuses what breaks a rule.
     *
     * @param args what the text needs to be helpful: numbers, names, days
     * @throws BusinessRuleViolation if the rule does not hold
     */
    static void require(boolean holds, BusinessRule rule, Object... args) {
        if (!holds) {
            throw new BusinessRuleViolation(rule, args);
        }
    }
}
