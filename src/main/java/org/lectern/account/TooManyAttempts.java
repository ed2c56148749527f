package org.lectern.account;

import java.time.Duration;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;

/** Somebody tries too often: 429, with the time to wait. It passes by itself. */
public class TooManyAttempts extends BusinessRuleViolation {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooManyAttempts(Duration wait) {
        this(AccountRule.ATTEMPTS_ARE_FEW, wait);
    }

    /** @param rule whose text says what there is too much of */
    public TooManyAttempts(BusinessRule rule, Duration wait) {
        super(rule, Math.max(1, wait.toSeconds()));
        this.seconds = Math.max(1, wait.toSeconds());
    }

    /** How long to wait, in seconds. */
    public long seconds() {
        return seconds;
    }
}
