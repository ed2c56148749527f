package org.lectern.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PlainText;

/** The province-level units, in the order of the reference data. */
@ApplicationScoped
public class Provinces {

    private static final int LENGTH = 80;

    @Inject
    private EntityManager entities;

    public List<Province> all() {
        return entities.createQuery("select p from Province p order by p.sortOrder", Province.class)
                .getResultList();
    }

    public Optional<Province> byCode(String code) {
        return entities.createQuery("select p from Province p where p.code = :code", Province.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /**
     * The code for what was entered: the code, {@code CN-GD}, {@code GD} or the Chinese name; null where blank.
     *
     * @throws InvalidInput if there is no such province
     */
    public String known(String field, String raw) {
        String text = PlainText.optional(field, raw, LENGTH);
        if (text == null) {
            return null;
        }
        return all().stream()
                .filter(province -> province.answersTo(text))
                .map(Province::code)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "error.province"));
    }
}
