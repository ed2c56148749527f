package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The account of the liaison of this organisation, or of the next one above that has one; null where none has. */
    Long of(long organisationId) {
        List<Long> lineage =
                organisations.find(organisationId).map(Organisation::lineage).orElse(List.of());
        if (lineage.isEmpty()) {
            return null;
        }
        Map<Long, Long> liaisons = accounts.liaisonsOf(lineage);
        return IntStream.iterate(lineage.size() - 1, step -> step >= 0, step -> step - 1)
                .mapToObj(step -> liaisons.get(lineage.get(step)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
