package org.lectern.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ListDesk;
import org.lectern.enrolment.list.ListImport;
import org.lectern.enrolment.list.ListImportPart;
import org.lectern.enrolment.list.ListImports;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.RowOutcome;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** Puts together what is shown of a list of past sessions. */
@ApplicationScoped
class PastReader {

    @Inject
    private ListImports imports;

    @Inject
    private PastSessions sessions;

    @Inject
    private TrainingBases bases;

    @Inject
    private ListDesk desk;

    PastView view(ListImport list) {
        TrainingBase base = bases.find(list.baseId()).orElseThrow();
        List<ListImportPart> parts = imports.parts(list.id());
        List<ListRow> rows = parts.stream()
                .flatMap(part -> part.rows().stream())
                .map(row -> list.state() == ImportState.UNDONE ? takenBack(row) : row)
                .sorted(Comparator.comparingInt(ListRow::row))
                .toList();
        return new PastView(desk.view(list, rows), base.code(), base.zone(), list.isRestPresent(), sessions(list));
    }

    /** It went with its session. */
    private static ListRow takenBack(ListRow row) {
        boolean stored = row.outcome() != null && row.outcome().isStored();
        return stored ? row.done(RowOutcome.UNDONE, row.notes(), null) : row;
    }

    private List<PastView.SessionLine> sessions(ListImport list) {
        List<PastSession> all = sessions.ofList(list.id());
        Map<Long, String> codes = sessions.codes(all.stream()
                .map(PastSession::trainingSessionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return all.stream()
                .map(past -> {
                    PastPlan plan = past.plan();
                    return new PastView.SessionLine(
                            plan,
                            past.result(),
                            past.rowNo(),
                            past.trainingSessionId(),
                            past.trainingSessionId() == null ? null : codes.get(past.trainingSessionId()),
                            past.rowsTotal(),
                            plan.notes());
                })
                .toList();
    }

    List<TrainingBase> bases() {
        return bases.all();
    }
}
