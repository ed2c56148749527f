package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;

/** The part of the network a liaison sees: the own trees of organisations, and the people these know. */
@ApplicationScoped
public class LiaisonPeople {

    @Inject
    private Organisations organisations;

    @Inject
    private Persons persons;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /** Only a liaison, and nothing that sees more. */
    public boolean isLiaisonOnly() {
        return me.has(Role.LIAISON) && !me.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }

    /** The own trees; empty for who is no liaison. */
    public List<Organisation> tree() {
        return me.liaisonOf().isEmpty() ? List.of() : organisations.within(me.liaisonOf());
    }

    public List<Long> treeIds() {
        return tree().stream().map(Organisation::id).toList();
    }

    public boolean isOfTree(Long organisationId) {
        return organisationId != null
                && organisations
                        .find(organisationId)
                        .filter(one -> me.liaisonOf().stream().anyMatch(one::isWithin))
                        .isPresent();
    }

    /** A person the own trees know. */
    public Optional<Person> find(long personId) {
        return me.liaisonOf().isEmpty() ? Optional.empty() : persons.findOfOrganisations(treeIds(), personId);
    }

    List<Person> search(String q, int most) {
        return persons.ofOrganisations(treeIds(), q, most);
    }

    /** The organisations of this liaison know the person from now on. */
    public void becomesKnown(long personId) {
        me.liaisonOf().forEach(root -> persons.becomesKnownToOrganisation(personId, root, clock.instant()));
    }
}
