package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lectern.account.Accounts;
import org.lectern.person.Organisation;
import org.lectern.person.Organisations;

/** Who speaks for an organisation. */
@ApplicationScoped
class Liaisons {

    @Inject
    private Organisations organisations;

    @Inject
    private Accounts accounts;

    /**
     * For each of these organisations the account of its liaison, or of the next one above that has one; where none
     * has, it is left out. In two statements whatever their number.
     */
    Map<Long, Long> of(Set<Long> organisationIds) {
        Map<Long, Long> nearest = new HashMap<>();
        Map<Long, Organisation> known = organisations.byIds(organisationIds);
        if (known.isEmpty()) {
            return nearest;
        }
        Map<Long, Long> liaisons = accounts.liaisonsOf(known.values().stream()
                .flatMap(organisation -> organisation.lineage().stream())
                .collect(Collectors.toSet()));
        known.forEach((id, organisation) ->
                nearest(organisation.lineage(), liaisons).ifPresent(account -> nearest.put(id, account)));
        return nearest;
    }

    private static Optional<Long> nearest(List<Long> lineage, Map<Long, Long> liaisons) {
        return IntStream.iterate(lineage.size() - 1, step -> step >= 0, step -> step - 1)
                .mapToObj(step -> liaisons.get(lineage.get(step)))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
