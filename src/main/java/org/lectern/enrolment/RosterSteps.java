package org.lectern.enrolment;

import static org.lectern.shared.BusinessRule.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.lectern.enrolment.RosterKeeper.Sitting;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSessionRule;
import org.lectern.trainingsession.WaitingList;

/**
 * What can be done with somebody on the list by who may do it, one at a time or many together. A step refuses before it
 * changes anything, so that a refused one can be left out of many.
 */
@ApplicationScoped
class RosterSteps {

    @Inject
    private RosterKeeper keeper;

    @Inject
    private EnrolmentMails mails;

    /** Yes: the request joins the queue now, behind those in it; where nobody waits, only while a seat is free. */
    void approve(Sitting sitting, Enrolment enrolment, String why) {
        requireThatItIsNotClosed(sitting);
        require(enrolment.state() == EnrolmentState.REQUESTED, EnrolmentRule.ENROLMENT_AWAITS_AN_ANSWER);
        Roster roster = keeper.roster(sitting);
        Roster.Candidate candidate = keeper.candidate(sitting, enrolment.snapshot());
        boolean mayWait = sitting.session().waitingList() != WaitingList.NONE && !sitting.queueIsOver();
        require(mayWait || roster.hasSeatFor(candidate), EnrolmentRule.A_SEAT_IS_FREE);
        long number = sitting.session().nextQueueNo();
        roster.join(number, candidate);
        enrolment.approve(
                number,
                roster.allotmentOf(number),
                roster.isSeated(number),
                keeper.change(sitting, EnrolmentReason.APPROVED, why));
        keeper.record(sitting, "enrolment.approve", enrolment, EnrolmentState.REQUESTED);
        keeper.promote(sitting, roster, number);
        if (roster.isSeated(number)) {
            mails.tell(EnrolmentMails.Kind.CONFIRMED, sitting, enrolment, why);
        } else {
            mails.tellPosition(sitting, enrolment, roster.position(number));
        }
    }

    /** No, to a request or to somebody who waits or has an offer. */
    void decline(Sitting sitting, Enrolment enrolment, String why) {
        EnrolmentState before = enrolment.state();
        requireThatItIsNotClosed(sitting);
        require(
                before == EnrolmentState.REQUESTED
                        || before == EnrolmentState.WAITLISTED
                        || before == EnrolmentState.OFFERED,
                EnrolmentRule.ENROLMENT_AWAITS_AN_ANSWER);
        Change change = keeper.change(sitting, EnrolmentReason.DECLINED, why);
        keeper.leave(sitting, enrolment, () -> enrolment.decline(change));
        keeper.record(sitting, "enrolment.decline", enrolment, before);
        mails.tell(EnrolmentMails.Kind.DECLINED, sitting, enrolment, why);
    }

    /** Leaves, whatever there was. */
    void withdraw(Sitting sitting, Enrolment enrolment, String why) {
        EnrolmentState before = enrolment.state();
        requireThatItIsNotClosed(sitting);
        require(before.isLive(), EnrolmentRule.ENROLMENT_IS_LIVE);
        Change change = keeper.change(sitting, sitting.withdrawal(enrolment), why);
        keeper.leave(sitting, enrolment, () -> enrolment.withdraw(change));
        keeper.record(sitting, "enrolment.withdraw", enrolment, before);
        mails.tell(EnrolmentMails.Kind.WITHDRAWN, sitting, enrolment, why);
    }

    static void requireThatItIsNotClosed(Sitting sitting) {
        require(sitting.session().state() != SessionState.CLOSED, TrainingSessionRule.SESSION_IS_NOT_CLOSED);
    }
}
