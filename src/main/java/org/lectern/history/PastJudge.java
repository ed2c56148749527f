package org.lectern.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.enrolment.list.Faces;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.ReadRow;
import org.lectern.enrolment.list.RowJudge;
import org.lectern.enrolment.list.RowResult;
import org.lectern.person.ListedPeople;
import org.lectern.person.ListedPeople.Found;
import org.lectern.person.Organisation;
import org.lectern.person.PersonProfile;
import org.lectern.shared.EmailAddress;

/**
 * Says who the people of a list are, as far as the base knows them: by everything that all rows of a person tell. Found
 * by e-mail, or by name and telephone, is that person; the name alone, or with the organisation, may be.
 */
final class PastJudge {

    private final Faces faces;
    private final Map<Integer, Told> told = new HashMap<>();

    /** What all rows of one person tell. */
    private static final class Told {
        private String name;
        private final Set<String> emails = new HashSet<>();
        private final Set<String> phones = new HashSet<>();
        private final Set<Long> organisations = new HashSet<>();
        private boolean newOrganisation;
    }

    /** @param found the person it is, or may be; null for somebody new */
    record Verdict(RowResult result, List<Note> notes, PersonProfile found) {}

    PastJudge(Faces faces) {
        this.faces = faces;
    }

    /** What cannot be told of where somebody works. */
    List<Note> unclear(ReadRow read) {
        List<Note> unclear = new ArrayList<>();
        faces.workplaces().of(read, unclear);
        return unclear;
    }

    /** The name of where somebody works; null where nobody says. */
    String workplace(ReadRow read) {
        return faces.workplaces().name(read);
    }

    /** Learns what a row tells of the person whose first row is given. */
    void hear(int who, ReadRow read) {
        Told person = told.computeIfAbsent(who, first -> new Told());
        person.name = ListedPeople.nameNorm(read.fullName());
        if (read.email() != null) {
            person.emails.add(EmailAddress.norm(read.email()));
        }
        if (read.phone() != null) {
            person.phones.add(PastCrowd.digits(read.phone()));
        }
        Organisation organisation = faces.workplaces().of(read, new ArrayList<>());
        if (organisation != null) {
            person.organisations.add(organisation.id());
        } else if (read.organisation() != null) {
            person.newOrganisation = true;
        }
    }

    Verdict judge(int who) {
        Told person = told.get(who);
        for (String email : person.emails) {
            Found found = faces.byEmail().get(email);
            if (found != null) {
                if (found.nameNorm().equals(person.name)) {
                    return new Verdict(RowResult.KNOWN_PERSON, List.of(), found.profile());
                }
                Note why = found.knownHere()
                        ? Note.of(
                                "fullName",
                                "enrolment.import.other-name",
                                found.profile().fullName())
                        : Note.of("fullName", "enrolment.import.other-name-hidden");
                return new Verdict(RowResult.POSSIBLE_DUPLICATE, List.of(why), found.profile());
            }
        }
        PersonProfile perhaps = null;
        for (Found found : faces.byName().getOrDefault(person.name, List.of())) {
            String phone = PastCrowd.digits(found.profile().phone());
            if (phone != null && person.phones.contains(phone)) {
                return new Verdict(RowResult.KNOWN_PERSON, List.of(), found.profile());
            }
            if (perhaps == null && mayBe(person, found)) {
                perhaps = found.profile();
            }
        }
        return perhaps == null
                ? new Verdict(RowResult.NEW_PERSON, List.of(), null)
                : new Verdict(
                        RowResult.POSSIBLE_DUPLICATE,
                        List.of(Note.of("fullName", "enrolment.import.namesake", RowJudge.said(perhaps))),
                        perhaps);
    }

    private static boolean mayBe(Told person, Found found) {
        boolean otherEmail = found.emailNorm() != null && !person.emails.isEmpty();
        Long organisation = found.profile().organisationId();
        boolean unknown = person.organisations.isEmpty() && !person.newOrganisation || organisation == null;
        return !otherEmail && (unknown || person.organisations.contains(organisation));
    }
}
