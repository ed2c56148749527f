package org.lectern.trainingbase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bases; few enough to be listed whole. */
@ApplicationScoped
public class TrainingBases {

    @Inject
    private EntityManager entities;

    public Optional<TrainingBase> find(long id) {
        return Optional.ofNullable(entities.find(TrainingBase.class, id));
    }

    public Optional<TrainingBase> byCode(String code) {
        return code == null
                ? Optional.empty()
                : entities.createQuery("select b from TrainingBase b where b.code = :code", TrainingBase.class)
                        .setParameter("code", code.strip().toUpperCase(Locale.ROOT))
                        .getResultStream()
                        .findFirst();
    }

    /** By id or by code, as the API addresses them. */
    public Optional<TrainingBase> byIdOrCode(String key) {
        return key != null && key.matches("[0-9]{1,18}") ? find(Long.parseLong(key)) : byCode(key);
    }

    /** All of them, also the retired, in the order in which they were named. */
    public List<TrainingBase> all() {
        return entities.createQuery(
                        "select b from TrainingBase b order by b.batch, b.yearDesignated, b.code", TrainingBase.class)
                .getResultList();
    }

    public Map<Long, TrainingBase> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select b from TrainingBase b where b.id in :ids", TrainingBase.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(TrainingBase::id, Function.identity()));
    }

    void add(TrainingBase base) {
        entities.persist(base);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }
}
