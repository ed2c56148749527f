package org.lectern.trainingsession.web;

import java.io.Serializable;
import org.lectern.shared.Language;
import org.lectern.trainingsession.PartnerRole;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionInput;

/**
 * A base or an organisation that can be chosen to take part in a session.
 *
 * @param base the code of a base; null where it is an organisation
 * @param organisation an id; null where it is a base
 */
public record PartnerChoice(String base, Long organisation, String label) implements Serializable {

    static PartnerChoice of(SessionDetails.Partner partner, Language language) {
        return new PartnerChoice(partner.base(), partner.organisation(), partner.name(language));
    }

    SessionInput.Partner in(PartnerRole role) {
        return new SessionInput.Partner(base, organisation, role);
    }

    /** What stands for it in a posted form: the code of a base, or the id of an organisation. */
    String key() {
        return base == null ? organisation.toString() : base;
    }
}
