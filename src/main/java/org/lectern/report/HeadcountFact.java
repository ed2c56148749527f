package org.lectern.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Unnamed participants of one held slot, of one group and gender.
 *
 * @param targetGroup level 1
 * @param targetGroupDetail level 2, or the same
 */
public record HeadcountFact(
        SessionFact session,
        long slot,
        Instant slotStarts,
        String targetGroup,
        String targetGroupDetail,
        String gender,
        int number)
        implements Fact {

    @Override
    public LocalDate on() {
        return session.on();
    }

    @Override
    public List<String> keys(Dimension dimension) {
        return switch (dimension) {
            case TARGET_GROUP -> List.of(targetGroup);
            case TARGET_GROUP_DETAIL -> List.of(targetGroupDetail);
            case GENDER -> List.of(gender);
            default -> dimension.isPersonal() ? List.of(Dimension.UNKNOWN) : session.keys(dimension);
        };
    }

    /**
     * The headcount of each session: that of its held slot with the greatest total, the earliest on a tie; never a sum
     * over slots, since the same people sit there in the morning and in the afternoon.
     */
    static List<HeadcountFact> ofSessions(Collection<HeadcountFact> cells) {
        Map<Long, Map<Long, List<HeadcountFact>>> slotsOfSessions = new LinkedHashMap<>();
        for (HeadcountFact cell : cells) {
            slotsOfSessions
                    .computeIfAbsent(cell.session.id(), id -> new LinkedHashMap<>())
                    .computeIfAbsent(cell.slot, id -> new ArrayList<>())
                    .add(cell);
        }
        Comparator<List<HeadcountFact>> greatestThenEarliest = Comparator.<List<HeadcountFact>>comparingInt(
                        slot -> -slot.stream().mapToInt(HeadcountFact::number).sum())
                .thenComparing(slot -> slot.get(0).slotStarts())
                .thenComparingLong(slot -> slot.get(0).slot());
        return slotsOfSessions.values().stream()
                .flatMap(slots -> slots.values().stream().min(greatestThenEarliest).stream())
                .flatMap(List::stream)
                .filter(cell -> cell.number > 0)
                .toList();
    }
}
