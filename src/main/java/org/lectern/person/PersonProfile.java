package org.lectern.person;

/**
 * A person as of a day: the person's own data with the affiliation that held then. What an enrolment copies.
 *
 * @param canonicalId the person all merged records point to; the person itself otherwise
 * @param latinName null where none is kept
 * @param gender null where it is not known
 * @param province code; null where it is not known
 * @param organisationName in the language of the organisation's own name
 * @param targetGroup code, {@link TargetGroup#UNKNOWN} where nobody said
 */
public record PersonProfile(
        long id,
        long canonicalId,
        String fullName,
        String latinName,
        String email,
        String phone,
        Gender gender,
        String province,
        Long organisationId,
        String organisationName,
        String post,
        RankBand rankBand,
        String targetGroup) {}
