package org.lectern.enrolment.web;

import java.util.Locale;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.Phase;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.trainingsession.SessionState;

/** What the card beside a session says to this reader: how one stands, why one cannot enrol, or the one button. */
public enum EnrolCard {
    /** On the list. */
    MINE,
    DRAFT,
    CANCELLED,
    RECORDED,
    PAST,
    ENDED,
    NOT_OPEN,
    FULL,
    DECLINED,
    NOT_ELIGIBLE,
    SIGN_IN,
    NO_PERSON,
    ENROL,
    /** The other seats are taken, but one is reserved for people like the reader. */
    ENROL_RESERVED,
    JOIN_LIST;

    /**
     * Who looks.
     *
     * @param mine null where there is none
     * @param reserved true where a seat is reserved for people like this one
     */
    record Reader(boolean signedIn, boolean person, EnrolmentView mine, boolean eligible, boolean reserved) {

        boolean isOnTheList() {
            return mine != null && mine.isLive();
        }

        boolean wasDeclined() {
            return mine != null && mine.state() == EnrolmentState.DECLINED;
        }
    }

    static EnrolCard of(SessionAtNow now, Reader reader) {
        if (reader.isOnTheList()) {
            return MINE;
        }
        if (now.session().state() == SessionState.DRAFT) {
            return DRAFT;
        }
        if (now.session().state() == SessionState.CANCELLED) {
            return CANCELLED;
        }
        if (now.session().recordedAfterwards()) {
            return RECORDED;
        }
        return switch (now.window()) {
            case ENDED -> now.phase() == Phase.PAST ? PAST : ENDED;
            case NOT_YET_OPEN -> NOT_OPEN;
            case FULL -> reader.reserved() ? open(reader, ENROL_RESERVED) : FULL;
            case OPEN -> open(reader, ENROL);
            case OPEN_WAITLIST -> open(reader, reader.reserved() ? ENROL_RESERVED : JOIN_LIST);
        };
    }

    private static EnrolCard open(Reader reader, EnrolCard way) {
        if (!reader.signedIn()) {
            return SIGN_IN;
        }
        if (!reader.person()) {
            return NO_PERSON;
        }
        if (reader.wasDeclined()) {
            return DECLINED;
        }
        return reader.eligible() ? way : NOT_ELIGIBLE;
    }

    /** True where the person can enrol by the button. */
    public boolean isOpen() {
        return this == ENROL || this == ENROL_RESERVED || this == JOIN_LIST;
    }

    /** True where a heading says why not, and a sentence what to do. */
    public boolean isRefusal() {
        return this != MINE && this != SIGN_IN && !isOpen();
    }

    /** True where another session of the course is a way on. */
    public boolean isBetterElsewhere() {
        return isRefusal() && this != DRAFT && this != NO_PERSON || this == JOIN_LIST;
    }

    /** The key of its heading; the sentence below has {@code -next} added. */
    public String text() {
        return "enrolment.session." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
