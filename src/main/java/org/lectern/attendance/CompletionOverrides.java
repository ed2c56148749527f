package org.lectern.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was decided about completions, by enrolment. */
@ApplicationScoped
public class CompletionOverrides {

    @Inject
    private EntityManager entities;

    public Optional<CompletionOverride> of(long enrolmentId) {
        return Optional.ofNullable(of(List.of(enrolmentId)).get(enrolmentId));
    }

    public Map<Long, CompletionOverride> of(Collection<Long> enrolmentIds) {
        return enrolmentIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select o from CompletionOverride o where o.enrolmentId in :enrolments",
                                CompletionOverride.class)
                        .setParameter("enrolments", enrolmentIds)
                        .getResultStream()
                        .collect(Collectors.toMap(CompletionOverride::enrolmentId, Function.identity()));
    }

    public Map<Long, CompletionOverride> ofSession(long sessionId) {
        return entities.createQuery(
                        "select o from CompletionOverride o where o.enrolmentId in"
                                + " (select e.id from Enrolment e where e.trainingSessionId = :session)",
                        CompletionOverride.class)
                .setParameter("session", sessionId)
                .getResultStream()
                .collect(Collectors.toMap(CompletionOverride::enrolmentId, Function.identity()));
    }

    void add(CompletionOverride decided) {
        entities.persist(decided);
    }

    void remove(CompletionOverride decided) {
        entities.remove(decided);
        entities.flush();
    }

    void discard(long sessionId) {
        entities.createNativeQuery("delete from completion_override where enrolment_id in"
                        + " (select id from enrolment where training_session_id = ?)")
                .setParameter(1, sessionId)
                .executeUpdate();
    }
}
