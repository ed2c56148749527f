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
            String organisationEn,
            String post,
            RankBand rankBand,
            String targetGroup,
            LocalDate validFrom,
            LocalDate validTo) {}

    /** The English name of the organisation of today; null where there is none. */
    public String organisationEn() {
        return affiliations.stream()
                .filter(line -> line.validTo() == null)
                .findFirst()
                .map(AffiliationLine::organisationEn)
                .orElse(null);
    }

    /** False where the reader may see name and organisation only. */
    public boolean isWhole() {
        return createdAt != null;
    }

    /** What a trainer may see: name and organisation. */
    PersonView forTrainer() {
        PersonProfile seen = new PersonProfile(
                profile.id(),
                profile.canonicalId(),
                profile.fullName(),
                profile.latinName(),
                null,
                null,
                null,
                null,
                profile.organisationId(),
                profile.organisationName(),
                null,
                null,
                null);
        return new PersonView(seen, version, null, List.of());
    }

    static PersonView of(Person person, LocalDate today) {
        List<AffiliationLine> lines = person.affiliations().stream()
                .map(a -> new AffiliationLine(
                        a.organisationId(),
                        a.organisation() == null ? null : a.organisation().name(),
                        a.organisation() == null ? null : a.organisation().nameEn(),
                        a.post(),
                        a.rankBand(),
                        a.targetGroup(),
                        a.validFrom(),
                        a.validTo()))
                .toList();
        return new PersonView(person.profileOn(today), person.version(), person.createdAt(), lines);
    }
}
