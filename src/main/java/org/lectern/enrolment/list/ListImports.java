package org.lectern.enrolment.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lectern.account.Scope;

/** The lists that bases brought. */
@ApplicationScoped
public class ListImports {

    private static final List<ImportState> RUN = List.of(ImportState.RUNNING, ImportState.DONE);

    @Inject
    private EntityManager entities;

    void add(ListImport list, List<ListRow> rows) {
        entities.persist(list);
        entities.flush();
        for (int from = 0; from < rows.size(); from += ListImportPart.ROWS) {
            int to = Math.min(from + ListImportPart.ROWS, rows.size());
            entities.persist(new ListImportPart(list, from / ListImportPart.ROWS, rows.subList(from, to)));
        }
    }

    Optional<ListImport> find(long id, Scope scope) {
        return Optional.ofNullable(entities.find(ListImport.class, id)).filter(list -> scope.covers(list.baseId()));
    }

    Optional<ListImport> lock(long id, Scope scope) {
        return Optional.ofNullable(entities.find(ListImport.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(list -> scope.covers(list.baseId()));
    }

    List<ListImportPart> parts(long listId) {
        return entities.createQuery(
                        "select p from ListImportPart p where p.listImport.id = :list order by p.partNo",
                        ListImportPart.class)
                .setParameter("list", listId)
                .getResultList();
    }

    Optional<ListImportPart> part(long listId, int partNo) {
        return entities.createQuery(
                        "select p from ListImportPart p where p.listImport.id = :list and p.partNo = :no",
                        ListImportPart.class)
                .setParameter("list", listId)
                .setParameter("no", partNo)
                .getResultStream()
                .findFirst();
    }

    List<ListRow> rows(long listId) {
        List<ListRow> rows = new ArrayList<>();
        parts(listId).forEach(part -> rows.addAll(part.rows()));
        return rows;
    }

    /** The lists of a session that were run or are, newest first. */
    List<ListImport> run(long sessionId) {
        return entities.createQuery(
                        "select i from ListImport i where i.trainingSessionId = :session and i.runAt is not null"
                                + " order by i.id desc",
                        ListImport.class)
                .setParameter("session", sessionId)
                .setMaxResults(20)
                .getResultList();
    }

    /** The list of the same session that had the very same bytes, and was run and not undone. */
    Optional<ListImport> twin(ListImport list) {
        return entities.createQuery(
                        "select i from ListImport i where i.trainingSessionId = :session and i.fileHash = :hash"
                                + " and i.id <> :id and i.state in :run order by i.id desc",
                        ListImport.class)
                .setParameter("session", list.trainingSessionId())
                .setParameter("hash", list.fileHash())
                .setParameter("id", list.id())
                .setParameter("run", RUN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What the heads of the lists of a base mean. */
    Map<String, Optional<ListColumn>> heads(long baseId) {
        Map<String, Optional<ListColumn>> heads = new HashMap<>();
        entities.createQuery("select h from ListHead h where h.baseId = :base", ListHead.class)
                .setParameter("base", baseId)
                .getResultStream()
                .forEach(head -> heads.put(head.headNorm(), head.column()));
        return heads;
    }

    void remember(long baseId, Map<String, ListColumn> said) {
        said.forEach((norm, column) -> {
            ListHead head = entities.createQuery(
                            "select h from ListHead h where h.baseId = :base and h.headNorm = :norm", ListHead.class)
                    .setParameter("base", baseId)
                    .setParameter("norm", norm)
                    .getResultStream()
                    .findFirst()
                    .orElseGet(() -> new ListHead(baseId, norm));
            head.means(column);
            entities.persist(head);
        });
    }

    void remove(ListImport list) {
        removeRows(list.id());
        entities.remove(list);
    }

    private int removeRows(long listId) {
        return entities.createQuery("delete from ListImportPart p where p.listImport.id = :list")
                .setParameter("list", listId)
                .executeUpdate();
    }

    /** Throws away the rows of what is older, and all of it that was never run; gives how many lists that were. */
    int purge(Instant before) {
        List<ListImport> old = entities.createQuery(
                        "select i from ListImport i where i.createdAt < :before and exists"
                                + " (select p from ListImportPart p where p.listImport = i)",
                        ListImport.class)
                .setParameter("before", before)
                .setMaxResults(200)
                .getResultList();
        for (ListImport list : old) {
            if (list.runAt() == null) {
                remove(list);
            } else {
                removeRows(list.id());
            }
        }
        return old.size();
    }
}
