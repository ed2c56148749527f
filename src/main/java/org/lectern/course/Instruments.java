package org.lectern.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.lectern.shared.InvalidInput;

/** The instruments, in the order of the reference data. */
@ApplicationScoped
public class Instruments {

    @Inject
    private EntityManager entities;

    public List<Instrument> all() {
        return entities.createQuery("select i from Instrument i order by i.sortOrder, i.code", Instrument.class)
                .getResultList();
    }

    public Optional<Instrument> byCode(String code) {
        return entities.createQuery("select i from Instrument i where i.code = :code", Instrument.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * The codes that were entered, each once, in the order of the reference data.
     *
     * @throws InvalidInput if there is no such instrument
     */
    public List<String> known(String field, Collection<String> raw) {
        if (raw == null || raw.isEmpty()) {
            return List.of();
        }
        List<String> all = all().stream().map(Instrument::code).toList();
        if (!new HashSet<>(all).containsAll(raw)) {
            throw new InvalidInput(field, "error.instrument");
        }
        return all.stream().filter(raw::contains).toList();
    }
}
