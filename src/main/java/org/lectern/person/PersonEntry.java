package org.lectern.person;

/**
 * What was entered about a person, not yet checked. Organisation, post, rank band and target group describe where the
 * person works now.
 *
 * @param organisation id; null for none
 * @param province code, ISO code or Chinese name
 * @param targetGroup code; {@link TargetGroup#UNKNOWN} where absent
 */
public record PersonEntry(
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

    /** The least there is to say. */
    public static PersonEntry named(String fullName) {
        return new PersonEntry(fullName, null, null, null, null, null, null, null, null, null);
    }

    /** The same with another e-mail. */
    PersonEntry reachedAt(String otherEmail) {
        return new PersonEntry(
                fullName, latinName, gender, province, organisation, post, rankBand, targetGroup, otherEmail, phone);
    }
}
