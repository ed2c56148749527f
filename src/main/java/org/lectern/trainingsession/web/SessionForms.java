package org.lectern.trainingsession.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lectern.course.CourseDetails;
import org.lectern.course.Mode;
import org.lectern.shared.Language;
import org.lectern.shared.Violations;
import org.lectern.shared.web.TypedMoment;
import org.lectern.shared.web.TypedNumber;
import org.lectern.trainingsession.PartnerRole;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.SlotState;

/** Fills the form of a session and reads it again. */
final class SessionForms {

    private static final int USUAL_CAPACITY = 30;
    private static final int HALF_DAY_MINUTES = 180;
    private static final int WEEKS_AHEAD = 3;
    private static final int DAYS_TO_ENROL_BEFORE = 7;
    private static final int DAYS_TO_WITHDRAW_BEFORE = 3;
    private static final int PACED_MONTHS = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private SessionForms() {}

    /** A new session of a course: laid out in half days from a Monday three weeks ahead, ready to be saved. */
    static SessionForm laidOut(CourseDetails course, ZoneId zone, Instant now) {
        SessionForm form = new SessionForm();
        form.as(course);
        form.setCapacity(Integer.toString(USUAL_CAPACITY));
        form.setMinimum("0");
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate monday = today.plusWeeks(WEEKS_AHEAD).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        form.setOpensDay(today.toString());
        form.setOpensTime("00:00");
        if (course.mode() == Mode.SELF_PACED) {
            LocalDate end = monday.plusMonths(PACED_MONTHS);
            form.setRunsFrom(monday.toString());
            form.setRunsTo(end.toString());
            form.setClosesDay(end.toString());
        } else {
            layOut(form, course.minutes() == null ? HALF_DAY_MINUTES : course.minutes(), monday, zone);
            form.setClosesDay(monday.minusDays(DAYS_TO_ENROL_BEFORE).toString());
            form.setUntilDay(monday.minusDays(DAYS_TO_WITHDRAW_BEFORE).toString());
            form.setUntilTime(EVENING.toString());
        }
        form.setClosesTime(EVENING.toString());
        return form;
    }

    private static void layOut(SessionForm form, int minutes, LocalDate first, ZoneId zone) {
        LocalDate day = first;
        boolean morning = true;
        int left = minutes;
        while (left > 0 && form.getSlots().size() < SessionForm.MAX_ROWS) {
            boolean last = left < HALF_DAY_MINUTES * 4 / 3;
            int length = last ? left : HALF_DAY_MINUTES;
            Instant starts =
                    day.atTime(morning ? MORNING : AFTERNOON).atZone(zone).toInstant();
            form.getSlots().add(SlotRow.at(starts, starts.plusSeconds(length * 60L), zone));
            left -= length;
            if (!morning) {
                day = day.with(
                        day.getDayOfWeek() == DayOfWeek.FRIDAY
                                ? TemporalAdjusters.next(DayOfWeek.MONDAY)
                                : TemporalAdjusters.ofDateAdjuster(date -> date.plusDays(1)));
            }
            morning = !morning;
        }
    }

    /** A session that is there. */
    static SessionForm of(SessionInput there, SessionDetails details, List<PersonChoice> trainers, Language language) {
        ZoneId zone = details.zoneId();
        SessionForm form = new SessionForm();
        form.setCode(there.code());
        form.setTitle(there.title());
        form.setTitleZh(there.titleZh());
        form.setKind(there.kind());
        form.setMode(there.mode());
        form.setInService(there.inService());
        form.setMandatory(there.mandatory());
        form.setLanguage(there.language());
        form.setCompletionThreshold(Integer.toString(details.completionThreshold()));
        form.setCapacity(there.capacity() == null ? null : there.capacity().toString());
        form.setMinimum(there.minimum().toString());
        form.setApproval(there.approval());
        form.setWaitingList(there.waitingList());
        form.setOpensDay(TypedMoment.day(there.enrolmentOpens(), zone));
        form.setOpensTime(TypedMoment.time(there.enrolmentOpens(), zone));
        form.setClosesDay(TypedMoment.day(there.enrolmentCloses(), zone));
        form.setClosesTime(TypedMoment.time(there.enrolmentCloses(), zone));
        form.setUntilDay(TypedMoment.day(there.withdrawUntil(), zone));
        form.setUntilTime(TypedMoment.time(there.withdrawUntil(), zone));
        form.setDecideBy(there.decideBy() == null ? null : there.decideBy().toString());
        form.setOnlyTargetGroups(there.onlyTargetGroups());
        form.setRecordedAfterwards(there.recordedAfterwards());
        form.setRunsFrom(there.runsFrom() == null ? null : there.runsFrom().toString());
        form.setRunsTo(there.runsTo() == null ? null : there.runsTo().toString());
        form.setCoHosts(choices(details, PartnerRole.CO_HOST, language));
        form.setPartners(choices(details, PartnerRole.PARTNER, language));
        form.setCommissionedBy(there.commissionedBy());
        form.setContact(there.contact());
        form.setNotes(there.notes());
        form.setNotesZh(there.notesZh());
        form.setTargetGroups(new ArrayList<>(details.targetGroups()));
        form.setInstruments(new ArrayList<>(details.instruments()));
        form.setTrainers(new ArrayList<>(trainers));
        for (int i = 0; i < there.slots().size(); i++) {
            SlotState state = details.slots().get(i).state();
            form.getSlots().add(SlotRow.of(there.slots().get(i), state, zone));
        }
        return form;
    }

    /**
     * What the form says.
     *
     * @param course what a draft leaves to it stays with it
     * @param there the session that is edited; null for a new one
     * @throws org.lectern.shared.InvalidInput if a number, a day or a time is none
     */
    static SessionInput input(SessionForm form, CourseDetails course, String base, SessionInput there, ZoneId zone) {
        Violations wrong = new Violations();
        boolean selfPaced = form.getMode() == Mode.SELF_PACED;
        boolean past = form.isRecordedAfterwards();
        Integer threshold =
                wrong.collect(() -> TypedNumber.whole("completionThreshold", form.getCompletionThreshold()));
        Integer capacity = wrong.collect(() -> TypedNumber.whole("capacity", form.getCapacity()));
        Integer minimum = wrong.collect(() -> TypedNumber.whole("minimum", form.getMinimum()));
        Instant opens = past
                ? null
                : wrong.collect(
                        () -> TypedMoment.moment("enrolmentOpens", form.getOpensDay(), form.getOpensTime(), zone));
        Instant closes = past
                ? null
                : wrong.collect(
                        () -> TypedMoment.moment("enrolmentCloses", form.getClosesDay(), form.getClosesTime(), zone));
        Instant until = past
                ? null
                : wrong.collect(
                        () -> TypedMoment.moment("withdrawUntil", form.getUntilDay(), form.getUntilTime(), zone));
        LocalDate decideBy = past ? null : wrong.collect(() -> TypedMoment.day("decideBy", form.getDecideBy()));
        LocalDate from = selfPaced ? wrong.collect(() -> TypedMoment.day("runsFrom", form.getRunsFrom())) : null;
        LocalDate to = selfPaced ? wrong.collect(() -> TypedMoment.day("runsTo", form.getRunsTo())) : null;
        List<SessionInput.Slot> slots = selfPaced ? List.of() : slots(form, zone, wrong);
        wrong.refuse();
        boolean draftTitle = there == null && form.getTitle() == null && form.getTitleZh() == null;
        return new SessionInput(
                there == null ? null : there.version(),
                form.getCode(),
                base,
                course.code(),
                draftTitle ? null : form.getTitle(),
                draftTitle ? null : form.getTitleZh(),
                form.getKind(),
                form.getMode(),
                form.isInService(),
                form.isMandatory(),
                form.getLanguage(),
                threshold == null || threshold == course.completionThreshold() ? null : threshold,
                capacity,
                minimum,
                form.getApproval(),
                form.getWaitingList(),
                opens,
                closes,
                until,
                form.isOnlyTargetGroups(),
                past,
                from,
                to,
                partners(form),
                form.getCommissionedBy(),
                form.getContact(),
                form.getNotes(),
                form.getNotesZh(),
                changed(form.getTargetGroups(), course.targetGroups()),
                changed(form.getInstruments(), course.instruments()),
                slots,
                form.getTrainers().stream().map(PersonChoice::id).toList(),
                decideBy,
                form.getOverrideReason());
    }

    /** A new session that a rule repeats: it begins on the first day, and its slots come from the rule. */
    static SessionInput pattern(
            SeriesForm form,
            CourseDetails course,
            String base,
            LocalDate first,
            ZoneId zone,
            Instant now,
            Violations wrong) {
        Integer capacity = wrong.collect(() -> TypedNumber.whole("capacity", form.getCapacity()));
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate lastDay = first.minusDays(DAYS_TO_ENROL_BEFORE);
        boolean soon = !lastDay.isAfter(today);
        Instant closes = (soon ? first.atStartOfDay() : lastDay.atTime(EVENING))
                .atZone(zone)
                .toInstant();
        Instant until = first.minusDays(DAYS_TO_WITHDRAW_BEFORE)
                .atTime(EVENING)
                .atZone(zone)
                .toInstant();
        return new SessionInput(
                null,
                null,
                base,
                course.code(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                capacity,
                0,
                null,
                null,
                today.atStartOfDay(zone).toInstant(),
                closes,
                soon ? null : until,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                form.getTrainers().stream().map(PersonChoice::id).toList());
    }

    private static List<SessionInput.Slot> slots(SessionForm form, ZoneId zone, Violations wrong) {
        List<SlotRow> rows = form.getSlots();
        rows.removeIf(SlotRow::isBlank);
        List<SessionInput.Slot> slots = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            slots.add(rows.get(i).input("slots[" + i + "]", form.getRoom(), zone, wrong));
        }
        return slots;
    }

    private static List<PartnerChoice> choices(SessionDetails details, PartnerRole role, Language language) {
        return details.partners().stream()
                .filter(partner -> partner.role() == role)
                .map(partner -> PartnerChoice.of(partner, language))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<SessionInput.Partner> partners(SessionForm form) {
        return Stream.concat(
                        form.getCoHosts().stream().map(choice -> choice.in(PartnerRole.CO_HOST)),
                        form.getPartners().stream().map(choice -> choice.in(PartnerRole.PARTNER)))
                .toList();
    }

    /** Null while it is what the course says. */
    private static List<String> changed(List<String> chosen, List<String> ofCourse) {
        Set<String> own = new TreeSet<>(chosen);
        return own.equals(new TreeSet<>(ofCourse)) ? null : List.copyOf(own);
    }
}
