package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Secret;
import org.lectern.account.TooManyAttempts;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.EmailAddress;

/**
 * Finding a person of another base by the exact e-mail, without learning anything but that the network knows them. The
 * word that is given stands for the person once, within the hour, for the account that asked.
 */
@ApplicationScoped
public class PersonMatching {

    /** How often an account may ask in an hour: more than a coordinator needs, far less than a search by trying. */
    static final int ASKED_AN_HOUR = 100;

    /** The oldest question of the hour is forgotten a minute later, on average. */
    private static final Duration WAIT = Duration.ofMinutes(1);

    /** @param match null where the network knows nobody with this address */
    public record Answer(boolean known, String match) {}

    @Inject
    private Persons persons;

    @Inject
    private LiaisonPeople liaison;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    Answer match(String email) {
        String address = EmailAddress.required("email", email);
        Instant now = clock.instant();
        long account = me.required().accountId();
        if (persons.matchesAskedBy(account, now.minus(Duration.ofHours(1))) >= ASKED_AN_HOUR) {
            trail.denied(Act.of("person.match", "person", null, null));
            throw new TooManyAttempts(WAIT);
        }
        List<Person> found = persons.byEmail(EmailAddress.norm(address));
        Person person = found.stream().filter(this::mayBeFound).findFirst().orElse(null);
        String word = Secret.random();
        persons.add(new PersonMatch(Secret.fingerprint(word), person == null ? null : person.id(), account, now));
        trail.record(Act.of("person.match", "person", person == null ? null : person.id(), null));
        return new Answer(person != null, person == null ? null : word);
    }

    /** A liaison finds people of the own organisations only. */
    private boolean mayBeFound(Person person) {
        return !liaison.isLiaisonOnly()
                || liaison.isOfTree(person.profileOn(persons.today()).organisationId());
    }

    long redeem(String word) {
        Instant now = clock.instant();
        PersonMatch match = persons.matchForUse(Secret.fingerprint(word == null ? "" : word))
                .filter(candidate -> candidate.isGoodFor(me.required().accountId(), now))
                .orElse(null);
        BusinessRule.require(match != null, PersonRule.MATCH_IS_STILL_GOOD);
        match.use(now);
        trail.record(Act.of("person.match-used", "person", match.personId(), null));
        return match.personId();
    }
}
