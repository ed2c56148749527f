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
        RESIZE,
        RELEASE
    }

    /** A step; what {@code pick} means depends on the kind: who leaves, the new capacity, the allotment. */
    private record Step(Kind kind, int pick, long organisation, String group) {}

    private record Start(int capacity, List<Allotment> allotments) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, Arbitraries.just(Kind.JOIN)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Kind.WALK_IN)),
                net.jqwik.api.Tuple.of(5, Arbitraries.just(Kind.LEAVE)),
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
        return Combinators.combine(Arbitraries.integers().between(0, 8), allotments)
                .as(Start::new);
    }

    @Property(tries = 2000)
    void everyHistoryKeepsTheRules(@ForAll("starts") Start start, @ForAll("histories") List<Step> steps) {
        live(start, steps, new Real(new Roster(start.capacity(), start.allotments(), List.of(), false, false)));
    }

    /** Each step on a roster built afresh from the lines, as the service does it. */
    @Property(tries = 500)
    void aRosterBuiltAfreshDecidesTheSame(@ForAll("starts") Start start, @ForAll("histories") List<Step> steps) {
        live(start, steps, new Rebuilt(start.capacity(), start.allotments()));
    }

    @Property(tries = 500)
    void afterTheStartNobodyMovesUp(@ForAll("starts") Start start, @ForAll("histories") List<Step> steps) {
        Real before = new Real(new Roster(start.capacity(), start.allotments(), List.of(), false, false));
        live(start, steps, before);
        Roster started = new Roster(start.capacity(), start.allotments(), before.lines(), true, false);
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

    /** Two sit, two wait; one of the seated leaves. */
    private static void waitThenLeave(Steps roster) {
        RosterInvariants rules = new RosterInvariants(2, List.of());
        for (long number = 1; number <= 4; number++) {
            roster.join(number, Candidate.ANYBODY);
            rules.check(roster);
        }
        roster.leave(1);
        rules.check(roster);
    }

    private static void live(Start start, List<Step> steps, Steps roster) {
        RosterInvariants rules = new RosterInvariants(start.capacity(), start.allotments());
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

    /** A roster that can be lived through, real or broken. */
    private interface Steps extends RosterInvariants.Subject {
        void join(long number, Candidate who);

        void admit(long number, Candidate who);

        void leave(long number);

        void resize(int capacity);

        void release(long allotment);
    }

    private static class Real implements Steps {
        private final Roster roster;

        Real(Roster roster) {
            this.roster = roster;
        }

        @Override
        public void join(long number, Candidate who) {
            roster.join(number, who);
        }

        @Override
        public void admit(long number, Candidate who) {
            roster.admit(number, who);
        }

        @Override
        public void leave(long number) {
            roster.leave(number);
        }

        @Override
        public void resize(int capacity) {
            roster.resize(capacity);
        }

        @Override
        public void release(long allotment) {
            roster.release(allotment);
        }

        @Override
        public List<Line> lines() {
            return roster.lines();
        }

        @Override
        public Seats seats() {
            return roster.seats();
        }
    }

    private static class Rebuilt implements Steps {
        private final List<Allotment> allotments;
        private int capacity;
        private List<Line> lines = List.of();

        Rebuilt(int capacity, List<Allotment> allotments) {
            this.capacity = capacity;
            this.allotments = new ArrayList<>(allotments);
        }

        private Roster roster() {
            return new Roster(capacity, allotments, lines, false, false);
        }

        private void keep(java.util.function.Consumer<Roster> step) {
            Roster roster = roster();
            step.accept(roster);
            lines = roster.lines();
        }

        @Override
        public void join(long number, Candidate who) {
            keep(roster -> roster.join(number, who));
        }

        @Override
        public void admit(long number, Candidate who) {
            keep(roster -> roster.admit(number, who));
        }

        @Override
        public void leave(long number) {
            keep(roster -> roster.leave(number));
        }

        @Override
        public void resize(int newCapacity) {
            keep(roster -> roster.resize(newCapacity));
            capacity = newCapacity;
        }

        @Override
        public void release(long allotment) {
            keep(roster -> roster.release(allotment));
            allotments.removeIf(each -> each.id() == allotment);
        }

        @Override
        public List<Line> lines() {
            return lines;
        }

        @Override
        public Seats seats() {
            return roster().seats();
        }
    }

    /** Two seats and a queue, broken in one place each. */
    private abstract static class Broken implements Steps {
        protected static final int CAPACITY = 2;
        protected final List<Line> lines = new ArrayList<>();

        @Override
        public void join(long number, Candidate who) {
            lines.add(line(number, lines.size() < CAPACITY ? EnrolmentState.CONFIRMED : EnrolmentState.WAITLISTED));
        }

        @Override
        public void leave(long number) {
            lines.removeIf(line -> line.queueNo() == number);
            afterLeaving();
        }

        abstract void afterLeaving();

        void promote(int index) {
            lines.set(index, line(lines.get(index).queueNo(), EnrolmentState.CONFIRMED));
        }

        private static Line line(long number, EnrolmentState state) {
            return new Line(number, state, null, Candidate.ANYBODY);
        }

        @Override
        public List<Line> lines() {
            return lines;
        }

        @Override
        public Seats seats() {
            int held = (int)
                    lines.stream().filter(line -> line.state().holdsSeat()).count();
            return Seats.of(CAPACITY, held, 0, 0, lines.size() - held);
        }

        @Override
        public void admit(long number, Candidate who) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void resize(int capacity) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void release(long allotment) {
            throw new UnsupportedOperationException();
        }
    }

    private static class PromotesPastTheLimit extends Broken {
        @Override
        void afterLeaving() {
            promote(1);
            promote(2);
        }
    }

    private static class ForgetsToPromote extends Broken {
        @Override
        void afterLeaving() {
            // nothing: this is the mistake
        }
    }

    private static class PromotesTheLatest extends Broken {
        @Override
        void afterLeaving() {
            promote(2);
        }
    }
}
