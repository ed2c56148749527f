package org.lectern.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;

/** How wide the parts of a seats bar are: up to the capacity mark the seats, beyond it those who wait. */
@ApplicationScoped
@Named("seatsBar")
public class SeatsBar {

    /** Space between the capacity mark and those who wait. */
    private static final double GAP = 3;

    /**
     * Where each part begins and how wide it is, in per cent of the bar.
     *
     * @param confirmed the text of the attribute, with its per cent sign; likewise all others
     */
    public record Widths(
            String confirmed,
            String offeredFrom,
            String offered,
            String allottedFrom,
            String allotted,
            String freeFrom,
            String free,
            String capacityAt,
            String waitingFrom,
            String waiting,
            String confirmedMiddle,
            String offeredMiddle,
            String allottedMiddle,
            String waitingMiddle,
            String taken) {}

    public Widths of(int capacity, int confirmed, int offered, int allotted, int waiting) {
        double used = (double) confirmed + offered + allotted;
        double seats = Math.max(Math.max(capacity, used), 1);
        double all = seats + waiting;
        double scale = waiting == 0 ? 100 / seats : (100 - GAP) / all;
        double endOfSeats = seats * scale;
        double waitingFrom = endOfSeats + (waiting == 0 ? 0 : GAP);
        return new Widths(
                percent(confirmed * scale),
                percent(confirmed * scale),
                percent(offered * scale),
                percent((confirmed + offered) * scale),
                percent(allotted * scale),
                percent(used * scale),
                percent(Math.max(0, seats - used) * scale),
                percent(Math.max(capacity, 0) * scale),
                percent(waitingFrom),
                percent(waiting * scale),
                percent(confirmed * scale / 2),
                percent((confirmed + offered / 2.0) * scale),
                percent((confirmed + offered + allotted / 2.0) * scale),
                percent(waitingFrom + waiting * scale / 2),
                percent(100 * Math.min(1, used / seats)));
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }
}
