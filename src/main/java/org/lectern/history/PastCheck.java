package org.lectern.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.lectern.account.CurrentAccount;
import org.lectern.course.Courses;
import org.lectern.enrolment.list.Faces;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListDesk;
import org.lectern.enrolment.list.ListImport;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.ReadRow;
import org.lectern.enrolment.list.RowReader;
import org.lectern.person.ListQuestions;
import org.lectern.person.ListedPeople;
import org.lectern.person.Organisations;
import org.lectern.person.ReferenceData;
import org.lectern.trainingbase.Rooms;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** Looks up what a list of past sessions speaks of, in a few statements however long it is, and has it judged. */
@ApplicationScoped
class PastCheck {

    @Inject
    private ReferenceData data;

    @Inject
    private TrainingBases bases;

    @Inject
    private Rooms rooms;

    @Inject
    private Courses courses;

    @Inject
    private ListedPeople people;

    @Inject
    private Organisations organisations;

    @Inject
    private ListQuestions questions;

    @Inject
    private PastSessions sessions;

    @Inject
    private ListDesk desk;

    @Inject
    private CurrentAccount me;

    @Inject
    private Clock clock;

    /** The one who understands the rows of a list, and what the words in it mean. */
    record Reader(PastRowReader rows, PastReference reference, TrainingBase base) {}

    Reader reader(ListImport list) {
        TrainingBase base = bases.find(list.baseId()).orElseThrow();
        PastReference reference = new PastReference(
                courses.offered(me.coordinated()).stream()
                        .map(PastReference.Taught::of)
                        .toList(),
                rooms.inUseAt(base.id()),
                data.targetGroups());
        return new Reader(
                new PastRowReader(
                        list.columns(),
                        new RowReader(list.columns(), base, data.targetGroups(), data.provinces()),
                        reference),
                reference,
                base);
    }

    /**
     * What would become of the list.
     *
     * @param asks whether its addresses are looked at for the first time
     */
    List<PastPreview.Judged> preview(ListImport list, List<ListRow> rows, boolean asks) {
        Reader reader = reader(list);
        List<PastRow> read = rows.stream()
                .sorted(Comparator.comparingInt(ListRow::row))
                .map(row -> reader.rows().read(row.row(), row.cells()))
                .toList();
        Faces faces = faces(read, list);
        if (asks) {
            questions.ask(Faces.emails(persons(read)), faces.byEmail(), list.baseId());
        }
        return new PastPreview(
                        rows,
                        PastBook.of(read),
                        new PastPlanner(reader.reference(), trainers(read, list.baseId()), today(reader.base())),
                        stored(read, reader.base()),
                        reader.reference(),
                        new PastJudge(faces),
                        list.isRestPresent())
                .judge();
    }

    private LocalDate today(TrainingBase base) {
        return LocalDate.ofInstant(clock.instant(), base.zone());
    }

    private List<PastSessions.Stored> stored(List<PastRow> read, TrainingBase base) {
        List<LocalDate> days = read.stream()
                .flatMap(row -> days(row.says()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        return days.isEmpty()
                ? List.of()
                : sessions.stored(base.id(), base.zone(), days.get(0), days.get(days.size() - 1));
    }

    @SuppressWarnings("unchecked")
    private static Stream<LocalDate> days(Map<ListColumn, Object> says) {
        return Stream.concat(
                Stream.of((LocalDate) says.get(ListColumn.FIRST_DAY)),
                ((List<LocalDate>) says.getOrDefault(ListColumn.DAYS, List.of())).stream());
    }

    Faces faces(Collection<PastRow> rows, ListImport list) {
        return Faces.of(
                persons(rows),
                list.baseId(),
                people,
                organisations,
                desk.sender(list).orElse(null));
    }

    private static List<ReadRow> persons(Collection<PastRow> rows) {
        return rows.stream().map(PastRow::person).toList();
    }

    private Map<String, Long> trainers(List<PastRow> rows, long baseId) {
        Set<String> norms = new HashSet<>();
        rows.forEach(
                row -> norms.addAll(PastPlanner.trainerNorms((String) row.says().get(ListColumn.TRAINER))));
        Map<String, Long> trainers = new HashMap<>();
        people.byName(norms, baseId).forEach((norm, found) -> {
            if (found.size() == 1) {
                trainers.put(norm, found.get(0).profile().id());
            }
        });
        return trainers;
    }
}
