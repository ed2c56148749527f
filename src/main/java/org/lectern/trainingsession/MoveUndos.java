package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What can still be undone. It is kept for some seconds only and needs no table: after a restart a move stands, and its
 * mails leave.
 */
@ApplicationScoped
class MoveUndos {

    /** A little longer than the mails are held: the mails decide. */
    static final Duration KEPT = Duration.ofSeconds(30);

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /**
     * @param account whose move it was
     * @param before how the session was
     * @param version of the session after the move: whoever changed it since stands in the way
     */
    record Kept(Long account, long session, SessionInput before, int version, Instant at) {}

    void keep(String word, Kept undo) {
        for (Iterator<Kept> each = kept.values().iterator(); each.hasNext(); ) {
            if (each.next().at().plus(KEPT).isBefore(undo.at())) {
                each.remove();
            }
        }
        kept.put(word, undo);
    }

    /** Takes it, so that it is undone once. */
    Optional<Kept> take(String word) {
        return word == null ? Optional.empty() : Optional.ofNullable(kept.remove(word));
    }
}
