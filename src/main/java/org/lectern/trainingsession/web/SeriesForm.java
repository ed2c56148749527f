package org.lectern.trainingsession.web;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.lectern.shared.Violations;
import org.lectern.shared.web.TypedMoment;
import org.lectern.shared.web.TypedNumber;
import org.lectern.trainingsession.SeriesInput;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionInput;

/** What stands in the form that makes sessions by rule, as it was typed. */
public class SeriesForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int WEEKS_AHEAD = 3;

    private boolean oneEach = true;
    private String from;
    private String until;
    private List<DayOfWeek> on = new ArrayList<>();
    private String everyWeeks = "1";
    private String times = "6";
    private String except;
    private boolean onHolidays;
    private String morningFrom = "09:00";
    private String morningTo = "12:00";
    private String afternoonFrom;
    private String afternoonTo;
    private Long room;
    private String place;
    private String capacity = "30";
    private List<PersonChoice> trainers = new ArrayList<>();

    /**
     * Laid out from a Monday some weeks ahead; for a copy, from the weekday of the original.
     *
     * @param copied null for new sessions
     */
    static SeriesForm beginning(LocalDate today, SessionDetails copied) {
        DayOfWeek day = copied == null || copied.firstSlotStarts() == null
                ? DayOfWeek.MONDAY
                : LocalDate.ofInstant(copied.firstSlotStarts(), copied.zoneId()).getDayOfWeek();
        SeriesForm form = new SeriesForm();
        form.from = today.plusWeeks(WEEKS_AHEAD)
                .with(TemporalAdjusters.nextOrSame(day))
                .toString();
        form.on.add(day);
        return form;
    }

    /** One session at one time; holidays are no reason not to, since somebody chose the day. */
    static SeriesForm once(LocalDateTime begin, LocalDateTime end) {
        SeriesForm form = new SeriesForm();
        form.from = begin.toLocalDate().toString();
        form.morningFrom = begin.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        form.morningTo = end.toLocalDate().equals(begin.toLocalDate())
                ? end.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString()
                : "23:59";
        form.times = "1";
        form.onHolidays = true;
        return form;
    }

    /** Follows the day that was typed, which is the only one; null where none was. */
    LocalDate onItsDay() {
        LocalDate day = firstDay(new Violations());
        on = day == null ? new ArrayList<>() : new ArrayList<>(List.of(day.getDayOfWeek()));
        return day;
    }

    /** The days from which the pattern takes its times of enrolment; null where nothing readable was typed. */
    LocalDate firstDay(Violations wrong) {
        return wrong.collect(() -> TypedMoment.day("from", from));
    }

    /**
     * What the form says.
     *
     * @param pattern null for a copy
     * @param copyOf null for new ones
     */
    SeriesInput input(SessionInput pattern, String copyOf, Violations wrong) {
        LocalDate first = firstDay(wrong);
        LocalDate last = wrong.collect(() -> TypedMoment.day("until", until));
        Integer weeks = wrong.collect(() -> TypedNumber.whole("everyWeeks", everyWeeks));
        Integer number = wrong.collect(() -> TypedNumber.whole("times", times));
        List<LocalDate> left = days(wrong);
        List<SeriesInput.Block> blocks = copyOf == null ? blocks(wrong) : null;
        wrong.refuse();
        return new SeriesInput(
                pattern, copyOf, oneEach, first, last, on, weeks, number, left, onHolidays, blocks, room, place, null);
    }

    private List<LocalDate> days(Violations wrong) {
        List<LocalDate> days = new ArrayList<>();
        for (String typed : except == null ? new String[0] : except.split("[\\s,;，；、]+")) {
            LocalDate day = wrong.collect(() -> TypedMoment.day("except", typed));
            if (day != null) {
                days.add(day);
            }
        }
        return days;
    }

    private List<SeriesInput.Block> blocks(Violations wrong) {
        List<SeriesInput.Block> blocks = new ArrayList<>();
        add(blocks, "morningFrom", morningFrom, "morningTo", morningTo, wrong);
        if (!isBlank(afternoonFrom) || !isBlank(afternoonTo)) {
            add(blocks, "afternoonFrom", afternoonFrom, "afternoonTo", afternoonTo, wrong);
        }
        return blocks;
    }

    private static void add(
            List<SeriesInput.Block> blocks,
            String from,
            String typedFrom,
            String to,
            String typedTo,
            Violations wrong) {
        LocalTime starts = wrong.collect(() -> TypedMoment.time(from, typedFrom));
        LocalTime ends = wrong.collect(() -> TypedMoment.time(to, typedTo));
        wrong.addIf(isBlank(typedFrom), from, "error.required");
        wrong.addIf(isBlank(typedTo), to, "error.required");
        wrong.addIf(starts != null && ends != null && !ends.isAfter(starts), to, "error.slot-ends-before-start");
        blocks.add(new SeriesInput.Block(starts, ends));
    }

    private static boolean isBlank(String typed) {
        return typed == null || typed.isBlank();
    }

    public boolean isOneEach() {
        return oneEach;
    }

    public void setOneEach(boolean oneEach) {
        this.oneEach = oneEach;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }

    public List<DayOfWeek> getOn() {
        return on;
    }

    public void setOn(List<DayOfWeek> on) {
        this.on = on;
    }

    public String getEveryWeeks() {
        return everyWeeks;
    }

    public void setEveryWeeks(String everyWeeks) {
        this.everyWeeks = everyWeeks;
    }

    public String getTimes() {
        return times;
    }

    public void setTimes(String times) {
        this.times = times;
    }

    public String getExcept() {
        return except;
    }

    public void setExcept(String except) {
        this.except = except;
    }

    public boolean isOnHolidays() {
        return onHolidays;
    }

    public void setOnHolidays(boolean onHolidays) {
        this.onHolidays = onHolidays;
    }

    public String getMorningFrom() {
        return morningFrom;
    }

    public void setMorningFrom(String morningFrom) {
        this.morningFrom = morningFrom;
    }

    public String getMorningTo() {
        return morningTo;
    }

    public void setMorningTo(String morningTo) {
        this.morningTo = morningTo;
    }

    public String getAfternoonFrom() {
        return afternoonFrom;
    }

    public void setAfternoonFrom(String afternoonFrom) {
        this.afternoonFrom = afternoonFrom;
    }

    public String getAfternoonTo() {
        return afternoonTo;
    }

    public void setAfternoonTo(String afternoonTo) {
        this.afternoonTo = afternoonTo;
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

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public List<PersonChoice> getTrainers() {
        return trainers;
    }

    public void setTrainers(List<PersonChoice> trainers) {
        this.trainers = trainers;
    }
}
