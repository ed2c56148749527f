package org.lectern.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RetriedInterceptorTest {

    @Test
    void thePersonWhoIsOnTheListAlreadyIsFoundAgain() {
        assertThat(isRetried(1062, "Duplicate entry '1-2' for key 'enrolment.enrolment_live_uk'"))
                .isTrue();
        assertThat(isRetried(23505, "Unique index or primary key violation: \"public.enrolment_live_uk_INDEX_5\""))
                .isTrue();
    }

    /** The control: another key, and another fault that names this one. */
    @Test
    void anyOtherViolationIsAFault() {
        assertThat(isRetried(1062, "Duplicate entry 'a' for key 'account.account_email_uk'"))
                .isFalse();
        assertThat(isRetried(23505, "Unique index or primary key violation: \"public.account_email_uk_INDEX_1\""))
                .isFalse();
        assertThat(isRetried(23502, "NULL not allowed near enrolment_live_uk")).isFalse();
        assertThat(isRetried(1062, null)).isFalse();
    }

    private static boolean isRetried(int code, String message) {
        return RetriedInterceptor.isConcurrency(new IllegalStateException(new SQLException(message, "23000", code)));
    }
}
