package org.lectern.enrolment.list;

import java.util.List;
import java.util.Map;
import org.lectern.person.Organisation;
import org.lectern.shared.PlainText;

/**
 * The organisations that the rows of a list name.
 *
 * @param named by the norm of the name
 */
public record Workplaces(Map<String, List<Organisation>> named) {

    /**
     * Where somebody works; of several of one name that of the same province. What cannot be told goes to the notes.
     *
     * @return null where the row names none, or a new one
     */
    public Organisation of(ReadRow read, List<Note> notes) {
        if (read.organisation() == null) {
            return null;
        }
        List<Organisation> all = named.getOrDefault(PlainText.norm(read.organisation()), List.of());
        List<Organisation> near = all.stream()
                .filter(one -> read.province() != null && read.province().equals(one.province()))
                .toList();
        if (all.size() > 1 && near.size() != 1) {
            notes.add(Note.of("organisation", "error.list-organisation", read.organisation()));
            return null;
        }
        return all.isEmpty() ? null : near.size() == 1 ? near.get(0) : all.get(0);
    }
}
