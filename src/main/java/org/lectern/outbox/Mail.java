package org.lectern.outbox;

import java.time.Instant;
import java.util.Map;
import org.lectern.shared.Language;

/**
 * What is told to whom.
 *
 * @param kind names the texts {@code mail.<kind>.subject} and {@code mail.<kind>.body}: {@code enrolment-confirmed}
 * @param dedupKey the same key is never sent twice: {@code enrolment-confirmed/4711/3}
 * @param accountId the receiver, or null when a person without login is told
 * @param personId the receiver, or null
 * @param parameters fill the named places <code>{session}</code> of the texts; a path such as {@code /session?id=4} in
 *     {@code link} is made an address when the mail is sent
 * @param about null where it is about no session
 * @param notBefore when it may leave; null for at once
 */
public record Mail(
        String kind,
        String dedupKey,
        Language language,
        Long accountId,
        Long personId,
        Map<String, String> parameters,
        About about,
        Instant notBefore) {

    /**
     * What a mail is about, by ids.
     *
     * @param enrolmentId null where it is about the session only
     */
    public record About(Long baseId, Long sessionId, Long enrolmentId) {}

    /** The parameter that names another address than the receiver's own: that of a new address to be proved. */
    public static final String TO = "to";

    /**
     * The parameter that names the person a mail is about where somebody else gets it: a nominee without an address.
     */
    public static final String ON_BEHALF_OF = "behalf";

    /** The parameter that says when somebody who gets a seat has another one; whatever the words of the mail are. */
    public static final String ALSO_WHEN = "alsoWhen";

    /** Which other seat that is, and where it stands; left out for a reader who may not know. */
    public static final String ALSO_SESSION = "alsoSession";

    public static final String ALSO_LINK = "alsoLink";

    public Mail {
        parameters = Map.copyOf(parameters);
    }

    public static Mail toAccount(
            long accountId, Language language, String kind, String dedupKey, Map<String, String> parameters) {
        return new Mail(kind, dedupKey, language, accountId, null, parameters, null, null);
    }

    public static Mail toPerson(
            long personId, Language language, String kind, String dedupKey, Map<String, String> parameters) {
        return new Mail(kind, dedupKey, language, null, personId, parameters, null, null);
    }

    /** The same mail, not to leave before then. */
    public Mail notBefore(Instant time) {
        return new Mail(kind, dedupKey, language, accountId, personId, parameters, about, time);
    }

    public Mail about(About what) {
        return new Mail(kind, dedupKey, language, accountId, personId, parameters, what, notBefore);
    }
}
