package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Secret;
import org.lectern.account.TooManyAttempts;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.person.ListedPeople.Found;

/**
 * A list with addresses asks of each whether the network knows it, as a match does: it is written down, everybody of
 * another base who is found has an entry in the trail, and there is an end to it. Whom the base knows anyhow is no
 * question.
 */
@ApplicationScoped
public class ListQuestions {

    /**
     * How many addresses an account may ask for in a day: four times the longest list, since an honest one is sent
     * again when its faults are mended. Trying out addresses gains nothing over that, and each hit is on the trail.
     */
    public static final int ASKED_A_DAY = 20_000;

    private static final Duration DAY = Duration.ofDays(1);

    /** Some of what was asked is a day old by then. */
    private static final Duration WAIT = Duration.ofHours(1);

    @Inject
    private Persons persons;

    @Inject
    private CurrentAccount me;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    /**
     * Counts and records what a list is about to be told.
     *
     * @param emailNorms the addresses of the list
     * @param found who has them
     * @throws TooManyAttempts if these are too many, together with those of the last day
     */
    public void ask(Collection<String> emailNorms, Map<String, Found> found, long baseId) {
        List<String> unknown = emailNorms.stream()
                .filter(email -> !found.containsKey(email) || !found.get(email).knownHere())
                .distinct()
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        long account = me.required().accountId();
        if (persons.addressesAskedByLists(account, now.minus(DAY)) + unknown.size() > ASKED_A_DAY) {
            trail.denied(Act.of("person.match", "person", null, baseId));
            throw new TooManyAttempts(PersonRule.LISTS_ASK_FOR_SO_MANY_A_DAY, WAIT);
        }
        persons.add(PersonMatch.ofList(Secret.fingerprint(Secret.random()), unknown.size(), account, now));
        unknown.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .forEach(person -> trail.record(
                        Act.of("person.match", "person", person.profile().id(), baseId)));
    }
}
