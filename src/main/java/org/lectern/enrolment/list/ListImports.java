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

    public void add(ListImport list, List<ListRow> rows) {
        entities.persist(list);
        entities.flush();
        for (int from = 0; from < rows.size(); from += ListImportPart.ROWS) {
            int to = Math.min(from + ListImportPart.ROWS, rows.size());
            entities.persist(new ListImportPart(list, from / ListImportPart.ROWS, rows.subList(from, to)));
        }
    }

    /** Puts these parts in the place of those that were. */
    public void replaceParts(ListImport list, List<ListImportPart> parts) {
        removeRows(list.id());
        parts.forEach(entities::persist);
        entities.flush();
    }

    public Optional<ListImport> find(long id, ListKind kind, Scope scope) {
        return Optional.ofNullable(entities.find(ListImport.class, id))
                .filter(list -> list.kind() == kind && scope.covers(list.baseId()));
    }

    public Optional<ListImport> lock(long id, ListKind kind, Scope scope) {
        return Optional.ofNullable(entities.find(ListImport.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(list -> list.kind() == kind && scope.covers(list.baseId()));
    }

    public List<ListImportPart> parts(long listId) {
        return entities.createQuery(
                        "select p from ListImportPart p where p.listImport.id = :list order by p.partNo",
                        ListImportPart.class)
                .setParameter("list", listId)
                .getResultList();
    }

    public Optional<ListImportPart> part(long listId, int partNo) {
        return entities.createQuery(
                        "select p from ListImportPart p where p.listImport.id = :list and p.partNo = :no",
                        ListImportPart.class)
                .setParameter("list", listId)
                .setParameter("no", partNo)
                .getResultStream()
                .findFirst();
    }

    public List<ListRow> rows(long listId) {
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

    /** The lists of sessions that a base brought, newest first; of every base in the scope. */
    public List<ListImport> runOfHistory(Scope scope) {
        String where = scope.everything() ? "" : " and i.baseId in :bases";
        var query = entities.createQuery(
                "select i from ListImport i where i.kind = :kind and i.runAt is not null" + where
                        + " order by i.id desc",
                ListImport.class);
        if (!scope.everything()) {
            if (scope.baseIds().isEmpty()) {
                return List.of();
            }
            query.setParameter("bases", scope.baseIds());
        }
        return query.setParameter("kind", ListKind.HISTORY).setMaxResults(20).getResultList();
    }

    /**
     * The list of the same session, or of the sessions of the same base, that had the very same bytes, and was run and
     * not undone.
     */
    public Optional<ListImport> twin(ListImport list) {
        boolean ofSession = list.trainingSessionId() != null;
        return entities.createQuery(
                        "select i from ListImport i where i.kind = :kind and "
                                + (ofSession ? "i.trainingSessionId = :of" : "i.baseId = :of")
                                + " and i.fileHash = :hash and i.id <> :id and i.state in :run order by i.id desc",
                        ListImport.class)
                .setParameter("kind", list.kind())
                .setParameter("of", ofSession ? list.trainingSessionId() : Long.valueOf(list.baseId()))
                .setParameter("hash", list.fileHash())
                .setParameter("id", list.id())
                .setParameter("run", RUN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** What the heads of a list mean: as was said of a list of the same sender, else of any list of the base. */
    public Map<String, Optional<ListColumn>> heads(ListImport list) {
        Map<String, Optional<ListColumn>> heads = new HashMap<>();
        known(list, ListHead.ANYBODY).forEach((norm, head) -> heads.put(norm, head.column()));
        if (list.organisationId() != null) {
            known(list, list.organisationId()).forEach((norm, head) -> heads.put(norm, head.column()));
        }
        return heads;
    }

    private Map<String, ListHead> known(ListImport list, long organisationId) {
        Map<String, ListHead> known = new HashMap<>();
        entities.createQuery(
                        "select h from ListHead h where h.baseId = :base and h.kind = :kind"
                                + " and h.organisationId = :organisation",
                        ListHead.class)
                .setParameter("base", list.baseId())
                .setParameter("kind", list.kind())
                .setParameter("organisation", organisationId)
                .getResultStream()
                .forEach(head -> known.put(head.headNorm(), head));
        return known;
    }

    /** Keeps what was said about the heads of a list for the next one of its kind, and of its sender. */
    public void remember(ListImport list, ColumnMap columns) {
        List<String> heads = list.heads();
        Map<String, ListColumn> meaning = new HashMap<>();
        for (int place = 0; place < heads.size(); place++) {
            String norm = ListColumn.norm(heads.get(place));
            if (!norm.isEmpty() && norm.length() <= ListHead.LENGTH) {
                ListColumn column = columns.at(place);
                if (column != null || !meaning.containsKey(norm)) {
                    meaning.put(norm, column);
                }
            }
        }
        Map<String, ListHead> ofAnybody = known(list, ListHead.ANYBODY);
        if (list.organisationId() == null) {
            meaning.forEach((norm, column) -> remember(list, ListHead.ANYBODY, norm, column, ofAnybody));
            return;
        }
        Map<String, ListHead> ofSender = known(list, list.organisationId());
        meaning.forEach((norm, column) -> {
            remember(list, list.organisationId(), norm, column, ofSender);
            // The first word on a head serves everybody of whom nothing else is known.
            if (!ofAnybody.containsKey(norm)) {
                remember(list, ListHead.ANYBODY, norm, column, ofAnybody);
            }
        });
    }

    private void remember(
            ListImport list, long organisationId, String norm, ListColumn column, Map<String, ListHead> known) {
        ListHead head = known.get(norm);
        if (head == null) {
            head = new ListHead(list.baseId(), list.kind(), organisationId, norm);
            entities.persist(head);
        }
        head.means(column);
    }

    public void remove(ListImport list) {
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
