package org.lectern.enrolment;

import org.lectern.shared.BusinessRule;

/** The rules of enrolling and leaving. Each text says why, and what one can do instead. */
public enum EnrolmentRule implements BusinessRule {
    /** Only a person can enrol; the login of an office cannot. */
    ACCOUNT_HAS_A_PERSON,
    ENROLMENT_HAS_OPENED,
    ENROLMENT_HAS_NOT_ENDED,
    SESSION_TAKES_PLACE,
    SESSION_IS_IN_THE_CATALOGUE,
    /** What already took place is entered by the coordinator. */
    SESSION_IS_NOT_RECORDED_AFTERWARDS,
    LATE_ENROLMENT_HAS_A_REASON,
    SESSION_IS_NOT_OVER,
    A_SEAT_IS_FREE,
    PERSON_IS_IN_THE_TARGET_GROUPS,
    EXCEPTION_FROM_THE_TARGET_GROUPS_HAS_A_REASON,
    PERSON_WAS_NOT_DECLINED,
    /** One has no seat elsewhere at the same time. */
    ONE_IS_FREE_AT_THE_TIME,
    /** The same, told to the coordinator. */
    PERSON_IS_FREE_AT_THE_TIME,
    ENROLMENT_AWAITS_AN_ANSWER,
    ENROLMENT_IS_LIVE,
    SESSION_HAS_NOT_STARTED,
    ENROLMENT_IS_ON_THE_LIST,
    /** It was made, and neither accepted nor declined nor lapsed. */
    OFFER_STANDS,
    /** Seats somebody holds already cannot be reserved for others. */
    RESERVED_SEATS_ARE_FREE,
    /** What was released is for everybody, and stays so. */
    SEATS_ARE_STILL_RESERVED,
    /** Once it has begun, or where it was recorded afterwards, nobody needs a reservation. */
    SEATS_ARE_STILL_TO_BE_TAKEN,
    ENROLMENT_HAS_A_PLACE,
    ENROLMENT_HAS_A_SEAT,
    /** Who was there once counts there. */
    TRANSFER_IS_BEFORE_THE_START,
    PERSON_IS_NOT_YET_ON_THE_ROSTER,
    /** A liaison names people of the own tree; who works elsewhere now is named there. */
    NOMINEE_IS_OF_THE_OWN_ORGANISATION
}
