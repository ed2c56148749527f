package org.lectern.enrolment.web;

import java.io.Serializable;
import org.lectern.person.Organisation;
import org.lectern.shared.Language;

/** An organisation to choose. */
public record OrganisationOption(Long id, String label) implements Serializable {

    static OrganisationOption of(Organisation organisation, Language language) {
        return new OrganisationOption(organisation.id(), organisation.name(language));
    }
}
