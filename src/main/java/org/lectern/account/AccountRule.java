package org.lectern.account;

import org.lectern.shared.BusinessRule;

/** The rules of logins, stated as what holds. */
public enum AccountRule implements BusinessRule {
    /** The address and the password belong together; said alike for an unknown address. */
    EMAIL_AND_PASSWORD_MATCH,
    ATTEMPTS_ARE_FEW,
    ADDRESS_IS_CONFIRMED,
    ACCOUNT_IS_ENABLED,
    /** The link was made by us, is young enough, and was not used before. */
    LINK_IS_GOOD,
    /** Somebody who can administer is always left. */
    AN_ADMINISTRATOR_REMAINS,
    /** A coordinator takes a login away only if nothing outside the own base hangs on it. */
    ACCOUNT_HAS_NO_ROLE_ELSEWHERE,
    EMAIL_IS_NOT_YET_TAKEN,
    /** A base is handed over to somebody who can sign in. */
    SUCCESSOR_CAN_SIGN_IN,
    /** A coordinator makes nobody a coordinator: who leaves hands over to one who is there. */
    SUCCESSOR_COORDINATES_THE_BASE,
    PERSON_HAS_NO_OTHER_ACCOUNT,
    INVITATION_IS_OPEN,
    SET_UP_CODE_IS_RIGHT,
    /** Another request with the same key is still being worked on. */
    FIRST_REQUEST_OF_THE_KEY_IS_ANSWERED
}
