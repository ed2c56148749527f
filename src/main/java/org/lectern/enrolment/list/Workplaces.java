package org.lectern.enrolment.list;

import java.util.List;
import java.util.Map;
import org.lectern.person.Organisation;
import org.lectern.shared.PlainText;

/**
 * The organisations that the rows of a list name.
 *
 * @param named by the norm of the name
 * @param sender who sent the list; null where that is not known
 */
public record Workplaces(Map<String, List<Organisation>> named, Organisation sender) {

    /**
     * Where somebody works: with whoever sent the list, where the row says nothing else; of several of one name with
     * the sender, or that of the same province. What cannot be told goes to the notes.
     *
     * @return null where nobody is named, or a new one
     */
    public Organisation of(ReadRow read, List<Note> notes) {
        if (read.organisation() == null) {
            return sender;
        }
        List<Organisation> all = named.getOrDefault(PlainText.norm(read.organisation()), List.of());
        if (sender != null && all.stream().anyMatch(one -> one.id().equals(sender.id()))) {
            return sender;
        }
        List<Organisation> near = all.stream()
                .filter(one -> read.province() != null && read.province().equals(one.province()))
                .toList();
        if (all.size() > 1 && near.size() != 1) {
            notes.add(Note.of("organisation", "error.list-organisation", read.organisation()));
            return null;
        }
        return all.isEmpty() ? null : near.size() == 1 ? near.get(0) : all.get(0);
    }

    /** The name of where somebody works, as the row says or by whoever sent the list; null where nobody says. */
    public String name(ReadRow read) {
        return read.organisation() != null || sender == null ? read.organisation() : sender.name();
    }
}
