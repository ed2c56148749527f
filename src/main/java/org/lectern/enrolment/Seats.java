package org.lectern.enrolment;

/**
 * The seats of a training session, for everybody to see.
 *
 * @param capacity seats in all
 * @param confirmed trainees who have a seat
 * @param offered seats kept until somebody accepts
 * @param allotted reserved seats nobody sits on yet
 * @param free seats anybody may take: never below 0, also where walk-ins came beyond the capacity
 * @param waiting people in the queue
 */
public record Seats(int capacity, int confirmed, int offered, int allotted, int free, int waiting) {

    /** Free = max(0, capacity − seat-holding − reserved and unused): computed each time, never counted down. */
    public static Seats of(int capacity, int confirmed, int offered, int allotted, int waiting) {
        return new Seats(
                capacity,
                confirmed,
                offered,
                allotted,
                Math.max(0, capacity - confirmed - offered - allotted),
                waiting);
    }

    public int held() {
        return confirmed + offered;
    }
}
