package org.lectern.enrolment.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lectern.account.CurrentAccount;
import org.lectern.job.Job;
import org.lectern.job.JobView;
import org.lectern.job.Jobs;
import org.lectern.person.Organisation;
import org.lectern.person.Organisations;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;

/** What is done with a list whatever it brings: it is found for those who may, given to a job, and shown. */
@ApplicationScoped
public class ListDesk {

    @Inject
    private ListImports imports;

    @Inject
    private Jobs jobs;

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /** @throws NotFound for a list of another kind, and for one of a base that is not coordinated */
    public ListImport found(long id, ListKind kind) {
        return imports.find(id, kind, me.coordinated()).orElseThrow(NotFound::new);
    }

    /** @throws NotFound as {@link #found} */
    public ListImport locked(long id, ListKind kind) {
        return imports.lock(id, kind, me.coordinated()).orElseThrow(NotFound::new);
    }

    /** Has a job run it; gives the id of the job. */
    public long run(ListImport list, int steps) {
        list.runs(clock.instant());
        return start(list.kind().run(), list, steps);
    }

    /** Has a job take it back; gives the id of the job. */
    public long undo(ListImport list, int steps) {
        list.isBeingUndone();
        return start(list.kind().undo(), list, steps);
    }

    private long start(String kind, ListImport list, int steps) {
        return jobs.add(new Job(kind, list.id(), me.required().accountId(), list.baseId(), steps, clock.instant()))
                .id();
    }

    /** The list as it is seen, with these rows of it. */
    public ImportView view(ListImport list, List<ListRow> rows) {
        return new ImportView(
                list.id(),
                list.trainingSessionId(),
                list.state(),
                list.fileName(),
                list.encoding(),
                list.heads(),
                list.columns().columns(),
                ignored(list),
                sender(list).map(ImportView.Sender::of).orElse(null),
                list.rowsTotal(),
                rows,
                list.reason(),
                list.createdAt(),
                list.runAt(),
                imports.twin(list).map(ListImport::runAt).orElse(null),
                job(list));
    }

    private static List<String> ignored(ListImport list) {
        Set<Integer> known = new HashSet<>(list.columns().columns().values());
        List<String> heads = list.heads();
        List<String> ignored = new ArrayList<>();
        for (int place = 0; place < heads.size(); place++) {
            if (!known.contains(place) && !heads.get(place).isBlank()) {
                ignored.add(heads.get(place));
            }
        }
        return ignored;
    }

    /** Who sent the list; nobody where that was not said. */
    public Optional<Organisation> sender(ListImport list) {
        return list.organisationId() == null ? Optional.empty() : organisations.find(list.organisationId());
    }

    /** @throws InvalidInput for a sender who is none; it may stay unsaid */
    public void requireSender(Long organisation) {
        boolean sends = organisation == null
                || organisations
                        .find(organisation)
                        .filter(one -> !one.isRetired())
                        .isPresent();
        if (!sends) {
            throw new InvalidInput("organisation", "error.organisation");
        }
    }

    private JobView job(ListImport list) {
        boolean undo = list.state() == ImportState.UNDOING || list.state() == ImportState.UNDONE;
        return jobs.latest(undo ? list.kind().undo() : list.kind().run(), list.id())
                .map(job -> JobView.of(job, null))
                .orElse(null);
    }
}
