package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.lectern.account.Accounts;
import org.lectern.outbox.Recipients;

/** A person without a login is reached at the address of the record; one with a login where the login is. */
@ApplicationScoped
public class PersonRecipients implements Recipients {

    @Inject
    private Persons persons;

    @Inject
    private Accounts accounts;

    @Override
    public Optional<Recipient> of(Long accountId, Long personId) {
        if (accountId != null || personId == null || accounts.ofPerson(personId).isPresent()) {
            return Optional.empty();
        }
        return persons.find(personId)
                .flatMap(person -> persons.find(person.canonicalId()))
                .filter(person -> person.isActive() && person.email() != null)
                .map(person -> new Recipient(person.email(), person.fullName()));
    }
}
