package org.lectern.person.api;

import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonProfile;
import org.lectern.person.PersonView;
import org.lectern.person.RankBand;

/**
 * A person as the API takes and gives it. Organisation, post, rank band and target group are the current affiliation.
 *
 * @param id given by the server; where it is sent, it must be that of the address
 * @param version what was read; a change takes it
 */
public record PersonBody(
        Long id,
        Integer version,
        String fullName,
        String latinName,
        Gender gender,
        String province,
        Long organisation,
        String post,
        RankBand rankBand,
        String targetGroup,
        String email,
        String phone) {

    static PersonBody of(PersonView view) {
        PersonProfile profile = view.profile();
        return new PersonBody(
                profile.id(),
                view.version(),
                profile.fullName(),
                profile.latinName(),
                profile.gender(),
                profile.province(),
                profile.organisationId(),
                profile.post(),
                profile.rankBand(),
                profile.targetGroup(),
                profile.email(),
                profile.phone());
    }

    PersonEntry entry() {
        return new PersonEntry(
                fullName, latinName, gender, province, organisation, post, rankBand, targetGroup, email, phone);
    }
}
