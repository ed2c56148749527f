package org.lectern.enrolment;

import java.util.ArrayList;
import java.util.List;
import org.lectern.enrolment.Roster.Allotment;
import org.lectern.enrolment.Roster.Candidate;
import org.lectern.enrolment.Roster.Line;

/** Rosters that can be lived through: the real one, as it is and built afresh each time, and three that are broken. */
final class LivedRosters {

    private LivedRosters() {}

    /** A roster that can be lived through, real or broken. */
    interface Steps extends RosterInvariants.Subject {
        void join(long number, Candidate who);

        void admit(long number, Candidate who);

        void leave(long number);

        void accept(long number);

        void replace(long number, long newcomer, Candidate who);

        void resize(int capacity);

        void release(long allotment);
    }

    static class Real implements Steps {
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
        public void accept(long number) {
            roster.accept(number);
        }

        @Override
        public void replace(long number, long newcomer, Candidate who) {
            roster.replace(number, newcomer, who);
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

    static class Rebuilt implements Steps {
        private final List<Allotment> allotments;
        private final boolean offers;
        private int capacity;
        private List<Line> lines = List.of();

        Rebuilt(int capacity, List<Allotment> allotments, boolean offers) {
            this.capacity = capacity;
            this.allotments = new ArrayList<>(allotments);
            this.offers = offers;
        }

        private Roster roster() {
            return new Roster(capacity, allotments, lines, false, offers);
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
        public void accept(long number) {
            keep(roster -> roster.accept(number));
        }

        @Override
        public void replace(long number, long newcomer, Candidate who) {
            keep(roster -> roster.replace(number, newcomer, who));
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
    abstract static class Broken implements Steps {
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
        public void accept(long number) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void replace(long number, long newcomer, Candidate who) {
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

    static class PromotesPastTheLimit extends Broken {
        @Override
        void afterLeaving() {
            promote(1);
            promote(2);
        }
    }

    static class ForgetsToPromote extends Broken {
        @Override
        void afterLeaving() {
            // nothing: this is the mistake
        }
    }

    static class PromotesTheLatest extends Broken {
        @Override
        void afterLeaving() {
            promote(2);
        }
    }
}
