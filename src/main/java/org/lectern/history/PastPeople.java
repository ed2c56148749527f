package org.lectern.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.enrolment.list.Faces;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.NewWorkplaces;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.ReadRow;
import org.lectern.enrolment.list.RowResult;
import org.lectern.person.ListedPeople;
import org.lectern.person.ListedPeople.Found;
import org.lectern.person.Organisation;
import org.lectern.person.PersonProfile;
import org.lectern.shared.EmailAddress;

/**
 * Who the people of a list are, in the run: known from an earlier session of the list, as the preview said, as the
 * coordinator said, or entered. What the row says of them is what counts for its session, whatever they are today.
 */
@ApplicationScoped
class PastPeople {

    @Inject
    private PastSessions sessions;

    @Inject
    private PastCheck check;

    @Inject
    private ListedPeople people;

    @Inject
    private NewWorkplaces workplaces;

    /**
     * Who comes in a row.
     *
     * @param profile as the person was then; null where that cannot be decided any more
     * @param why null where it can
     */
    record Known(PersonProfile profile, List<Note> why) {}

    /** One part at work. */
    private record Table(
            PastRun.Desk desk, Faces faces, Map<Integer, PastPerson> decided, Map<String, Organisation> founded) {}

    /** By the number of the row; people only. */
    Map<Integer, Known> of(PastRun.Desk desk, List<ListRow> wanted) {
        List<ListRow> named = wanted.stream()
                .filter(row -> row.result() != RowResult.HEADCOUNT)
                .toList();
        Map<Integer, PastPerson> before = sessions.people(
                desk.list().id(), named.stream().map(ListRow::who).toList());
        Table table = new Table(
                desk,
                check.faces(
                        named.stream().map(row -> desk.read().get(row.row())).toList(), desk.list()),
                new HashMap<>(before),
                new HashMap<>());
        Map<Integer, Known> known = new HashMap<>();
        named.forEach(row -> known.put(row.row(), known(table, row)));
        people.settle();
        table.decided().forEach((who, person) -> {
            if (!before.containsKey(who)) {
                sessions.add(person);
            }
        });
        return known;
    }

    private Known known(Table table, ListRow row) {
        ReadRow read = table.desk().read().get(row.row()).person();
        Organisation organisation = organisation(table, read);
        PastPerson decided = table.decided().get(row.who());
        if (decided == null) {
            Found byEmail =
                    read.email() == null ? null : table.faces().byEmail().get(EmailAddress.norm(read.email()));
            Long there = there(row, read, byEmail);
            if (there == null && byEmail != null) {
                return new Known(null, List.of(Note.of("email", "enrolment.import.other-name-hidden")));
            }
            decided = decide(table, row, read, organisation, there);
        } else if (decided.isMade()) {
            people.learn(
                    decided.personId(), read.entry(), organisation, table.desk().day());
        }
        PersonProfile person = people.profile(decided.personId(), table.desk().day());
        return new Known(then(person, read, organisation), null);
    }

    /** The person that is there already; null for somebody who is to be entered. */
    private static Long there(ListRow row, ReadRow read, Found byEmail) {
        if (row.result() == RowResult.KNOWN_PERSON
                || row.choice() == ListRow.Choice.SAME_PERSON && row.candidate() != null) {
            return row.candidate();
        }
        boolean same = byEmail != null && byEmail.nameNorm().equals(ListedPeople.nameNorm(read.fullName()));
        return same ? Long.valueOf(byEmail.profile().id()) : null;
    }

    private PastPerson decide(Table table, ListRow row, ReadRow read, Organisation organisation, Long there) {
        long baseId = table.desk().list().baseId();
        long person = there != null
                ? there
                : people.add(read.entry(), organisation, baseId, table.desk().day())
                        .id();
        PastPerson decided = new PastPerson(table.desk().list().id(), row.who(), person, there == null);
        table.decided().put(row.who(), decided);
        return decided;
    }

    private Organisation organisation(Table table, ReadRow read) {
        Organisation there = table.faces().workplaces().of(read, new ArrayList<>());
        return there != null || read.organisation() == null ? there : workplaces.of(read, table.founded());
    }

    /** The facts of that time: those of the row, else what was known of the person for that day. */
    private static PersonProfile then(PersonProfile person, ReadRow read, Organisation organisation) {
        return new PersonProfile(
                person.id(),
                person.canonicalId(),
                person.fullName(),
                person.latinName(),
                person.email(),
                person.phone(),
                read.gender() == null ? person.gender() : read.gender(),
                read.province() == null ? person.province() : read.province(),
                organisation == null ? person.organisationId() : organisation.id(),
                organisation == null ? person.organisationName() : organisation.name(),
                read.post() == null ? person.post() : read.post(),
                read.rankBand() == null ? person.rankBand() : read.rankBand(),
                read.targetGroup() == null ? person.targetGroup() : read.targetGroup());
    }
}
