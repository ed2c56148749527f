package org.lectern.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** Reads the trail; nothing here writes. */
@ApplicationScoped
public class AuditEntries {

    @Inject
    private EntityManager entities;

    public Optional<AuditEntry> find(long id) {
        return Optional.ofNullable(entities.find(AuditEntry.class, id));
    }

    /** The newest first. */
    public Page<AuditEntry> list(AuditFilter filter, PageRequest request) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<AuditEntry> rows = builder.createQuery(AuditEntry.class);
        Root<AuditEntry> entry = rows.from(AuditEntry.class);
        rows.where(predicates(builder, entry, filter)).orderBy(builder.desc(entry.get("id")));
        List<AuditEntry> found = entities.createQuery(rows)
                .setFirstResult(request.offset())
                .setMaxResults(request.size())
                .getResultList();
        CriteriaQuery<Long> count = builder.createQuery(Long.class);
        Root<AuditEntry> counted = count.from(AuditEntry.class);
        count.select(builder.count(counted)).where(predicates(builder, counted, filter));
        return Page.of(found, request, entities.createQuery(count).getSingleResult());
    }

    private static Predicate[] predicates(CriteriaBuilder builder, Root<AuditEntry> entry, AuditFilter filter) {
        List<Predicate> all = new ArrayList<>();
        if (filter.bases() != null) {
            all.add(
                    filter.bases().isEmpty()
                            ? builder.disjunction()
                            : entry.get("baseId").in(filter.bases()));
        }
        if (filter.since() != null) {
            all.add(builder.greaterThanOrEqualTo(entry.<Instant>get("at"), filter.since()));
        }
        if (filter.until() != null) {
            all.add(builder.lessThan(entry.<Instant>get("at"), filter.until()));
        }
        equal(builder, all, entry, "accountId", filter.accountId());
        equal(builder, all, entry, "action", filter.action());
        equal(builder, all, entry, "objectKind", filter.objectKind());
        equal(builder, all, entry, "objectId", filter.objectId());
        equal(builder, all, entry, "baseId", filter.baseId());
        equal(builder, all, entry, "outcome", filter.outcome());
        return all.toArray(Predicate[]::new);
    }

    private static void equal(
            CriteriaBuilder builder, List<Predicate> all, Root<AuditEntry> entry, String attribute, Object value) {
        if (value != null) {
            all.add(builder.equal(entry.get(attribute), value));
        }
    }
}
