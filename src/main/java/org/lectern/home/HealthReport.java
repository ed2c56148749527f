package org.lectern.home;

import java.time.Instant;
import java.util.List;

/**
 * What an administrator looks at first.
 *
 * @param dead mails that were given up
 * @param stuck mails that should have left a while ago
 * @param waiting mails that are on their way
 * @param jobs the jobs that ran on this database
 */
public record HealthReport(int dead, int stuck, int waiting, List<Job> jobs) {

    /**
     * @param until how long its lease holds: in the past where nobody has taken it since
     * @param late true where it should have been taken again
     */
    public record Job(String name, Instant until, boolean late) {}

    public boolean isWell() {
        return dead == 0 && stuck == 0 && jobs.stream().noneMatch(Job::late);
    }
}
