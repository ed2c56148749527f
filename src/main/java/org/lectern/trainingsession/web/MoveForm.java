package org.lectern.trainingsession.web;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.lectern.shared.Violations;
import org.lectern.shared.web.TypedMoment;
import org.lectern.shared.web.TypedSpan;
import org.lectern.trainingsession.MovePreview;
import org.lectern.trainingsession.SlotMove;

/** To when a slot is to be moved, as it was typed or dragged. */
public class MoveForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final TypedSpan.Inputs FIELDS = new TypedSpan.Inputs("day", "from", "to");

    private String day;
    private String from;
    private String to;
    private boolean whole;
    private String reason;

    /**
     * The times of a drag, else those the slot has.
     *
     * @param starts on the clock of the base, {@code 2026-11-24T09:00}; null or nonsense: as it is
     */
    static MoveForm of(MovePreview there, String starts, String ends) {
        ZoneId zone = there.zone();
        Instant begin = moment(starts, zone, there.fromStarts());
        Instant usual = begin.plus(Duration.between(there.fromStarts(), there.fromEnds()));
        Instant end = moment(ends, zone, usual);
        MoveForm form = new MoveForm();
        form.day = TypedMoment.day(begin, zone);
        form.from = TypedMoment.time(begin, zone);
        form.to = TypedMoment.time(end.isAfter(begin) ? end : usual, zone);
        return form;
    }

    private static Instant moment(String typed, ZoneId zone, Instant otherwise) {
        try {
            return typed == null || typed.isBlank()
                    ? otherwise
                    : LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return otherwise;
        }
    }

    SlotMove move(long slot, ZoneId zone) {
        Violations wrong = new Violations();
        TypedSpan span = TypedSpan.read(FIELDS, new TypedSpan.Inputs(day, from, to), zone, wrong);
        wrong.addIf(span.starts() == null && wrong.isEmpty(), FIELDS.day(), "error.required");
        wrong.addIf(
                span.starts() != null && !span.ends().isAfter(span.starts()),
                FIELDS.to(),
                "error.slot-ends-before-start");
        wrong.refuse();
        return new SlotMove(slot, span.starts(), span.ends(), whole);
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

    public boolean isWhole() {
        return whole;
    }

    public void setWhole(boolean whole) {
        this.whole = whole;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
