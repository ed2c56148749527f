package org.lectern.enrolment.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lectern.enrolment.Arrivals;
import org.lectern.person.ListedPeople;
import org.lectern.person.ListedPeople.Found;
import org.lectern.person.Masked;
import org.lectern.person.Organisation;
import org.lectern.person.PersonProfile;
import org.lectern.person.TargetGroup;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.PlainText;

/**
 * Says of one row after the other what would become of it, as things stand: the same one judges in the preview and,
 * over the rows of a chunk and under the lock, in the run. Who is found by e-mail is that person. Somebody without
 * e-mail, or with one that is new, who bears the name of a person of the same organisation may be that person: then the
 * coordinator says who it is.
 */
public final class RowJudge {

    /** The id of somebody who is not stored. */
    private static final long NOBODY = 0;

    private final Arrivals.Group group;
    private final Faces faces;
    private final Map<String, Integer> rowOfEmail = new HashMap<>();
    private final Map<String, List<Earlier>> earlierOfName = new HashMap<>();

    /** A row above that bears the same name. */
    private record Earlier(int row, String organisation, String email) {}

    /**
     * What was found.
     *
     * @param found the person it is, or may be; null where there is nobody
     * @param organisation where the person works; null where the row names none, or a new one
     */
    record Verdict(ReadRow read, RowResult result, List<Note> notes, PersonProfile found, Organisation organisation) {

        Verdict become(RowResult other, List<Note> why) {
            return new Verdict(read, other, why, found, organisation);
        }
    }

    RowJudge(Arrivals.Group group, Faces faces) {
        this.group = group;
        this.faces = faces;
    }

    Verdict judge(int row, ReadRow read) {
        List<Note> notes = new ArrayList<>(read.wrong());
        Organisation organisation = faces.workplaces().of(read, notes);
        if (!notes.isEmpty()) {
            return new Verdict(read, RowResult.ERROR, notes, null, null);
        }
        if (read.organisation() != null && organisation == null) {
            notes.add(Note.of("organisation", "enrolment.import.new-organisation", read.organisation()));
        }
        Found known = read.email() == null ? null : faces.byEmail().get(EmailAddress.norm(read.email()));
        Verdict verdict = known == null
                ? stranger(row, read, organisation, notes)
                : acquaintance(row, read, known, organisation, notes);
        remember(row, read);
        return verdict.result().isGood() ? withSeat(withObjections(verdict)) : withObjections(verdict);
    }

    /** Found by the e-mail, whoever else bears the name. */
    private Verdict acquaintance(int row, ReadRow read, Found known, Organisation organisation, List<Note> notes) {
        PersonProfile person = known.profile();
        if (group.has(person.canonicalId())) {
            Integer earlier = rowOfEmail.get(EmailAddress.norm(read.email()));
            Note why = earlier == null
                    ? Note.of("", "enrolment.import.already")
                    : Note.of("email", "enrolment.import.same-email", earlier);
            return new Verdict(read, RowResult.ALREADY_ENROLLED, List.of(why), person, organisation);
        }
        if (!known.nameNorm().equals(ListedPeople.nameNorm(read.fullName()))) {
            notes.add(
                    known.knownHere()
                            ? Note.of("fullName", "enrolment.import.other-name", person.fullName())
                            : Note.of("fullName", "enrolment.import.other-name-hidden"));
            return new Verdict(read, RowResult.POSSIBLE_DUPLICATE, notes, person, organisation);
        }
        return new Verdict(read, RowResult.KNOWN_PERSON, List.of(), person, organisation);
    }

    private Verdict stranger(int row, ReadRow read, Organisation organisation, List<Note> notes) {
        Integer sameEmail = read.email() == null ? null : rowOfEmail.get(EmailAddress.norm(read.email()));
        if (sameEmail != null) {
            return duplicate(read, Note.of("email", "enrolment.import.same-email", sameEmail), null, organisation);
        }
        String nameNorm = ListedPeople.nameNorm(read.fullName());
        List<Found> namesakes = faces.byName().getOrDefault(nameNorm, List.of()).stream()
                .filter(other -> mayBeOne(read.email(), other.emailNorm()))
                .filter(other -> organisation == null && read.organisation() == null
                        || other.profile().organisationId() == null
                        || organisation != null
                                && organisation.id().equals(other.profile().organisationId()))
                .toList();
        for (Found namesake : namesakes) {
            if (group.has(namesake.profile().canonicalId()) && earlier(nameNorm, read) == null) {
                Note why = Note.of("fullName", "enrolment.import.already-name", said(namesake.profile()));
                return new Verdict(read, RowResult.ALREADY_ENROLLED, List.of(why), namesake.profile(), organisation);
            }
        }
        if (!namesakes.isEmpty()) {
            PersonProfile other = namesakes.get(0).profile();
            return duplicate(read, Note.of("fullName", "enrolment.import.namesake", said(other)), other, organisation);
        }
        Earlier above = earlier(nameNorm, read);
        return above == null
                ? new Verdict(read, RowResult.NEW_PERSON, List.copyOf(notes), null, organisation)
                : duplicate(read, Note.of("fullName", "enrolment.import.same-name", above.row()), null, organisation);
    }

    private static Verdict duplicate(ReadRow read, Note why, PersonProfile person, Organisation organisation) {
        return new Verdict(read, RowResult.POSSIBLE_DUPLICATE, List.of(why), person, organisation);
    }

    /** What speaks against whom the row means, or may mean. */
    private Verdict withObjections(Verdict verdict) {
        boolean isAsked = verdict.result().isGood() || verdict.result() == RowResult.POSSIBLE_DUPLICATE;
        PersonProfile person = verdict.found() == null ? profile(verdict) : verdict.found();
        List<Note> objections = isAsked ? objections(person, verdict.read()) : List.of();
        if (objections.isEmpty()) {
            return verdict;
        }
        List<Note> notes = new ArrayList<>(verdict.notes());
        notes.addAll(objections);
        return verdict.become(verdict.result().isGood() ? RowResult.NEEDS_REASON : verdict.result(), notes);
    }

    /** What speaks against enrolling this person for that row. */
    List<Note> objections(PersonProfile person, ReadRow read) {
        return group.objections(person, read.fullName()).stream().map(Note::of).toList();
    }

    /** In the order of the rows: who comes first sits first. */
    private Verdict withSeat(Verdict verdict) {
        PersonProfile person = verdict.found() == null ? profile(verdict) : verdict.found();
        return verdict.result().isGood() && !group.hasPlaceFor(person)
                ? verdict.become(RowResult.NO_SEAT, List.of(Note.of("", "enrolment.import.no-seat")))
                : verdict;
    }

    /** Somebody who is not there yet, as far as seats and groups ask. */
    static PersonProfile profile(Verdict verdict) {
        ReadRow read = verdict.read();
        return new PersonProfile(
                NOBODY,
                NOBODY,
                read.fullName(),
                read.latinName(),
                read.email(),
                read.phone(),
                read.gender(),
                read.province(),
                verdict.organisation() == null ? null : verdict.organisation().id(),
                read.organisation() == null && verdict.organisation() != null
                        ? verdict.organisation().name()
                        : read.organisation(),
                read.post(),
                read.rankBand(),
                Objects.requireNonNullElse(read.targetGroup(), TargetGroup.UNKNOWN));
    }

    private void remember(int row, ReadRow read) {
        if (read.email() != null) {
            rowOfEmail.putIfAbsent(EmailAddress.norm(read.email()), row);
        }
        earlierOfName
                .computeIfAbsent(ListedPeople.nameNorm(read.fullName()), name -> new ArrayList<>())
                .add(new Earlier(row, faces.workplaces().name(read), read.email()));
    }

    private Earlier earlier(String nameNorm, ReadRow read) {
        String place = faces.workplaces().name(read);
        return earlierOfName.getOrDefault(nameNorm, List.of()).stream()
                .filter(above ->
                        mayBeOne(read.email(), above.email() == null ? null : EmailAddress.norm(above.email())))
                .filter(above -> above.organisation() == null
                        || place == null
                        || PlainText.norm(above.organisation()).equals(PlainText.norm(place)))
                .findFirst()
                .orElse(null);
    }

    /** Two addresses tell two people apart; one or none does not. */
    private static boolean mayBeOne(String email, String otherNorm) {
        return email == null || otherNorm == null || EmailAddress.norm(email).equals(otherNorm);
    }

    /** The person, as far as the base may know. */
    public static String said(PersonProfile person) {
        StringBuilder said = new StringBuilder(person.fullName());
        for (String more : new String[] {person.organisationName(), person.post(), Masked.email(person.email())}) {
            if (more != null && !more.isBlank()) {
                said.append(", ").append(more);
            }
        }
        return said.toString();
    }
}
