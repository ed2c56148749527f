package org.lectern.outbox;

import java.util.Optional;

/** Knows where somebody is reached; the features that know accounts and persons answer, each for its own. */
public interface Recipients {

    /** An address as it is written on the letter. */
    record Recipient(String email, String name) {}

    /**
     * The address now, when the mail is sent.
     *
     * @param accountId the receiver, or null
     * @param personId the receiver, or null
     * @return empty if this is not known here, or nobody reads mail there any more
     */
    Optional<Recipient> of(Long accountId, Long personId);
}
