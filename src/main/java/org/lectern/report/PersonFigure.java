package org.lectern.report;

import java.util.Arrays;
import java.util.Optional;
import org.lectern.person.Gender;

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

    static Optional<PersonFigure> byParameter(String name) {
        return Arrays.stream(values())
                .filter(figure -> figure.parameter.equals(name))
                .findFirst();
    }

    /** True if this enrolment is one of those that make the person count. */
    boolean restsOn(ParticipationFact enrolment) {
        return switch (this) {
            case PERSONS_REACHED, REACHED_IN_MORE_ROWS ->
                enrolment.participated() && !enrolment.session().isSelfPaced();
            case WOMEN, MEN, OTHER_OR_NOT_STATED -> enrolment.completed() && this == ofGender(enrolment);
            default -> enrolment.completed();
        };
    }

    /** The column of M7 that a completion counts in; a missing gender is not stated. */
    static PersonFigure ofGender(ParticipationFact enrolment) {
        if (Gender.WOMAN.name().equals(enrolment.gender())) {
            return WOMEN;
        }
        return Gender.MAN.name().equals(enrolment.gender()) ? MEN : OTHER_OR_NOT_STATED;
    }

    /** The name in addresses. */
    public String parameter() {
        return parameter;
    }
}
