package org.lectern.enrolment;

/**
 * How many trainees of a session sit, have an offer and wait, as they are stored, and how many reserved seats nobody
 * sits on: who waited at the start is among them until the job has expired them ({@link EnrolmentTimes} knows better).
 */
public record SeatFigures(int confirmed, int offered, int allotted, int waiting) {

    public static final SeatFigures NOBODY = new SeatFigures(0, 0, 0, 0);

    public int held() {
        return confirmed + offered;
    }

    SeatFigures plus(SeatFigures other) {
        return new SeatFigures(
                confirmed + other.confirmed,
                offered + other.offered,
                allotted + other.allotted,
                waiting + other.waiting);
    }
}
