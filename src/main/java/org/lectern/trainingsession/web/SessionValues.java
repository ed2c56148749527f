package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.shared.web.Dates;
import org.lectern.shared.web.Msg;
import org.lectern.trainingsession.SessionInput;

/** What was entered about a session, in words: a line for each part of it. */
@Named
@RequestScoped
public class SessionValues {

    @Inject
    private SessionPeople people;

    @Inject
    private PartnerChoices partners;

    @Inject
    private SessionBases bases;

    @Inject
    private Dates dates;

    @Inject
    private Msg msg;

    /** @param field the name the API gives it */
    public List<String> lines(String field, Object value, String base, ZoneId zone) {
        if (value == null || value instanceof Collection<?> none && none.isEmpty()) {
            return List.of("–");
        }
        if (field.equals("trainers")) {
            return people
                    .choices(((Collection<?>) value)
                            .stream().map(Long.class::cast).toList())
                    .stream()
                    .map(PersonChoice::label)
                    .toList();
        }
        return value instanceof Collection<?> many
                ? many.stream().map(part -> one(part, base, zone)).toList()
                : List.of(one(value, base, zone));
    }

    private String one(Object value, String base, ZoneId zone) {
        if (value instanceof Instant instant) {
            return dates.moment(instant, zone);
        }
        if (value instanceof LocalDate day) {
            return dates.dayOf(day);
        }
        if (value instanceof Boolean yes) {
            return msg.get(yes ? "trainingsession.conflict.yes" : "trainingsession.conflict.no");
        }
        if (value instanceof Enum<?> constant) {
            return msg.word(constant);
        }
        if (value instanceof SessionInput.Slot slot) {
            return dates.range(slot.starts(), slot.ends(), zone) + " · " + place(slot, base);
        }
        if (value instanceof SessionInput.Partner partner) {
            String key = partner.base() == null ? partner.organisation().toString() : partner.base();
            return partners.getAsObject(null, null, key).label() + " (" + msg.word(partner.role()) + ")";
        }
        return value.toString();
    }

    private String place(SessionInput.Slot slot, String base) {
        if (slot.room() == null) {
            return slot.place() == null ? slot.link() : slot.place();
        }
        return bases.rooms(base).entrySet().stream()
                .filter(room -> room.getValue().equals(slot.room()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }
}
