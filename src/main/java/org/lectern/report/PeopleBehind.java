package org.lectern.report;

import java.util.List;
import org.lectern.shared.Page;

/**
 * The persons that make a number.
 *
 * @param all how many they are, whoever reads it
 * @param named those who may be seen by name
 */
public record PeopleBehind(Question question, PersonFigure figure, int all, Page<Line> named, ReferenceNames names) {

    /** A person by today's name, with the sessions that make this person count. */
    public record Line(long person, String fullName, String latinName, List<Reason> reasons) {}

    /** A session, its register, and the snapshot that stood there. */
    public record Reason(long session, String code, String targetGroup, boolean completed) {}

    /** Those whose names are not this reader's to see. */
    public long unnamed() {
        return all - named.total();
    }
}
