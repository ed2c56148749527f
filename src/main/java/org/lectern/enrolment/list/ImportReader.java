package org.lectern.enrolment.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lectern.job.JobView;
import org.lectern.job.Jobs;

/** Puts together what is shown of a list. */
@ApplicationScoped
public class ImportReader {

    @Inject
    private ListImports imports;

    @Inject
    private Jobs jobs;

    /** A list that was run, in a line. */
    public record Entry(long id, String fileName, Instant runAt, ImportState state, int rows) {}

    ImportView view(ListImport list) {
        ColumnMap columns = list.columns();
        List<String> heads = list.heads();
        Set<Integer> known = new HashSet<>(columns.columns().values());
        List<String> ignored = new ArrayList<>();
        for (int place = 0; place < heads.size(); place++) {
            if (!known.contains(place) && !heads.get(place).isBlank()) {
                ignored.add(heads.get(place));
            }
        }
        return new ImportView(
                list.id(),
                list.trainingSessionId(),
                list.state(),
                list.fileName(),
                list.encoding(),
                heads,
                columns.columns(),
                ignored,
                imports.rows(list.id()),
                list.reason(),
                list.createdAt(),
                list.runAt(),
                imports.twin(list).map(ListImport::runAt).orElse(null),
                job(list));
    }

    private JobView job(ListImport list) {
        boolean undo = list.state() == ImportState.UNDOING || list.state() == ImportState.UNDONE;
        return jobs.latest(undo ? UndoWork.KIND : ImportWork.KIND, list.id())
                .map(job -> JobView.of(job, null))
                .orElse(null);
    }

    List<Entry> ofSession(long sessionId) {
        return imports.run(sessionId).stream()
                .map(list -> new Entry(list.id(), list.fileName(), list.runAt(), list.state(), list.rowsTotal()))
                .toList();
    }
}
