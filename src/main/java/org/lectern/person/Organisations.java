package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.shared.Like;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.PlainText;

/** The trees of organisations. Paths are kept here and nowhere else. */
@ApplicationScoped
public class Organisations {

    /** What a list shows. Sector, province and branch are left out where null. */
    public record Filter(String q, String sector, String province, Long within, boolean retiredToo) {}

    private static final int AT_ONCE = 500;

    @Inject
    private EntityManager entities;

    public Optional<Organisation> find(long id) {
        return Optional.ofNullable(entities.find(Organisation.class, id));
    }

    /** Those that exist, by id. */
    public Map<Long, Organisation> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select o from Organisation o where o.id in :ids", Organisation.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    /** In the order of the tree when nothing is searched, else by name; two statements whatever the size. */
    public Page<Organisation> search(Filter filter, PageRequest request) {
        String where = " where o.path <> ''"
                + (filter.retiredToo() ? "" : " and o.retiredAt is null")
                + (filter.q() == null
                        ? ""
                        : " and (o.nameNorm like :q escape '!' or lower(o.nameEn) like :english escape '!')")
                + (filter.sector() == null ? "" : " and o.sector = :sector")
                + (filter.province() == null ? "" : " and o.province = :province")
                + (filter.within() == null ? "" : " and o.path like :within escape '!'");
        long total = fill(entities.createQuery("select count(o) from Organisation o" + where, Long.class), filter)
                .getSingleResult();
        List<Organisation> items = total == 0
                ? List.of()
                : fill(
                                entities.createQuery(
                                        "select o from Organisation o left join fetch o.parent" + where
                                                + (filter.q() == null
                                                        ? " order by o.path"
                                                        : " order by o.nameNorm, o.id"),
                                        Organisation.class),
                                filter)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultList();
        return Page.of(items, request, total);
    }

    private <T> TypedQuery<T> fill(TypedQuery<T> query, Filter filter) {
        if (filter.q() != null) {
            query.setParameter("q", Like.containing(PlainText.norm(filter.q())));
            query.setParameter("english", Like.containing(filter.q().strip().toLowerCase(Locale.ROOT)));
        }
        if (filter.sector() != null) {
            query.setParameter("sector", filter.sector());
        }
        if (filter.province() != null) {
            query.setParameter("province", filter.province());
        }
        if (filter.within() != null) {
            query.setParameter("within", Like.containing("/" + filter.within() + "/"));
        }
        return query;
    }

    /** From the root down to the one itself; empty where there is none. */
    public List<Organisation> ancestors(long id) {
        return find(id).map(organisation -> {
                    Map<Long, Organisation> found = byIds(organisation.lineage());
                    return organisation.lineage().stream().map(found::get).toList();
                })
                .orElse(List.of());
    }

    /** True if the organisation is the other one or below it. */
    public boolean isWithin(long organisationId, long ancestorId) {
        return find(organisationId)
                .map(organisation -> organisation.isWithin(ancestorId))
                .orElse(false);
    }

    /** These and everything below them, retired ones too, in the order of the tree. */
    public List<Organisation> within(Collection<Long> roots) {
        return byIds(roots).values().stream()
                .sorted(Comparator.comparing(Organisation::path))
                .flatMap(root -> branchOf(root).stream())
                .distinct()
                .toList();
    }

    /**
     * Those in use that have one of these names in either language, by {@link PlainText#norm} of the name asked for.
     */
    public Map<String, List<Organisation>> named(Collection<String> names) {
        Map<String, List<Organisation>> found = new HashMap<>();
        List<String> all = List.copyOf(new HashSet<>(names));
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            entities.createQuery(
                            "select o from Organisation o where o.retiredAt is null and o.mergedInto is null"
                                    + " and (o.nameNorm in :norms or lower(o.nameEn) in :lower) order by o.id",
                            Organisation.class)
                    .setParameter("norms", some.stream().map(PlainText::norm).toList())
                    .setParameter(
                            "lower",
                            some.stream()
                                    .map(name -> name.toLowerCase(Locale.ROOT))
                                    .toList())
                    .getResultStream()
                    .forEach(organisation -> names(organisation)
                            .forEach(norm -> found.computeIfAbsent(norm, key -> new ArrayList<>())
                                    .add(organisation)));
        }
        return found;
    }

    private static Set<String> names(Organisation organisation) {
        Set<String> norms = new HashSet<>();
        norms.add(PlainText.norm(organisation.name()));
        if (organisation.nameEn() != null) {
            norms.add(PlainText.norm(organisation.nameEn()));
        }
        return norms;
    }

    Optional<Organisation> lock(long id) {
        return Optional.ofNullable(entities.find(Organisation.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void add(Organisation organisation) {
        entities.persist(organisation);
        entities.flush();
        organisation.setOutFrom(
                organisation.parent() == null ? "/" : organisation.parent().path());
    }

    /** Puts an organisation, with everything below it, at another place in the tree. */
    void move(Organisation organisation, Organisation newParent) {
        List<Organisation> branch = branchOf(organisation);
        String before = organisation.path();
        organisation.moveBelow(newParent);
        organisation.setOutFrom(newParent == null ? "/" : newParent.path());
        for (Organisation part : branch) {
            if (!part.id().equals(organisation.id())) {
                String rest = part.path().substring(before.length());
                String steps = rest.substring(0, rest.length() - (part.id() + "/").length());
                part.setOutFrom(organisation.path() + steps);
            }
        }
    }

    void flush() {
        entities.flush();
    }

    List<Organisation> branchOf(Organisation organisation) {
        return entities.createQuery(
                        "select o from Organisation o where o.path like :path escape '!' order by o.path",
                        Organisation.class)
                .setParameter("path", Like.startingWith(organisation.path()))
                .getResultList();
    }

    boolean hasPartsInUse(Organisation organisation) {
        return entities.createQuery(
                                "select count(o) from Organisation o where o.parent = :parent and o.retiredAt is null",
                                Long.class)
                        .setParameter("parent", organisation)
                        .getSingleResult()
                > 0;
    }
}
