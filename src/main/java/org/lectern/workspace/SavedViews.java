package org.lectern.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The views of all; each is only found by whom it is for. */
@ApplicationScoped
class SavedViews {

    @Inject
    private EntityManager entities;

    /** The own ones of a list and those shared with the reader, by name. */
    List<SavedView> of(ListPage list, Reader reader) {
        return select(reader, list, null);
    }

    Optional<SavedView> find(long id, Reader reader) {
        return select(reader, null, id).stream().findFirst();
    }

    private List<SavedView> select(Reader reader, ListPage list, Long id) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<SavedView> query = builder.createQuery(SavedView.class);
        Root<SavedView> view = query.from(SavedView.class);
        List<Predicate> ways = new ArrayList<>();
        ways.add(builder.and(
                builder.isFalse(view.get("shared")), builder.equal(view.get("accountId"), reader.accountId())));
        if (!reader.bases().isEmpty()) {
            ways.add(builder.and(
                    builder.isTrue(view.get("shared")), view.get("baseId").in(reader.bases())));
        }
        if (reader.administrator()) {
            ways.add(builder.and(builder.isTrue(view.get("shared")), builder.isNull(view.get("baseId"))));
        }
        List<Predicate> all = new ArrayList<>();
        all.add(builder.or(ways.toArray(Predicate[]::new)));
        if (list != null) {
            all.add(builder.equal(view.get("list"), list));
        }
        if (id != null) {
            all.add(builder.equal(view.get("id"), id));
        }
        query.where(all.toArray(Predicate[]::new)).orderBy(builder.asc(view.get("name")), builder.asc(view.get("id")));
        return entities.createQuery(query).getResultList();
    }

    /** Those that an account owns, of one list or of all. */
    List<SavedView> ownedBy(long accountId) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<SavedView> query = builder.createQuery(SavedView.class);
        Root<SavedView> view = query.from(SavedView.class);
        query.where(builder.equal(view.get("accountId"), accountId)).orderBy(builder.asc(view.get("id")));
        return entities.createQuery(query).getResultList();
    }

    /** Those that an account keeps for a base: shared with it, or for itself alone. */
    List<SavedView> ownedBy(long accountId, long baseId, boolean shared) {
        return ownedBy(accountId).stream()
                .filter(view ->
                        view.isShared() == shared && Long.valueOf(baseId).equals(view.baseId()))
                .toList();
    }

    /** To the next owner, under another name where that one has a view of the same name. */
    void pass(List<SavedView> passed, long toAccountId) {
        for (SavedView view : passed) {
            Set<String> taken = ownedBy(toAccountId).stream()
                    .filter(other -> other.list() == view.list())
                    .map(SavedView::name)
                    .collect(Collectors.toSet());
            String name = view.name();
            for (int number = 2; taken.contains(name); number++) {
                String end = " (" + number + ")";
                int room = SavedView.NAME_LENGTH - end.length();
                name = view.name().substring(0, Math.min(view.name().length(), room)) + end;
            }
            view.passTo(toAccountId, name);
            entities.flush();
        }
    }

    void add(SavedView view) {
        entities.persist(view);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    void remove(SavedView view) {
        entities.remove(view);
        entities.flush();
    }

    Optional<DefaultView> defaultOf(long accountId, ListPage list) {
        return entities.createNamedQuery("DefaultView.of", DefaultView.class)
                .setParameter("account", accountId)
                .setParameter("list", list)
                .getResultStream()
                .findFirst();
    }

    void add(DefaultView preferred) {
        entities.persist(preferred);
        entities.flush();
    }

    void remove(DefaultView preferred) {
        entities.remove(preferred);
        entities.flush();
    }
}
