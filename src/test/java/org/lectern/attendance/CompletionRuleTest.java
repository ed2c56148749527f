package org.lectern.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.lectern.attendance.CompletionRule.Decision;
import org.lectern.attendance.CompletionRule.Outcome;
import org.lectern.attendance.CompletionRule.Reason;
import org.lectern.attendance.CompletionRule.Slot;

class CompletionRuleTest {

    private static final CompletionRule RULE = new CompletionRule(80);

    private static Slot held(long id, int minutes) {
        return new Slot(id, true, minutes);
    }

    private static Slot notHeld(long id) {
        return new Slot(id, true, 0);
    }

    private static Slot planned(long id) {
        return new Slot(id, false, 0);
    }

    private static Outcome of(List<Slot> slots, Map<Long, MarkStatus> marks) {
        return RULE.outcome(slots, marks, false, null);
    }

    @Test
    void nineOfTwelveHoursIsNotEnough() {
        List<Slot> slots = List.of(held(1, 180), held(2, 180), held(3, 180), held(4, 180));
        Outcome outcome = of(
                slots,
                Map.of(1L, MarkStatus.PRESENT, 2L, MarkStatus.LATE, 3L, MarkStatus.LEFT_EARLY, 4L, MarkStatus.ABSENT));

        assertThat(outcome.attendedMinutes()).isEqualTo(540);
        assertThat(outcome.heldMinutes()).isEqualTo(720);
        assertThat(outcome.rate()).isEqualTo(0.75);
        assertThat(outcome.ratePct()).isEqualTo(75);
        assertThat(outcome.thresholdPct()).isEqualTo(80);
        assertThat(outcome.participated()).isTrue();
        assertThat(outcome.allExcused()).isFalse();
        assertThat(outcome.completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(outcome.reason()).isEqualTo(Reason.RATE_MISSED);
    }

    @Test
    void exactlyTheThresholdIsEnoughAndOneMinuteLessIsNot() {
        assertThat(of(List.of(held(1, 80), held(2, 20)), Map.of(1L, MarkStatus.PRESENT))
                        .completion())
                .isEqualTo(CompletionState.COMPLETED);
        assertThat(of(List.of(held(1, 79), held(2, 21)), Map.of(1L, MarkStatus.PRESENT))
                        .completion())
                .isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(of(List.of(held(1, 80), held(2, 20)), Map.of(1L, MarkStatus.PRESENT))
                        .reason())
                .isEqualTo(Reason.RATE_REACHED);
    }

    @Test
    void aRateIsRoundedDownSoThatItNeverShowsAThresholdThatWasMissed() {
        Outcome outcome = of(List.of(held(1, 1599), held(2, 401)), Map.of(1L, MarkStatus.PRESENT));

        assertThat(outcome.completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(outcome.ratePct()).isEqualTo(79);
    }

    @Test
    void minutesWeighNotSlots() {
        Outcome outcome = of(
                List.of(held(1, 300), held(2, 30), held(3, 30)),
                Map.of(1L, MarkStatus.PRESENT, 2L, MarkStatus.ABSENT, 3L, MarkStatus.ABSENT));

        assertThat(outcome.completion()).isEqualTo(CompletionState.COMPLETED);
    }

    @Test
    void aSlotWithoutAMarkCountsAsNotAttended() {
        assertThat(of(List.of(held(1, 60), held(2, 60)), Map.of(1L, MarkStatus.PRESENT))
                        .rate())
                .isEqualTo(0.5);
    }

    @Test
    void aSlotNotHeldLeavesTheDenominator() {
        Outcome outcome = of(List.of(held(1, 60), notHeld(2)), Map.of(1L, MarkStatus.PRESENT, 2L, MarkStatus.PRESENT));

        assertThat(outcome.heldMinutes()).isEqualTo(60);
        assertThat(outcome.attendedMinutes()).isEqualTo(60);
        assertThat(outcome.completion()).isEqualTo(CompletionState.COMPLETED);
    }

    @Test
    void aMarkInASlotThatWasNotHeldIsNoParticipation() {
        assertThat(of(List.of(held(1, 60), notHeld(2)), Map.of(2L, MarkStatus.PRESENT))
                        .participated())
                .isFalse();
    }

    @Test
    void nobodyCompletesWhileACompulsorySlotIsUndecided() {
        Outcome outcome = of(List.of(held(1, 600), planned(2)), Map.of(1L, MarkStatus.PRESENT));

        assertThat(outcome.completion()).isEqualTo(CompletionState.PENDING);
        assertThat(outcome.reason()).isEqualTo(Reason.SLOTS_UNDECIDED);
        assertThat(outcome.participated()).isTrue();
        assertThat(outcome.attendedMinutes()).isEqualTo(600);
        assertThat(of(List.of(planned(2), held(1, 600)), Map.of(1L, MarkStatus.PRESENT))
                        .completion())
                .isEqualTo(CompletionState.PENDING);
    }

    @Test
    void nothingHeldGivesNoRateAndNoCompletion() {
        Outcome outcome = of(List.of(notHeld(1)), Map.of());

        assertThat(outcome.rate()).isNull();
        assertThat(outcome.ratePct()).isZero();
        assertThat(outcome.completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(outcome.reason()).isEqualTo(Reason.NOTHING_HELD);
        assertThat(RULE.outcome(List.of(notHeld(1)), Map.of(), false, Decision.COMPLETED)
                        .completion())
                .isEqualTo(CompletionState.NOT_COMPLETED);
    }

    @Test
    void excusedFromEverythingIsNoNoShowAndStillNotPresent() {
        Outcome outcome = of(List.of(held(1, 60), held(2, 60)), Map.of(1L, MarkStatus.EXCUSED, 2L, MarkStatus.EXCUSED));

        assertThat(outcome.allExcused()).isTrue();
        assertThat(outcome.participated()).isFalse();
        assertThat(outcome.attendedMinutes()).isZero();
        assertThat(outcome.heldMinutes()).isEqualTo(120);
    }

    @Test
    void excusedFromSomeIsNotExcused() {
        assertThat(of(List.of(held(1, 60), held(2, 60)), Map.of(1L, MarkStatus.EXCUSED, 2L, MarkStatus.ABSENT))
                        .allExcused())
                .isFalse();
        assertThat(of(List.of(held(1, 60), held(2, 60)), Map.of(1L, MarkStatus.EXCUSED))
                        .allExcused())
                .isFalse();
        assertThat(of(List.of(held(1, 60), notHeld(2)), Map.of(1L, MarkStatus.EXCUSED))
                        .allExcused())
                .isTrue();
    }

    @Test
    void onlyPresentLateAndLeftEarlyAttend() {
        for (MarkStatus status : MarkStatus.values()) {
            boolean attends =
                    status == MarkStatus.PRESENT || status == MarkStatus.LATE || status == MarkStatus.LEFT_EARLY;
            assertThat(of(List.of(held(1, 60)), Map.of(1L, status)).participated())
                    .as(status.name())
                    .isEqualTo(attends);
        }
    }

    @Test
    void whoWithdrewAfterTheStartCanHaveAttendedAndNeverCompletes() {
        Outcome outcome = RULE.outcome(List.of(held(1, 60)), Map.of(1L, MarkStatus.PRESENT), true, Decision.COMPLETED);

        assertThat(outcome.participated()).isTrue();
        assertThat(outcome.attendedMinutes()).isEqualTo(60);
        assertThat(outcome.completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(outcome.reason()).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void aDecisionStandsAboveTheRateInBothDirections() {
        List<Slot> slots = List.of(held(1, 60));
        Outcome raised = RULE.outcome(slots, Map.of(), false, Decision.COMPLETED);
        Outcome refused = RULE.outcome(slots, Map.of(1L, MarkStatus.PRESENT), false, Decision.NOT_COMPLETED);

        assertThat(raised.completion()).isEqualTo(CompletionState.COMPLETED);
        assertThat(raised.reason()).isEqualTo(Reason.OVERRIDDEN);
        assertThat(raised.rate()).isZero();
        assertThat(refused.completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(refused.rate()).isEqualTo(1.0);
    }

    @Test
    void aDecisionDoesNotCompleteBeforeEverySlotIsDecided() {
        assertThat(RULE.outcome(List.of(held(1, 60), planned(2)), Map.of(), false, Decision.COMPLETED)
                        .completion())
                .isEqualTo(CompletionState.PENDING);
    }

    @Test
    void aSelfPacedCompletionIsRecordedAndBringsNoHours() {
        Outcome recorded = RULE.selfPaced(Decision.COMPLETED, false);
        Outcome waiting = RULE.selfPaced(null, false);
        Outcome missed = RULE.selfPaced(null, true);

        assertThat(recorded.completion()).isEqualTo(CompletionState.COMPLETED);
        assertThat(recorded.reason()).isEqualTo(Reason.COMPLETION_RECORDED);
        assertThat(recorded.participated()).isFalse();
        assertThat(recorded.heldMinutes()).isZero();
        assertThat(recorded.attendedMinutes()).isZero();
        assertThat(recorded.allExcused()).isTrue();
        assertThat(recorded.thresholdPct()).isEqualTo(80);
        assertThat(waiting.completion()).isEqualTo(CompletionState.PENDING);
        assertThat(waiting.reason()).isEqualTo(Reason.NO_COMPLETION_RECORDED);
        assertThat(missed.completion()).isEqualTo(CompletionState.NOT_COMPLETED);
        assertThat(RULE.selfPaced(Decision.NOT_COMPLETED, false).completion()).isEqualTo(CompletionState.NOT_COMPLETED);
    }

    @Test
    void aSlotThatIsUndecidedCannotHaveBeenHeld() {
        assertThatThrownBy(() -> new Slot(1, false, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slot(1, true, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The oracle is exact fractions over the definition, written down a second time. */
    @Property
    void agreesWithTheDefinitionInFractions(
            @ForAll("histories") List<Attended> history, @ForAll @IntRange(min = 1, max = 100) int threshold) {
        List<Slot> slots = new ArrayList<>();
        Map<Long, MarkStatus> marks = new HashMap<>();
        BigDecimal attended = BigDecimal.ZERO;
        BigDecimal heldMinutes = BigDecimal.ZERO;
        long id = 0;
        for (Attended one : history) {
            id++;
            slots.add(new Slot(id, true, one.minutes()));
            if (one.mark() != null) {
                marks.put(id, one.mark());
            }
            heldMinutes = heldMinutes.add(BigDecimal.valueOf(one.minutes()));
            if (one.mark() != null && one.mark().attended()) {
                attended = attended.add(BigDecimal.valueOf(one.minutes()));
            }
        }

        Outcome outcome = new CompletionRule(threshold).outcome(slots, marks, false, null);

        boolean enough = heldMinutes.signum() > 0
                && attended.compareTo(heldMinutes
                                .multiply(BigDecimal.valueOf(threshold))
                                .movePointLeft(2))
                        >= 0;
        assertThat(outcome.completion() == CompletionState.COMPLETED).isEqualTo(enough);
        assertThat(outcome.attendedMinutes()).isBetween(0, outcome.heldMinutes());
        assertThat(outcome.participated()).isEqualTo(outcome.attendedMinutes() > 0);
        assertThat(outcome.participated() && outcome.allExcused()).isFalse();
    }

    @Property
    void anAbsenceMadeGoodNeverTakesACompletionAway(@ForAll("histories") List<Attended> history) {
        List<Slot> slots = new ArrayList<>();
        Map<Long, MarkStatus> worse = new HashMap<>();
        Map<Long, MarkStatus> better = new HashMap<>();
        long id = 0;
        for (Attended one : history) {
            id++;
            slots.add(new Slot(id, true, one.minutes()));
            worse.put(id, one.mark() == null ? MarkStatus.ABSENT : one.mark());
            better.put(id, worse.get(id) == MarkStatus.ABSENT ? MarkStatus.LATE : worse.get(id));
        }

        if (of(slots, worse).completion() == CompletionState.COMPLETED) {
            assertThat(of(slots, better).completion()).isEqualTo(CompletionState.COMPLETED);
        }
    }

    record Attended(int minutes, MarkStatus mark) {}

    @Provide
    Arbitrary<List<Attended>> histories() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 480);
        Arbitrary<MarkStatus> mark = Arbitraries.of(MarkStatus.class).injectNull(0.2);
        return Combinators.combine(minutes, mark)
                .as(Attended::new)
                .list()
                .ofMinSize(0)
                .ofMaxSize(12);
    }
}
