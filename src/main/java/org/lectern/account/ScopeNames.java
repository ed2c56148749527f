package org.lectern.account;

import java.util.List;
import java.util.Optional;
import org.lectern.shared.Language;

/**
 * The names of what roles hold for, and of the persons of logins; those who know bases, organisations and persons
 * answer.
 */
public interface ScopeNames {

    /** A base or an organisation that a role can be given for. */
    record Named(long id, String code, String name) {}

    Optional<Long> baseId(String code);

    Optional<Named> base(long id, Language language);

    List<Named> bases(Language language);

    Optional<Named> organisation(long id, Language language);

    /** Organisations whose name holds the text, the first twenty. */
    List<Named> organisations(String text, Language language);

    Optional<String> fullName(long personId);
}
