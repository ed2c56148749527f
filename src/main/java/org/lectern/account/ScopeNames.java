package org.lectern.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.Language;
import org.lectern.shared.Like;
import org.lectern.shared.PlainText;

/**
 * The names of what roles hold for, and of the persons of logins. They are read straight from the tables: the features
 * that own them stand to the right of the accounts.
 */
@ApplicationScoped
public class ScopeNames {

    private static final int MOST = 20;

    /** With the organisation of today, which tells two people of one name apart. */
    private static final String PERSONS = "select p.id, p.full_name, o.name from person p"
            + " left join affiliation a on a.person_id = p.id and a.valid_to is null"
            + " left join organisation o on o.id = a.organisation_id where p.status = 'ACTIVE'";

    private static final String KNOWN =
            " and exists (select 1 from person_at_base k where k.person_id = p.id and k.base_id in (";

    @Inject
    private EntityManager entities;

    /** A base or an organisation that a role can be given for; an organisation has no code. */
    public record Named(long id, String code, String name) implements Serializable {}

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
        String pattern = Like.containing(PlainText.norm(text));
        return organisations(
                entities.createNativeQuery("select id, name, name_en from organisation where merged_into is null"
                                + " and retired_at is null and (name_norm like ?1 escape '!'"
                                + " or lower(name_en) like ?1 escape '!') order by name")
                        .setParameter(1, pattern)
                        .setMaxResults(MOST)
                        .getResultList(),
                language);
    }

    /**
     * The people whom the bases of the scope know, the first twenty: by a part of the name, the beginning of its pinyin
     * or its initials, or the whole e-mail.
     */
    List<Named> persons(String text, Scope scope) {
        if (!scope.everything() && scope.baseIds().isEmpty()) {
            return List.of();
        }
        String latin = text.toLowerCase(Locale.ROOT);
        return persons(entities.createNativeQuery(PERSONS + (scope.everything() ? "" : KNOWN + ids(scope) + "))")
                        + " and (p.name_norm like ?1 escape '!' or p.name_sort like ?2 escape '!'"
                        + " or p.name_initials like ?4 escape '!' or lower(p.latin_name) like ?5 escape '!'"
                        + " or p.email_norm = ?3) order by p.name_sort, p.id")
                .setParameter(1, Like.containing(PlainText.norm(text)))
                .setParameter(2, Like.startingWith(latin))
                .setParameter(3, EmailAddress.norm(text))
                .setParameter(4, Like.startingWith(latin.replace(" ", "")))
                .setParameter(5, Like.containing(latin))
                .setMaxResults(MOST)
                .getResultList());
    }

    /** One of them; empty where the scope does not know the person. */
    Optional<Named> person(long id, Scope scope) {
        return isKnown(id, scope)
                ? persons(entities.createNativeQuery(PERSONS + " and p.id = ?1")
                                .setParameter(1, id)
                                .getResultList())
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    private static List<Named> persons(List<?> found) {
        return rows(found).stream()
                .map(row -> new Named(
                        ((Number) row[0]).longValue(),
                        null,
                        row[2] == null ? (String) row[1] : row[1] + " · " + row[2]))
                .toList();
    }

    /** True if one of these bases knows the person: it entered the record, or the person enrolled there. */
    public boolean isKnown(long personId, Scope scope) {
        return scope.everything()
                || !scope.baseIds().isEmpty()
                        && !entities.createNativeQuery(
                                        "select 1 from person_at_base where person_id = ?1 and base_id in ("
                                                + ids(scope) + ")")
                                .setParameter(1, personId)
                                .getResultList()
                                .isEmpty();
    }

    private static String ids(Scope scope) {
        return scope.baseIds().stream().map(Object::toString).collect(Collectors.joining(","));
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
