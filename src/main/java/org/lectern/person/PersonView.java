package org.lectern.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A person's record as it is shown to those who may see it. */
public record PersonView(PersonProfile profile, int version, Instant createdAt, List<AffiliationLine> affiliations) {

    /** A time at one organisation. */
    public record AffiliationLine(
            Long organisationId,
            String organisation,
            String post,
            RankBand rankBand,
            String targetGroup,
            LocalDate validFrom,
            LocalDate validTo) {}

    static PersonView of(Person person, LocalDate today) {
        List<AffiliationLine> lines = person.affiliations().stream()
                .map(a -> new AffiliationLine(
                        a.organisationId(),
                        a.organisation() == null ? null : a.organisation().name(),
                        a.post(),
                        a.rankBand(),
                        a.targetGroup(),
                        a.validFrom(),
                        a.validTo()))
                .toList();
        return new PersonView(person.profileOn(today), person.version(), person.createdAt(), lines);
    }
}
