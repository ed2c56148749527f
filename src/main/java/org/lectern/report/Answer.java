package org.lectern.report;

import java.util.List;

/**
 * What the measures say to a question.
 *
 * @param total counted by itself, never added up
 * @param reachedInMoreRows the k of M5: persons counted in more than one row
 * @param trainedInMoreRows the k of M7
 * @param thresholds the completion thresholds of the sessions that count, in per cent, ascending
 */
public record Answer(
        Question question,
        List<Row> rows,
        Figures total,
        int reachedInMoreRows,
        int trainedInMoreRows,
        List<Integer> thresholds) {

    /** @param keys one for each dimension of the question, in their order */
    public record Row(List<String> keys, Figures figures) {}
}
