package org.lectern.report;

/** A number that counts distinct persons, so that it can be opened into them. */
public enum PersonFigure {
    PERSONS_REACHED("personsReached"),
    PERSONS_TRAINED("personsTrained"),
    WOMEN("women"),
    MEN("men"),
    OTHER_OR_NOT_STATED("otherOrNotStated"),
    ONLY_SELF_PACED("onlySelfPaced"),
    FIRST_TIME("firstTime"),
    REPEAT("repeat"),
    /** Counted in more than one row of M5: the k of the table. */
    REACHED_IN_MORE_ROWS("reachedInMoreRows"),
    TRAINED_IN_MORE_ROWS("trainedInMoreRows");

    private final String parameter;

    PersonFigure(String parameter) {
        this.parameter = parameter;
    }

    /** The name in addresses. */
    public String parameter() {
        return parameter;
    }
}
