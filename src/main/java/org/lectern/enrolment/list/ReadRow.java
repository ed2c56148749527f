package org.lectern.enrolment.list;

import java.util.List;
import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;
import org.lectern.person.RankBand;

/**
 * What a row says, understood as far as it goes.
 *
 * @param organisation its name as it stands there; null where blank
 * @param wrong what could not be understood
 */
public record ReadRow(
        String fullName,
        String latinName,
        Gender gender,
        String organisation,
        String post,
        RankBand rankBand,
        String targetGroup,
        String province,
        String email,
        String phone,
        List<Note> wrong) {

    public PersonEntry entry() {
        return new PersonEntry(fullName, latinName, gender, province, null, post, rankBand, targetGroup, email, phone);
    }
}
