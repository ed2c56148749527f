package org.lectern.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.lectern.person.Gender;
import org.lectern.person.OrganisationEntry;
import org.lectern.person.OrganisationService;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonService;
import org.lectern.person.RankBand;
import org.lectern.person.TargetGroups;

/** The made-up organisations and people: nobody here exists. */
@ApplicationScoped
class SamplePeople {

    /**
     * A made-up person.
     *
     * @param entry what was entered, so that it can be entered again with a change
     * @param group the target group of level 1
     */
    record SamplePerson(long id, PersonEntry entry, String group) {}

    @Inject
    private OrganisationService organisations;

    @Inject
    private PersonService people;

    @Inject
    private TargetGroups groups;

    /** By the key they have in the list. */
    @Transactional
    public Map<String, Long> makeOrganisations() {
        Map<String, Long> made = new HashMap<>();
        for (CSVRecord row : SampleFile.rows("organisations")) {
            String parent = row.get("parent");
            made.put(
                    row.get("key"),
                    organisations
                            .create(new OrganisationEntry(
                                    row.get("name"),
                                    row.get("nameEn"),
                                    parent == null ? null : made.get(parent),
                                    row.get("sector"),
                                    row.get("province")))
                            .id());
        }
        return made;
    }

    @Transactional
    public List<SamplePerson> makePeople(
            Map<String, SampleCatalogue.SampleBase> bases, Map<String, Long> organisationIds) {
        List<SamplePerson> made = new ArrayList<>();
        for (CSVRecord row : SampleFile.rows("people")) {
            String organisation = row.get("organisation");
            PersonEntry entry = new PersonEntry(
                    row.get("fullName"),
                    row.get("latinName"),
                    row.get("gender") == null ? null : Gender.valueOf(row.get("gender")),
                    row.get("province"),
                    organisation == null ? null : organisationIds.get(organisation),
                    row.get("post"),
                    row.get("rankBand") == null ? null : RankBand.valueOf(row.get("rankBand")),
                    row.get("targetGroup"),
                    row.get("email"),
                    null);
            long id = people.createAt(entry, bases.get(row.get("base")).id())
                    .profile()
                    .id();
            made.add(new SamplePerson(id, entry, groups.parentOf(entry.targetGroup())));
        }
        return made;
    }

    /** Somebody who is there for an account: a trainer, a liaison, a trainee to try things with. */
    @Transactional
    public SamplePerson makePerson(
            String name, String latinName, String email, String group, Long organisation, long baseId) {
        PersonEntry entry = new PersonEntry(
                name,
                latinName,
                Gender.WOMAN,
                "Guangdong",
                organisation,
                null,
                RankBand.FRONT_LINE,
                group,
                email,
                null);
        long id = people.createAt(entry, baseId).profile().id();
        return new SamplePerson(id, entry, groups.parentOf(group));
    }

    /** Somebody goes to work elsewhere. */
    @Transactional
    public SamplePerson move(SamplePerson person, String group, Long organisation, String post) {
        PersonEntry before = person.entry();
        PersonEntry after = new PersonEntry(
                before.fullName(),
                before.latinName(),
                before.gender(),
                before.province(),
                organisation,
                post,
                before.rankBand(),
                group,
                before.email(),
                before.phone());
        people.edit(person.id(), people.view(person.id()).version(), after);
        return new SamplePerson(person.id(), after, groups.parentOf(group));
    }
}
