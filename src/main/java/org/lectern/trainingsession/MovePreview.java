package org.lectern.trainingsession;

import java.time.Instant;
import java.time.ZoneId;
import org.lectern.shared.Language;

/**
 * What a move would do.
 *
 * @param fromStarts when the slot begins now
 * @param slots how many slots the session has
 * @param enrolled people with a seat, who would be told
 * @param clashes those that the move would bring
 */
public record MovePreview(
        long session,
        String code,
        String title,
        String titleZh,
        SessionState state,
        Instant fromStarts,
        Instant fromEnds,
        Instant starts,
        Instant ends,
        int slots,
        int enrolled,
        ClashReport clashes,
        ZoneId zone) {

    public String title(Language in) {
        return in.choose(title, titleZh);
    }

    public boolean isDraft() {
        return state == SessionState.DRAFT;
    }
}
