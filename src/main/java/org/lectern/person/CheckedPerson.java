package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.PlainText;
import org.lectern.shared.Violations;

/** What was entered about a person, found good. */
record CheckedPerson(
        String fullName,
        String latinName,
        Gender gender,
        String province,
        Organisation organisation,
        String post,
        RankBand rankBand,
        String targetGroup,
        String email,
        String phone) {

    /** Checks what was entered: all of it, so that a person is told once. */
    @ApplicationScoped
    static class Check {

        @Inject
        private Organisations organisations;

        @Inject
        private TargetGroups targetGroups;

        @Inject
        private Provinces provinces;

        @Inject
        private Persons persons;

        /** @param known the record that is changed; null for a new one */
        CheckedPerson check(PersonEntry entry, Person known) {
            Violations found = new Violations();
            CheckedPerson checked = new CheckedPerson(
                    found.collect(() -> PlainText.required("fullName", entry.fullName(), Person.NAME_LENGTH)),
                    found.collect(() -> PlainText.optional("latinName", entry.latinName(), Person.NAME_LENGTH)),
                    entry.gender(),
                    found.collect(() -> provinces.known("province", entry.province())),
                    organisation(found, entry.organisation()),
                    found.collect(() -> PlainText.optional("post", entry.post(), Affiliation.POST_LENGTH)),
                    entry.rankBand(),
                    found.collect(() -> targetGroups.known("targetGroup", entry.targetGroup())),
                    found.collect(() -> EmailAddress.optional("email", entry.email())),
                    found.collect(() -> PhoneNumber.optional("phone", entry.phone())));
            found.refuse();
            checked.requireUsable(known, persons);
            return checked;
        }

        private Organisation organisation(Violations found, Long id) {
            if (id == null) {
                return null;
            }
            Organisation organisation = organisations.find(id).orElse(null);
            found.addIf(organisation == null, "organisation", "error.organisation");
            return organisation;
        }
    }

    private void requireUsable(Person known, Persons persons) {
        boolean stays = known != null
                && known.currentAffiliation() != null
                && organisation != null
                && organisation.id().equals(known.currentAffiliation().organisationId());
        BusinessRule.require(
                organisation == null || !organisation.isRetired() || stays, PersonRule.ORGANISATION_IS_IN_USE);
        BusinessRule.require(
                email == null
                        || persons.byEmail(EmailAddress.norm(email)).stream()
                                .allMatch(other -> Objects.equals(other, known)),
                PersonRule.EMAIL_BELONGS_TO_NO_OTHER_PERSON);
    }
}
