package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.InvalidInput;

/**
 * Finding a person of another base by the exact e-mail, without learning anything but that the network knows them. The
 * word that is given stands for the person once, within the hour, for the account that asked.
 */
@ApplicationScoped
public class PersonMatching {

    /** How often an account may ask in an hour: more than a coordinator needs, far less than a search by trying. */
    static final int ASKED_AN_HOUR = 100;

    private static final int WORD_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** @param match null where the network knows nobody with this address */
    public record Answer(boolean known, String match) {}

    @Inject
    private Persons persons;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    Answer match(String email) {
        EmailAddress address = EmailAddress.optional("email", email);
        if (address == null) {
            throw new InvalidInput("email", "error.required");
        }
        Instant now = clock.instant();
        long account = me.required().accountId();
        if (persons.matchesAskedBy(account, now.minus(Duration.ofHours(1))) >= ASKED_AN_HOUR) {
            trail.denied(Act.of("person.match", "person", null, null));
            BusinessRule.require(false, PersonRule.MATCHES_ARE_NOT_TOO_MANY, ASKED_AN_HOUR);
        }
        List<Person> found = persons.byEmail(address.norm());
        Person person = found.isEmpty() ? null : found.get(0);
        String word = word();
        persons.add(new PersonMatch(hash(word), person == null ? null : person.id(), account, now));
        trail.record(Act.of("person.match", "person", person == null ? null : person.id(), null));
        return new Answer(person != null, person == null ? null : word);
    }

    long redeem(String word) {
        Instant now = clock.instant();
        PersonMatch match = persons.matchForUse(hash(word == null ? "" : word))
                .filter(candidate -> candidate.isGoodFor(me.required().accountId(), now))
                .orElse(null);
        BusinessRule.require(match != null, PersonRule.MATCH_IS_STILL_GOOD);
        match.use(now);
        trail.record(Act.of("person.match-used", "person", match.personId(), null));
        return match.personId();
    }

    private static String word() {
        byte[] bytes = new byte[WORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String word) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
