package org.lectern.job;

import org.lectern.outbox.Turn;

/**
 * What is done again and again by itself, on one node, as the system. A feature gives its routines to {@link Routines}
 * with a producer method:
 *
 * <pre>{@code
 * @Produces
 * Routine lapse() {
 *     return new Routine("offer-lapse", Rhythm.MINUTE, turn -> "offers: " + offers.lapse());
 * }
 * }</pre>
 *
 * It may be done at any time and does nothing twice. One that works in several transactions asks
 * {@link org.lectern.outbox.Leases#hold} with its turn in each.
 *
 * @param name also the key of its text, behind {@code job.routine.}
 */
public record Routine(String name, Rhythm rhythm, Deed deed) {

    /** The work; gives in a few words what came of it. */
    public interface Deed {
        String perform(Turn turn) throws Exception;
    }
}
