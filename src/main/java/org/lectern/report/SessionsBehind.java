package org.lectern.report;

import java.time.LocalDate;
import org.lectern.shared.Page;

/**
 * The sessions that make a number.
 *
 * @param total the figures of all of them together, counted by itself: the number that was clicked is among them
 */
public record SessionsBehind(
        Question question, Measure figure, Figures total, Page<Line> sessions, ReferenceNames names) {

    /**
     * @param state HELD (provisional) or CLOSED
     * @param on the reporting date; null for self-paced
     */
    public record Line(
            long id,
            String code,
            String title,
            String titleZh,
            String base,
            org.lectern.trainingsession.SessionState state,
            LocalDate on,
            boolean ownBase,
            Figures figures) {}
}
