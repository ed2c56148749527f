package org.lectern.enrolment.list;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.lectern.enrolment.Arrivals;
import org.lectern.person.ListQuestions;
import org.lectern.person.ListedPeople;
import org.lectern.person.Organisation;
import org.lectern.person.Organisations;
import org.lectern.person.PersonProfile;
import org.lectern.person.ReferenceData;
import org.lectern.trainingbase.TrainingBases;

/** Looks up what the rows of a list speak of, in a few statements however many they are, and has them judged. */
@ApplicationScoped
class ListCheck {

    @Inject
    private ReferenceData reference;

    @Inject
    private TrainingBases bases;

    @Inject
    private ListedPeople people;

    @Inject
    private Organisations organisations;

    @Inject
    private ListQuestions questions;

    /** The rows, understood, and the one who judges them. */
    record Bench(List<ReadRow> read, Faces faces, RowJudge judge) {}

    Bench bench(ListImport list, List<ListRow> rows, Arrivals.Group group) {
        RowReader reader = new RowReader(
                list.columns(),
                bases.find(list.baseId()).orElseThrow(),
                reference.targetGroups(),
                reference.provinces());
        List<ReadRow> read = rows.stream().map(row -> reader.read(row.cells())).toList();
        Organisation sender = list.organisationId() == null
                ? null
                : organisations.find(list.organisationId()).orElse(null);
        Faces faces = Faces.of(read, list.baseId(), people, organisations, sender);
        group.expect(faces.canonicalIds());
        return new Bench(read, faces, new RowJudge(group, faces));
    }

    /**
     * What would become of the rows, each behind those before it.
     *
     * @param asks whether the addresses of the list are looked at for the first time
     */
    List<ListRow> preview(ListImport list, List<ListRow> rows, Arrivals.Group group, boolean asks) {
        Bench bench = bench(list, rows, group);
        if (asks) {
            questions.ask(Faces.emails(bench.read()), bench.faces().byEmail(), list.baseId());
        }
        List<ListRow> judged = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ListRow row = rows.get(i);
            RowJudge.Verdict verdict =
                    bench.judge().judge(row.row(), bench.read().get(i));
            PersonProfile found = verdict.found();
            if (verdict.result().isGood()) {
                group.foresee(found == null ? RowJudge.profile(verdict) : found);
            }
            judged.add(row.judged(verdict.result(), verdict.notes(), found == null ? null : found.id()));
        }
        return judged;
    }
}
