package org.lectern.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lectern.account.Secret;
import org.lectern.trainingsession.SessionState;
import org.lectern.trainingsession.TrainingSession;

/** What the calendars are made of. */
@ApplicationScoped
class CalendarFeeds {

    @Inject
    private EntityManager entities;

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    Optional<CalendarFeed> usable(String word) {
        return entities.createQuery(
                        "select f from CalendarFeed f where f.tokenHash = :hash and f.revokedAt is null",
                        CalendarFeed.class)
                .setParameter("hash", Secret.fingerprint(word))
                .getResultStream()
                .findFirst();
    }

    List<CalendarFeed> ofAccount(long accountId) {
        return entities.createQuery(
                        "select f from CalendarFeed f where f.accountId = :account and f.revokedAt is null"
                                + " order by f.id",
                        CalendarFeed.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /**
     * What a base shows everybody: published sessions that are not long over, and those that were cancelled a while
     * ago; never a draft, nor one that was cancelled as a draft.
     */
    List<TrainingSession> ofBase(long baseId, Instant endedAfter, Instant cancelledAfter) {
        return entities.createQuery(
                        "select s from TrainingSession s where s.baseId = :base and s.publishedAt is not null"
                                + " and s.recordedAfterwards = false and s.state <> :draft"
                                + " and s.lastSlotEnds >= :ended"
                                + " and (s.state <> :cancelled or s.cancelledAt >= :since)"
                                + " order by s.firstSlotStarts, s.id",
                        TrainingSession.class)
                .setParameter("base", baseId)
                .setParameter("draft", SessionState.DRAFT)
                .setParameter("cancelled", SessionState.CANCELLED)
                .setParameter("ended", endedAfter)
                .setParameter("since", cancelledAfter)
                .getResultList();
    }

    List<TrainingSession> byIds(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select s from TrainingSession s where s.id in :ids order by s.firstSlotStarts, s.id",
                                TrainingSession.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** Ids of the sessions somebody trains in, so far as they are published. */
    List<Long> trainedBy(long personId, Instant endedAfter) {
        return entities.createQuery(
                        "select s.id from TrainingSession s join s.trainerIds t where t = :person"
                                + " and s.publishedAt is not null and s.lastSlotEnds >= :ended",
                        Long.class)
                .setParameter("person", personId)
                .setParameter("ended", endedAfter)
                .getResultList();
    }

    List<RemovedSlot> removedSlots(List<Long> sessionIds, Instant since) {
        return sessionIds.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select r from RemovedSlot r where r.sessionId in :sessions and r.removedAt >= :since"
                                        + " order by r.starts",
                                RemovedSlot.class)
                        .setParameter("sessions", sessionIds)
                        .setParameter("since", since)
                        .getResultList();
    }
}
