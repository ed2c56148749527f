package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.lectern.account.Account;
import org.lectern.account.AccountConfirmed;
import org.lectern.account.Accounts;
import org.lectern.account.Role;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.shared.EmailAddress;

/**
 * Finds the person of a login whose address is proved: the one record that carries this address, if no other login has
 * it. Where there is none that is free, a trainee begins a record, to be merged if it was a second one; staff need
 * none.
 */
@ApplicationScoped
public class PersonOfNewAccount {

    @Inject
    private Accounts accounts;

    @Inject
    private Persons persons;

    @Inject
    private TargetGroups groups;

    @Inject
    private AuditTrail trail;

    @Inject
    private Clock clock;

    void link(@Observes AccountConfirmed confirmed) {
        Account account = accounts.find(confirmed.accountId()).orElseThrow();
        List<Person> found = persons.byEmail(EmailAddress.norm(confirmed.email()));
        if (account.personId() != null) {
            follow(account.personId(), confirmed.email(), found);
            return;
        }
        if (found.size() == 1 && accounts.ofPerson(found.get(0).id()).isEmpty()) {
            account.linkTo(found.get(0).id());
            trail.record(Act.of("person.link", "person", found.get(0).id(), null));
        } else if (account.holds(Role.TRAINEE)) {
            Person person = new Person(confirmed.displayName(), null, null, clock.instant());
            person.reachAt(confirmed.email(), null);
            person.worksAt(null, null, null, group(confirmed.targetGroup()), persons.today());
            persons.add(person);
            persons.flush();
            account.linkTo(person.id());
            trail.record(Act.of("person.create", "person", person.id(), null));
        }
    }

    private String group(String said) {
        return said == null
                ? TargetGroup.UNKNOWN
                : groups.byCode(said).map(TargetGroup::code).orElse(TargetGroup.UNKNOWN);
    }

    /** A proved address is the one to reach the person at, unless another record claims it. */
    private void follow(long personId, String email, List<Person> found) {
        if (found.isEmpty()) {
            Person person = persons.find(personId).orElseThrow();
            person.reachAt(email, person.phone());
            trail.record(Act.of("person.email-proved", "person", personId, null));
        }
    }
}
