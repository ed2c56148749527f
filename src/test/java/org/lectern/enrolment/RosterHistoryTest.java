package org.lectern.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lectern.enrolment.LivedRosters.ForgetsToPromote;
import org.lectern.enrolment.LivedRosters.PromotesPastTheLimit;
import org.lectern.enrolment.LivedRosters.PromotesTheLatest;
import org.lectern.enrolment.LivedRosters.Real;
import org.lectern.enrolment.LivedRosters.Rebuilt;
import org.lectern.enrolment.LivedRosters.Steps;
import org.lectern.enrolment.Roster.Allotment;
import org.lectern.enrolment.Roster.Candidate;
import org.lectern.enrolment.Roster.Line;

/** Random histories of a roster: people join, walk in and leave, the capacity changes, reserved seats are released. */
class RosterHistoryTest {

    private static final List<String> GROUPS = List.of("POLICE", "JUDICIARY", "MEDIA");

    private enum Kind {
        JOIN,
        WALK_IN,
        LEAVE,
        ACCEPT,
        REPLACE,
        RESIZE,
        RELEASE
    }

    /** A step; what {@code pick} means depends on the kind: who leaves, the new capacity, the allotment. */
    private record Step(Kind kind, int pick, long organisation, String group) {}

    private record Start(int capacity, List<Allotment> allotments, boolean offers) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.just(Kind.JOIN)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Kind.WALK_IN)),
                net.jqwik.api.Tuple.of(5, Arbitraries.just(Kind.LEAVE)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(Kind.ACCEPT)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Kind.REPLACE)),
                net.jqwik.api.Tuple.of(2, Arbitraries.just(Kind.RESIZE)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Kind.RELEASE)));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.of(GROUPS))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Start> starts() {
        Arbitrary<Allotment> forOrganisation = Combinators.combine(
                        Arbitraries.longs().between(1, 3),
                        Arbitraries.integers().between(0, 4))
                .as((organisation, size) -> new Allotment(organisation, organisation, null, size));
        Arbitrary<Allotment> forGroup = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4))
                .as((group, size) -> new Allotment(10L + group, null, GROUPS.get(group), size));
        Arbitrary<List<Allotment>> allotments =
                Arbitraries.oneOf(forOrganisation, forGroup).list().ofMaxSize(3).uniqueElements(Allotment::id);
        return Combinators.combine(Arbitraries.integers().between(0, 8), allotments, Arbitraries.of(true, false))
                .as(Start::new);
    }

    @Property(tries = 2000)
    void everyHistoryKeepsTheRules(@ForAll("starts") Start start, @ForAll("histories") List<Step> steps) {
        live(start, steps, new Real(roster(start, List.of(), false)));
    }

    /** Each step on a roster built afresh from the lines, as the service does it. */
    @Property(tries = 500)
    void aRosterBuiltAfreshDecidesTheSame(@ForAll("starts") Start start, @ForAll("histories") List<Step> steps) {
        live(start, steps, new Rebuilt(start.capacity(), start.allotments(), start.offers()));
    }

    @Property(tries = 500)
    void afterTheStartNobodyMovesUp(@ForAll("starts") Start start, @ForAll("histories") List<Step> steps) {
        Real before = new Real(roster(start, List.of(), false));
        live(start, steps, before);
        Roster started = roster(start, before.lines(), true);
        long lastNumber = before.lines().stream().mapToLong(Line::queueNo).max().orElse(0);

        assertThat(started.seats().waiting()).isZero();
        for (Line line : started.lines()) {
            started.leave(line.queueNo());
        }
        started.resize(start.capacity() + 20);
        assertThat(started.seatings()).isEmpty();
        assertThat(started.seats().held()).isZero();

        started.join(lastNumber + 1, Candidate.ANYBODY);
        assertThat(started.isSeated(lastNumber + 1)).isTrue();
    }

    @Example
    void theRulesCatchARosterThatPromotesPastTheLimit() {
        assertThatThrownBy(() -> waitThenLeave(new PromotesPastTheLimit())).isInstanceOf(AssertionError.class);
    }

    @Example
    void theRulesCatchARosterThatForgetsToPromote() {
        assertThatThrownBy(() -> waitThenLeave(new ForgetsToPromote())).isInstanceOf(AssertionError.class);
    }

    @Example
    void theRulesCatchARosterThatLetsPeopleJumpTheQueue() {
        assertThatThrownBy(() -> waitThenLeave(new PromotesTheLatest())).isInstanceOf(AssertionError.class);
    }

    /** The control of the controls: the same short history is fine on the real roster. */
    @Example
    void theRealRosterPassesTheHistoryTheBrokenOnesFail() {
        waitThenLeave(new Real(new Roster(2, List.of(), List.of(), false, false)));
    }

    private static Roster roster(Start start, List<Line> lines, boolean started) {
        return new Roster(start.capacity(), start.allotments(), lines, started, start.offers());
    }

    @Example
    void theRulesCatchARosterThatGivesWhatItShouldOffer() {
        RosterInvariants rules = new RosterInvariants(1, List.of(), true);
        Real gives = new Real(new Roster(1, List.of(), List.of(), false, false));
        gives.join(1, Candidate.ANYBODY);
        rules.check(gives);
        gives.join(2, Candidate.ANYBODY);
        rules.check(gives);
        gives.leave(1);
        assertThatThrownBy(() -> rules.check(gives)).isInstanceOf(AssertionError.class);
    }

    /** Two sit, two wait; one of the seated leaves. */
    private static void waitThenLeave(Steps roster) {
        RosterInvariants rules = new RosterInvariants(2, List.of(), false);
        for (long number = 1; number <= 4; number++) {
            roster.join(number, Candidate.ANYBODY);
            rules.check(roster);
        }
        roster.leave(1);
        rules.check(roster);
    }

    private static void live(Start start, List<Step> steps, Steps roster) {
        RosterInvariants rules = new RosterInvariants(start.capacity(), start.allotments(), start.offers());
        List<Allotment> unreleased = new ArrayList<>(start.allotments());
        long number = 0;
        for (Step step : steps) {
            Candidate who = new Candidate(Set.of(step.organisation()), Set.of(step.group()));
            switch (step.kind()) {
                case JOIN -> {
                    roster.join(++number, who);
                    rules.check(roster);
                }
                case WALK_IN -> {
                    roster.admit(++number, who);
                    rules.checkAfterWalkIn(roster, number);
                }
                case LEAVE -> {
                    List<Line> lines = roster.lines();
                    if (!lines.isEmpty()) {
                        roster.leave(lines.get(step.pick() % lines.size()).queueNo());
                        rules.check(roster);
                    }
                }
                case ACCEPT -> {
                    Long offered = pick(roster, EnrolmentState.OFFERED, step.pick());
                    if (offered != null) {
                        roster.accept(offered);
                        rules.accepted(offered);
                        rules.check(roster);
                    }
                }
                case REPLACE -> {
                    Long leaving = pick(roster, EnrolmentState.CONFIRMED, step.pick());
                    if (leaving != null) {
                        roster.replace(leaving, ++number, who);
                        rules.check(roster);
                    }
                }
                case RESIZE -> {
                    int capacity = Math.max(step.pick() % 12, roster.seats().held());
                    roster.resize(capacity);
                    rules.resized(capacity);
                    rules.check(roster);
                }
                case RELEASE -> {
                    if (!unreleased.isEmpty()) {
                        long id = unreleased
                                .remove(step.pick() % unreleased.size())
                                .id();
                        roster.release(id);
                        rules.released(id);
                        rules.check(roster);
                    }
                }
                default -> throw new IllegalStateException();
            }
        }
    }

    private static Long pick(Steps roster, EnrolmentState state, int pick) {
        List<Long> found = roster.lines().stream()
                .filter(line -> line.state() == state)
                .map(Line::queueNo)
                .toList();
        return found.isEmpty() ? null : found.get(pick % found.size());
    }
}
