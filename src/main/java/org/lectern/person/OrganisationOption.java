package org.lectern.person;

import java.io.Serializable;
import org.lectern.shared.Language;

/** An organisation to choose. */
public record OrganisationOption(Long id, String label) implements Serializable {

    public static OrganisationOption of(Organisation organisation, Language language) {
        return new OrganisationOption(organisation.id(), organisation.name(language));
    }

    /** The id of what was chosen; null where nothing was. */
    public static Long id(OrganisationOption chosen) {
        return chosen == null ? null : chosen.id();
    }
}
