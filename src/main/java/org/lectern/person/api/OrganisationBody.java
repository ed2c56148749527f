package org.lectern.person.api;

import org.lectern.person.Organisation;
import org.lectern.person.OrganisationEntry;

/**
 * An organisation as the API takes and gives it.
 *
 * @param parent id of the one above it; null for the root of a tree
 * @param sector code of a target group
 * @param retired whether it takes no new people; a change that leaves it out leaves it as it is
 */
public record OrganisationBody(
        Long id,
        Integer version,
        String name,
        String nameEn,
        Long parent,
        String province,
        String sector,
        Boolean retired) {

    static OrganisationBody of(Organisation organisation) {
        return new OrganisationBody(
                organisation.id(),
                organisation.version(),
                organisation.name(),
                organisation.nameEn(),
                organisation.parentId(),
                organisation.province(),
                organisation.sector(),
                organisation.isRetired());
    }

    OrganisationEntry entry() {
        return new OrganisationEntry(name, nameEn, parent, sector, province);
    }
}
