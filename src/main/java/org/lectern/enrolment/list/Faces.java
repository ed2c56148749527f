package org.lectern.enrolment.list;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.person.ListedPeople;
import org.lectern.person.ListedPeople.Found;
import org.lectern.person.Organisation;
import org.lectern.person.Organisations;
import org.lectern.shared.EmailAddress;

/**
 * Who and what is there already, of those that rows of a list speak of.
 *
 * @param byEmail by the norm of the address
 * @param byName by the norm of the name; of those the base knows
 */
public record Faces(Map<String, Found> byEmail, Map<String, List<Found>> byName, Workplaces workplaces) {

    /**
     * Looks them up in a few statements, however many rows there are.
     *
     * @param sender of the list; null where that is not known
     */
    public static Faces of(
            Collection<ReadRow> rows,
            long baseId,
            ListedPeople people,
            Organisations organisations,
            Organisation sender) {
        Set<String> names = new HashSet<>();
        Set<String> places = new HashSet<>();
        for (ReadRow row : rows) {
            if (row.fullName() != null) {
                names.add(ListedPeople.nameNorm(row.fullName()));
            }
            if (row.organisation() != null) {
                places.add(row.organisation());
            }
        }
        return new Faces(
                people.byEmail(new HashSet<>(emails(rows)), baseId),
                people.byName(names, baseId),
                new Workplaces(organisations.named(places), sender));
    }

    /** Of everybody whom the rows may mean. */
    Set<Long> canonicalIds() {
        return Stream.concat(byEmail.values().stream(), byName.values().stream().flatMap(List::stream))
                .map(found -> found.profile().canonicalId())
                .collect(Collectors.toSet());
    }

    /** The norms of the addresses that rows have. */
    public static List<String> emails(Collection<ReadRow> rows) {
        return rows.stream()
                .map(ReadRow::email)
                .filter(Objects::nonNull)
                .map(EmailAddress::norm)
                .toList();
    }
}
