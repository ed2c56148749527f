package org.lectern.trainingsession.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lectern.shared.Violations;
import org.lectern.shared.web.TypedMoment;
import org.lectern.shared.web.TypedSpan;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.SlotState;

/** A row of the form of a session: one slot, as it was typed. */
public class SlotRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private Long id;
    private SlotState state = SlotState.PLANNED;
    private Instant starts;
    private Instant ends;
    private String day;
    private String from;
    private String to;
    private Long room;
    private String place;
    private String link;
    private boolean compulsory = true;

    static SlotRow of(SessionInput.Slot slot, SlotState state, ZoneId zone) {
        SlotRow row = at(slot.starts(), slot.ends(), zone);
        row.id = slot.id();
        row.state = state;
        row.starts = slot.starts();
        row.ends = slot.ends();
        row.room = slot.room();
        row.place = slot.place();
        row.link = slot.link();
        row.compulsory = !Boolean.FALSE.equals(slot.compulsory());
        return row;
    }

    /** A new one at a time. */
    static SlotRow at(Instant starts, Instant ends, ZoneId zone) {
        SlotRow row = new SlotRow();
        row.day = TypedMoment.day(starts, zone);
        row.from = TypedMoment.time(starts, zone);
        row.to = TypedMoment.time(ends, zone);
        return row;
    }

    /** Another one like this, on the next day, past a weekend; where this one has no day, without a day. */
    SlotRow next() {
        SlotRow row = new SlotRow();
        row.day = nextDay();
        row.from = from;
        row.to = to;
        row.room = room;
        row.place = place;
        row.link = link;
        row.compulsory = compulsory;
        return row;
    }

    private String nextDay() {
        try {
            LocalDate typed = TypedMoment.day("day", day);
            if (typed == null) {
                return null;
            }
            LocalDate next = typed.plusDays(1);
            return (next.getDayOfWeek() == DayOfWeek.SATURDAY ? next.plusDays(2) : next).toString();
        } catch (org.lectern.shared.InvalidInput e) {
            return null;
        }
    }

    /**
     * @param field the name of the row
     * @param roomOfAll where a row names no place
     */
    SessionInput.Slot input(String field, Long roomOfAll, ZoneId zone, Violations wrong) {
        Instant begins = starts;
        Instant finishes = ends;
        if (!isUntouched(zone)) {
            TypedSpan span = TypedSpan.read(
                    new TypedSpan.Inputs(field + ".starts", field + ".from", field + ".ends"),
                    new TypedSpan.Inputs(day, from, to),
                    zone,
                    wrong);
            begins = span.starts();
            finishes = span.ends();
        }
        boolean nowhere = room == null && place == null && link == null;
        return new SessionInput.Slot(id, begins, finishes, nowhere ? roomOfAll : room, place, link, compulsory);
    }

    /** True where day and times are still shown as they are stored: a slot over midnight keeps its end. */
    private boolean isUntouched(ZoneId zone) {
        return starts != null
                && TypedMoment.day(starts, zone).equals(day)
                && TypedMoment.time(starts, zone).equals(from)
                && TypedMoment.time(ends, zone).equals(to);
    }

    boolean isBlank() {
        return id == null && day == null && from == null && to == null;
    }

    public Long getId() {
        return id;
    }

    /** False once it was held or not held: it stays as it was. */
    public boolean isPlanned() {
        return state == SlotState.PLANNED;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public Long getRoom() {
        return room;
    }

    public void setRoom(Long room) {
        this.room = room;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getLink() {
        return link;
    }

    public void setLink(String link) {
        this.link = link;
    }

    public boolean isCompulsory() {
        return compulsory;
    }

    public void setCompulsory(boolean compulsory) {
        this.compulsory = compulsory;
    }
}
