package org.lectern.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.enrolment.Roster.Candidate;
import org.lectern.person.Organisation;
import org.lectern.person.Organisations;
import org.lectern.person.TargetGroup;
import org.lectern.person.TargetGroups;

/** Tells which reserved seats people may take: from what they were at enrolment, and from the trees as they are now. */
@ApplicationScoped
class Candidates {

    @Inject
    private Organisations organisations;

    @Inject
    private TargetGroups targetGroups;

    Candidate of(EnrolmentSnapshot snapshot) {
        return of(snapshot.organisationId(), snapshot.targetGroup());
    }

    /** @param organisationId null for somebody without one */
    Candidate of(Long organisationId, String targetGroup) {
        Set<Long> lineage = organisationId == null
                ? Set.of()
                : organisations
                        .find(organisationId)
                        .map(organisation -> Set.copyOf(organisation.lineage()))
                        .orElse(Set.of());
        Set<String> groups = new HashSet<>();
        groups.add(targetGroup);
        groups.add(targetGroups.parentOf(targetGroup));
        return new Candidate(lineage, groups);
    }

    /** The lines of a session with who may take what, in two statements whatever their number. */
    List<Roster.Line> lines(Collection<Enrolments.Placed> placed) {
        Map<Long, Organisation> known = organisations.byIds(placed.stream()
                .map(Enrolments.Placed::organisationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, String> parents = targetGroups.all().stream()
                .filter(group -> group.parentCode() != null)
                .collect(Collectors.toMap(TargetGroup::code, TargetGroup::parentCode));
        return placed.stream()
                .map(one -> one.line(new Candidate(
                        one.organisationId() == null
                                ? Set.of()
                                : Set.copyOf(known.get(one.organisationId()).lineage()),
                        groups(one.targetGroup(), parents))))
                .toList();
    }

    private static Set<String> groups(String own, Map<String, String> parents) {
        Set<String> groups = new HashSet<>();
        groups.add(own);
        if (parents.containsKey(own)) {
            groups.add(parents.get(own));
        }
        return groups;
    }
}
