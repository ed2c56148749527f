package org.lectern.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.account.Scope;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;

/** The long work of the network. */
@ApplicationScoped
public class Jobs {

    private static final Set<JobState> OPEN = Set.of(JobState.QUEUED, JobState.RUNNING);

    @Inject
    private EntityManager entities;

    public Job add(Job job) {
        entities.persist(job);
        entities.flush();
        return job;
    }

    public Optional<Job> find(long id) {
        return Optional.ofNullable(entities.find(Job.class, id));
    }

    /** The newest job of a kind for something. */
    public Optional<Job> latest(String kind, long subjectId) {
        return entities.createQuery(
                        "select j from Job j where j.kind = :kind and j.subjectId = :subject order by j.id desc",
                        Job.class)
                .setParameter("kind", kind)
                .setParameter("subject", subjectId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What an account has asked for, for a base. */
    List<Job> ofAccount(long accountId, long baseId) {
        return entities.createQuery(
                        "select j from Job j where j.ownerAccountId = :owner and j.baseId = :base", Job.class)
                .setParameter("owner", accountId)
                .setParameter("base", baseId)
                .getResultList();
    }

    long count(long accountId, long baseId) {
        return entities.createQuery(
                        "select count(j) from Job j where j.ownerAccountId = :owner and j.baseId = :base", Long.class)
                .setParameter("owner", accountId)
                .setParameter("base", baseId)
                .getSingleResult();
    }

    /** One's own within the scope; all of them for the administrator. Newest first. */
    Page<Job> list(Long owner, Scope scope, PageRequest request) {
        String where = scope.everything() ? "" : " where j.ownerAccountId = :owner";
        var count = entities.createQuery("select count(j) from Job j" + where, Long.class);
        var items = entities.createQuery("select j from Job j" + where + " order by j.id desc", Job.class);
        if (!scope.everything()) {
            count.setParameter("owner", owner);
            items.setParameter("owner", owner);
        }
        return Page.of(
                items.setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultList(),
                request,
                count.getSingleResult());
    }

    Optional<Job> lock(long id) {
        return Optional.ofNullable(entities.find(Job.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Ids of what waits, or was left by a node that died; the oldest first. */
    List<Long> claimable(Instant now) {
        return entities.createQuery(
                        "select j.id from Job j where j.state in :open"
                                + " and (j.leasedUntil is null or j.leasedUntil <= :now) order by j.id",
                        Long.class)
                .setParameter("open", OPEN)
                .setParameter("now", now)
                .getResultList();
    }
}
