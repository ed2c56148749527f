package org.lectern.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

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

    public boolean exists(String code) {
        return byCode(code).isPresent();
    }
}
