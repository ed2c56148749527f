package org.lectern.job;

import org.lectern.shared.BusinessRule;

/** What must hold for a job to be touched. */
public enum JobRule implements BusinessRule {
    JOB_IS_NOT_OVER,
    /** Only what failed or was cancelled goes on; what is done is done. */
    JOB_ENDED_TOO_EARLY
}
