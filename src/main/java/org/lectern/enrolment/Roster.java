package org.lectern.enrolment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who sits and who waits in one training session: plain values and plain decisions, no database and no clock.
 *
 * <p>Whoever wants a seat joins the queue with a number that is given once per session. Whenever anything may have
 * changed – somebody joins or leaves, the capacity changes, reserved seats are released – the same private step walks
 * the queue in its order and gives each person an unused seat of a matching allotment, else a free one. It is the only
 * place that promotes, so nobody is overbooked by one use case and nobody is forgotten by another.
 *
 * <p>Where a session offers its seats, who moves up is offered one: it is kept until it is accepted, or until the
 * person leaves or lets it lapse. Who joins while a seat is to be had has just asked for it, and is confirmed at once.
 *
 * <p>From the start of the session on nobody waits any more: a roster built as {@code started} knows no queue, so
 * nobody moves up, and who joins late has a seat at once or none.
 *
 * <p>Built for one decision under the lock of the session, asked for its {@link #seatings}, and thrown away.
 */
public final class Roster {

    /** Seats kept for an organisation with all below it, or for a target group with all below it; not yet released. */
    public record Allotment(long id, Long organisationId, String targetGroup, int size) {

        public Allotment {
            if (size < 0) {
                throw new IllegalArgumentException("size " + size);
            }
        }

        boolean serves(Candidate candidate) {
            return (organisationId == null || candidate.organisations().contains(organisationId))
                    && (targetGroup == null || candidate.targetGroups().contains(targetGroup));
        }
    }

    /**
     * What decides which reserved seats somebody may take.
     *
     * @param organisations ids of the own organisation and of all above it
     * @param targetGroups codes of the own target group and of its parent
     */
    public record Candidate(Set<Long> organisations, Set<String> targetGroups) {

        /** Somebody for whom nothing is reserved. */
        public static final Candidate ANYBODY = new Candidate(Set.of(), Set.of());

        public Candidate {
            organisations = Set.copyOf(organisations);
            targetGroups = Set.copyOf(targetGroups);
        }
    }

    /**
     * A trainee who holds a seat or waits for one.
     *
     * @param queueNo given under the lock of the session, higher for whoever joined later
     * @param allotmentId the allotment whose seat is held; null for a seat of the general ones
     */
    public record Line(long queueNo, EnrolmentState state, Long allotmentId, Candidate candidate) {

        public Line {
            if (!state.holdsSeat() && state != EnrolmentState.WAITLISTED) {
                throw new IllegalArgumentException(state + " neither holds a seat nor waits");
            }
        }
    }

    /** A seat that was given: to whom, and from which allotment (null: a free one). */
    public record Seating(long queueNo, Long allotmentId) {}

    private final boolean offers;
    private final Map<Long, Allotment> allotments = new LinkedHashMap<>();
    private final TreeMap<Long, Line> lines = new TreeMap<>();
    private final Map<Long, Integer> heldOnAllotment = new HashMap<>();
    private final List<Seating> seatings = new ArrayList<>();
    private int capacity;
    private int held;

    /**
     * @param allotments those that are not released
     * @param lines the trainees who hold a seat or wait, in any order
     * @param started true from the start of the session on: who waited or had an offer then has neither any more
     * @param offers true where a seat that comes free is offered to the next in line, false where it is given
     */
    public Roster(
            int capacity, Collection<Allotment> allotments, Collection<Line> lines, boolean started, boolean offers) {
        this.capacity = capacity;
        this.offers = offers;
        allotments.forEach(allotment -> this.allotments.put(allotment.id(), allotment));
        for (Line line : lines) {
            if (!started || line.state() == EnrolmentState.CONFIRMED) {
                add(line);
            }
        }
    }

    /** Somebody joins the end of the queue, and sits at once where a seat is to be had. */
    public void join(long queueNo, Candidate candidate) {
        if (!lines.isEmpty() && queueNo <= lines.lastKey()) {
            throw new IllegalArgumentException("queue number " + queueNo + " is not the latest");
        }
        add(new Line(queueNo, EnrolmentState.WAITLISTED, null, candidate));
        fillFreeSeats(queueNo);
    }

    /**
     * Somebody is there already and is never refused for lack of seats: a walk-in, or a session recorded afterwards.
     */
    public void admit(long queueNo, Candidate candidate) {
        add(new Line(queueNo, EnrolmentState.WAITLISTED, null, candidate));
        seat(queueNo, usableAllotment(candidate), EnrolmentState.CONFIRMED);
        settle();
    }

    /** Yes to an offer: the seat that was kept is this one's. */
    public void accept(long queueNo) {
        Line line = lines.get(queueNo);
        if (line == null || line.state() != EnrolmentState.OFFERED) {
            throw new IllegalArgumentException("nothing is offered to " + queueNo);
        }
        lines.put(queueNo, new Line(queueNo, EnrolmentState.CONFIRMED, line.allotmentId(), line.candidate()));
    }

    /** Somebody comes instead of somebody else, and sits on the same seat. */
    public void replace(long queueNo, long newcomer, Candidate candidate) {
        Line line = lines.get(queueNo);
        if (line == null || line.state() != EnrolmentState.CONFIRMED) {
            throw new IllegalArgumentException(queueNo + " has no seat to hand over");
        }
        if (lines.containsKey(newcomer)) {
            throw new IllegalArgumentException("two people have the queue number " + newcomer);
        }
        lines.remove(queueNo);
        lines.put(newcomer, new Line(newcomer, EnrolmentState.CONFIRMED, line.allotmentId(), candidate));
    }

    /** Somebody withdraws, is declined or removed, or lets an offer lapse. */
    public void leave(long queueNo) {
        Line line = lines.remove(queueNo);
        if (line == null) {
            throw new IllegalArgumentException("nobody has the queue number " + queueNo);
        }
        if (line.state().holdsSeat()) {
            held--;
            if (line.allotmentId() != null) {
                heldOnAllotment.merge(line.allotmentId(), -1, Integer::sum);
            }
        }
        settle();
    }

    /** The room, or the mind of the coordinator, has changed. Nobody loses a seat by it. */
    public void resize(int newCapacity) {
        capacity = newCapacity;
        settle();
    }

    /** What nobody of the organisation or group took is for everybody now. */
    public void release(long allotmentId) {
        if (allotments.remove(allotmentId) == null) {
            throw new IllegalArgumentException("no allotment " + allotmentId);
        }
        settle();
    }

    /** What decides who may take which seat was changed elsewhere: nobody waits beside a seat he or she may use now. */
    public void settle() {
        fillFreeSeats(null);
    }

    /** Would this person sit at once? True only while nobody who waits could take the same seat. */
    public boolean hasSeatFor(Candidate candidate) {
        return usableAllotment(candidate) != null || free() > 0;
    }

    public Seats seats() {
        int offered = (int) lines.values().stream()
                .filter(line -> line.state() == EnrolmentState.OFFERED)
                .count();
        return Seats.of(capacity, held - offered, offered, unusedOnAllotments(), lines.size() - held);
    }

    /** Who was given a seat since this roster was built, in the order of the queue. */
    public List<Seating> seatings() {
        return List.copyOf(seatings);
    }

    /** True if this person holds a seat now. */
    public boolean isSeated(long queueNo) {
        Line line = lines.get(queueNo);
        return line != null && line.state().holdsSeat();
    }

    /** True if a seat is kept for this person until it is accepted. */
    public boolean isOffered(long queueNo) {
        Line line = lines.get(queueNo);
        return line != null && line.state() == EnrolmentState.OFFERED;
    }

    /** The allotment whose seat this person holds; null for a seat of the general ones, and for none. */
    public Long allotmentOf(long queueNo) {
        Line line = lines.get(queueNo);
        return line == null ? null : line.allotmentId();
    }

    /** The place among those who wait, from 1; 0 for somebody who does not wait. */
    public int position(long queueNo) {
        Line line = lines.get(queueNo);
        if (line == null || line.state() != EnrolmentState.WAITLISTED) {
            return 0;
        }
        return (int) lines.headMap(queueNo, true).values().stream()
                .filter(before -> before.state() == EnrolmentState.WAITLISTED)
                .count();
    }

    /** Everybody who sits or waits, by queue number. */
    public List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /**
     * The one step that promotes: nobody is passed over except for want of a seat he or she may use.
     *
     * @param newcomer who asks for a seat just now, and so is not offered one; null for nobody
     */
    private void fillFreeSeats(Long newcomer) {
        if (held == lines.size()) {
            return;
        }
        List<Line> queue = lines.values().stream()
                .filter(line -> line.state() == EnrolmentState.WAITLISTED)
                .toList();
        for (Line waiting : queue) {
            if (held >= capacity) {
                return;
            }
            Long allotment = usableAllotment(waiting.candidate());
            if (allotment != null || free() > 0) {
                boolean asked = newcomer != null && newcomer == waiting.queueNo();
                seat(
                        waiting.queueNo(),
                        allotment,
                        offers && !asked ? EnrolmentState.OFFERED : EnrolmentState.CONFIRMED);
            }
        }
    }

    private void seat(long queueNo, Long allotmentId, EnrolmentState state) {
        Line line = lines.get(queueNo);
        lines.put(queueNo, new Line(queueNo, state, allotmentId, line.candidate()));
        held++;
        if (allotmentId != null) {
            heldOnAllotment.merge(allotmentId, 1, Integer::sum);
        }
        seatings.add(new Seating(queueNo, allotmentId));
    }

    /** An allotment with an unused seat this person may take, while there is a seat at all; else null. */
    private Long usableAllotment(Candidate candidate) {
        if (held >= capacity) {
            return null;
        }
        for (Allotment allotment : allotments.values()) {
            if (unused(allotment) > 0 && allotment.serves(candidate)) {
                return allotment.id();
            }
        }
        return null;
    }

    private int free() {
        return Math.max(0, capacity - held - unusedOnAllotments());
    }

    private int unusedOnAllotments() {
        return allotments.values().stream().mapToInt(this::unused).sum();
    }

    private int unused(Allotment allotment) {
        return Math.max(0, allotment.size() - heldOnAllotment.getOrDefault(allotment.id(), 0));
    }

    private void add(Line line) {
        if (lines.put(line.queueNo(), line) != null) {
            throw new IllegalArgumentException("two people have the queue number " + line.queueNo());
        }
        if (line.state().holdsSeat()) {
            held++;
            if (line.allotmentId() != null) {
                heldOnAllotment.merge(line.allotmentId(), 1, Integer::sum);
            }
        }
    }
}
