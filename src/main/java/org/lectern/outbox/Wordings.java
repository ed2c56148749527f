package org.lectern.outbox;

import java.util.Optional;
import org.lectern.shared.Language;

/** Knows the words of a mail where they are not those of the product. */
public interface Wordings {

    /** A text with named places in braces. */
    record Wording(String subject, String body) {}

    /** Empty where the words of the product hold. */
    Optional<Wording> of(OutboxMessage message, Language language);
}
