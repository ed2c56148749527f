package org.lectern.person;

import org.lectern.shared.BusinessRule;

/** What must hold for records of people and organisations to change. */
public enum PersonRule implements BusinessRule {
    /** An e-mail belongs to one person: another record with the same address has to be used instead. */
    EMAIL_BELONGS_TO_NO_OTHER_PERSON,
    /** Who signs in with an address proves a new one; nobody else puts another in its place. */
    EMAIL_OF_A_LOGIN_IS_PROVED_BY_ITS_OWNER,
    /** Lists may ask for {@link ListQuestions#ASKED_A_DAY} addresses a day that their base does not know. */
    LISTS_ASK_FOR_SO_MANY_A_DAY,
    /** The word a match gave is good for one hour and one use, by the account that was given it. */
    MATCH_IS_STILL_GOOD,
    /** What was retired takes no new people and no new children. */
    ORGANISATION_IS_IN_USE,
    /** A tree has no circles. */
    ORGANISATION_IS_NOT_ITS_OWN_ANCESTOR,
    /** Deep trees are mistakes. */
    ORGANISATION_TREE_IS_NOT_TOO_DEEP,
    /** An organisation with parts that are in use cannot be retired before them. */
    ORGANISATION_HAS_NO_PARTS_IN_USE
}
