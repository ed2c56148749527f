package org.lectern.person;

/** As the person states it; nothing is kept where nothing was asked. */
public enum Gender {
    WOMAN,
    MAN,
    OTHER_OR_NOT_STATED
}
