package org.lectern.report;

import java.time.LocalDate;
import java.util.List;

/**
 * A training session that is HELD or CLOSED, as the measures see it.
 *
 * @param baseId the owner, for scopes
 * @param base the code of the owner, which alone counts a joint session
 * @param instruments codes; may be empty
 * @param closed true when its figures are final
 * @param on the date of its last compulsory slot that is not NOT_HELD, in its base's zone; null for self-paced ones,
 *     whose enrolments have dates of their own
 */
public record SessionFact(
        long id,
        long baseId,
        String base,
        String course,
        String kind,
        String mode,
        List<String> instruments,
        int thresholdPct,
        boolean closed,
        LocalDate on)
        implements Fact {

    private static final String SELF_PACED = "SELF_PACED";

    public SessionFact {
        instruments = List.copyOf(instruments);
    }

    /** Self-paced sessions count in M6 to M9 only: they have no slots to attend. */
    public boolean isSelfPaced() {
        return SELF_PACED.equals(mode);
    }

    @Override
    public SessionFact session() {
        return this;
    }

    @Override
    public List<String> keys(Dimension dimension) {
        return dated(dimension, on);
    }

    /** The keys when the day is that of an enrolment. */
    List<String> dated(Dimension dimension, LocalDate day) {
        return switch (dimension) {
            case BASE -> List.of(base);
            case COURSE -> List.of(course);
            case KIND -> List.of(kind);
            case MODE -> List.of(mode);
            case INSTRUMENT -> instruments.isEmpty() ? List.of(Dimension.UNKNOWN) : instruments;
            case MONTH -> List.of(day.toString().substring(0, 7));
            case YEAR -> List.of(day.toString().substring(0, 4));
            case SESSION -> List.of(Long.toString(id));
            default -> throw new IllegalArgumentException(dimension + " is of persons, not of sessions");
        };
    }
}
