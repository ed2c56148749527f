package org.lectern.report;

import java.util.Optional;

/**
 * What the rows of a report may stand for. A personal dimension is a fact of a person at enrolment, so a session can
 * stand in several of its rows; the others are facts of the session.
 */
public enum Dimension {
    /** Level 1 of the reporting classes. */
    TARGET_GROUP("targetGroup", Nature.PERSONAL_KNOWN_OF_HEADCOUNTS),
    /** Level 2; a group without levels stands for itself. */
    TARGET_GROUP_DETAIL("targetGroupDetail", Nature.PERSONAL_KNOWN_OF_HEADCOUNTS),
    BASE("base", Nature.SESSION),
    PROVINCE("province", Nature.PERSONAL),
    GENDER("gender", Nature.PERSONAL_KNOWN_OF_HEADCOUNTS),
    RANK_BAND("rankBand", Nature.PERSONAL),
    /** A session with several instruments stands in the row of each. */
    INSTRUMENT("instrument", Nature.SESSION),
    COURSE("course", Nature.SESSION),
    MODE("mode", Nature.SESSION),
    KIND("kind", Nature.SESSION),
    /** {@code 2026-11}, of the reporting date. */
    MONTH("month", Nature.SESSION),
    YEAR("year", Nature.SESSION),
    /** The single training session: the rows behind a number. Nobody asks for it by name. */
    SESSION(null, Nature.SESSION);

    /** The key of what is not known of a person, and of what a session does not name. */
    public static final String UNKNOWN = "UNKNOWN";

    private enum Nature {
        SESSION,
        PERSONAL,
        PERSONAL_KNOWN_OF_HEADCOUNTS
    }

    private final String parameter;
    private final Nature nature;

    Dimension(String parameter, Nature nature) {
        this.parameter = parameter;
        this.nature = nature;
    }

    /** The name in addresses and in the keys of rows. */
    public String parameter() {
        return parameter;
    }

    public boolean isPersonal() {
        return nature != Nature.SESSION;
    }

    /** True where a headcount says nothing about it: there it stands under {@link #UNKNOWN}. */
    public boolean isUnknownOfHeadcounts() {
        return nature == Nature.PERSONAL;
    }

    public static Optional<Dimension> byParameter(String name) {
        for (Dimension dimension : values()) {
            if (name != null && name.equals(dimension.parameter)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
