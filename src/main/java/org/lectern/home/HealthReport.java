package org.lectern.home;

import java.time.Instant;
import java.util.List;

/**
 * What an administrator looks at first.
 *
 * @param mailServer false where no mail server is set: mails are kept, and that is no fault
 * @param dead mails that were given up
 * @param stuck mails that should have left a while ago
 * @param waiting mails that are on their way
 * @param jobs what is done every night
 */
public record HealthReport(boolean mailServer, int dead, int stuck, int waiting, List<Job> jobs) {

    /**
     * @param finishedAt null where it has not finished yet
     * @param wrong true where it failed, or has not run for more than a day
     */
    public record Job(String name, Instant finishedAt, boolean wrong) {}

    public boolean isStuck() {
        return mailServer && stuck > 0;
    }
}
