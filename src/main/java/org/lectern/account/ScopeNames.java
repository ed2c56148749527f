package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.shared.Language;
import org.lectern.shared.PlainText;

/**
 * The names of what roles hold for, and of the persons of logins. They are read straight from the tables: the features
 * that own them stand to the right of the accounts.
 */
@ApplicationScoped
public class ScopeNames {

    private static final int MOST = 20;

    @Inject
    private EntityManager entities;

    /** A base or an organisation that a role can be given for; an organisation has no code. */
    public record Named(long id, String code, String name) {}

    public Optional<Long> baseId(String code) {
        return first(entities.createNativeQuery("select id from training_base where code = ?1")
                        .setParameter(1, code.toUpperCase(Locale.ROOT))
                        .getResultList())
                .map(id -> ((Number) id).longValue());
    }

    public Optional<Named> base(long id, Language language) {
        return bases(language).stream().filter(base -> base.id() == id).findFirst();
    }

    public List<Named> bases(Language language) {
        return rows(entities.createNativeQuery("select id, code, name, name_zh from training_base order by code")
                        .getResultList())
                .stream()
                .map(row -> new Named(
                        ((Number) row[0]).longValue(), (String) row[1], language.choose((String) row[2], (String)
                                row[3])))
                .toList();
    }

    public Optional<Named> organisation(long id, Language language) {
        return organisations(
                        entities.createNativeQuery("select id, name, name_en from organisation where id = ?1")
                                .setParameter(1, id)
                                .getResultList(),
                        language)
                .stream()
                .findFirst();
    }

    /** Organisations whose name holds the text, the first twenty. */
    public List<Named> organisations(String text, Language language) {
        String pattern =
                "%" + PlainText.norm(text).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return organisations(
                entities.createNativeQuery("select id, name, name_en from organisation where merged_into is null"
                                + " and retired_at is null and (name_norm like ?1 escape '!'"
                                + " or lower(name_en) like ?1 escape '!') order by name")
                        .setParameter(1, pattern)
                        .setMaxResults(MOST)
                        .getResultList(),
                language);
    }

    /** True if one of these bases knows the person: it entered the record, or the person enrolled there. */
    public boolean isKnown(long personId, Scope scope) {
        return scope.everything()
                || !scope.baseIds().isEmpty()
                        && !entities.createNativeQuery(
                                        "select 1 from person_at_base where person_id = ?1 and base_id in ("
                                                + scope.baseIds().stream()
                                                        .map(Object::toString)
                                                        .collect(Collectors.joining(","))
                                                + ")")
                                .setParameter(1, personId)
                                .getResultList()
                                .isEmpty();
    }

    public Optional<String> fullName(long personId) {
        return first(entities.createNativeQuery("select full_name from person where id = ?1")
                        .setParameter(1, personId)
                        .getResultList())
                .map(String.class::cast);
    }

    private static List<Named> organisations(List<?> found, Language language) {
        return rows(found).stream()
                .map(row -> new Named(
                        ((Number) row[0]).longValue(), null, language.choose((String) row[2], (String) row[1])))
                .toList();
    }

    private static List<Object[]> rows(List<?> found) {
        return found.stream().map(Object[].class::cast).toList();
    }

    private static Optional<Object> first(List<?> found) {
        return found.stream().findFirst().map(Object.class::cast);
    }
}
