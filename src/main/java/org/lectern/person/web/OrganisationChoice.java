package org.lectern.person.web;

import java.io.Serializable;
import org.lectern.person.Organisation;
import org.lectern.shared.Language;

/** An organisation as it is chosen on a form. */
public record OrganisationChoice(Long id, String label) implements Serializable {

    static OrganisationChoice of(Organisation organisation, Language language) {
        return new OrganisationChoice(organisation.id(), organisation.name(language));
    }
}
