package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PlainText;

/** The reporting classes, in the order of the reference data. */
@ApplicationScoped
public class TargetGroups {

    private static final int CODE_LENGTH = 40;

    @Inject
    private EntityManager entities;

    public List<TargetGroup> all() {
        return entities.createQuery("select g from TargetGroup g order by g.sortOrder", TargetGroup.class)
                .getResultList();
    }

    /** With their classes in the official tables, for who shows these. */
    List<TargetGroup> withClasses() {
        return entities.createQuery(
                        "select distinct g from TargetGroup g left join fetch g.classes order by g.sortOrder",
                        TargetGroup.class)
                .getResultList();
    }

    public Optional<TargetGroup> byCode(String code) {
        return entities.createQuery("select g from TargetGroup g where g.code = :code", TargetGroup.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The code of the group of level 1 that a group belongs to; its own where it is of level 1. */
    public String parentOf(String code) {
        return byCode(code)
                .map(group -> group.isLevelOne() ? group.code() : group.parentCode())
                .orElse(code);
    }

    /**
     * The code that was entered; null where blank.
     *
     * @throws InvalidInput if there is no such group
     */
    public String known(String field, String raw) {
        String code = PlainText.optional(field, raw, CODE_LENGTH);
        if (code != null && byCode(code).isEmpty()) {
            throw new InvalidInput(field, "error.target-group");
        }
        return code;
    }

    /** The codes that were entered, each once, in the order of the reference data. */
    public List<String> known(String field, Collection<String> raw) {
        if (raw == null || raw.isEmpty()) {
            return List.of();
        }
        List<String> all = all().stream().map(TargetGroup::code).toList();
        if (!all.containsAll(raw)) {
            throw new InvalidInput(field, "error.target-group");
        }
        return all.stream().filter(raw::contains).toList();
    }
}
