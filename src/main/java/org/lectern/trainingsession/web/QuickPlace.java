package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.omnifaces.cdi.Param;

/** The empty place of the calendar that was chosen: when, at which base, in which room and with whom. */
@RequestScoped
class QuickPlace {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final int USUAL_HOURS = 3;

    @Inject
    private SessionBases bases;

    @Inject
    private SessionPeople people;

    @Inject
    private Clock clock;

    @Inject
    @Param
    private String starts;

    @Inject
    @Param
    private String base;

    @Inject
    @Param
    private String room;

    @Inject
    @Param
    private String trainer;

    /** The code of an own base; empty where one has to be chosen. */
    Optional<String> base() {
        return bases.chosen(base);
    }

    SeriesForm form(String ofBase, ZoneId zone) {
        LocalDateTime begin = begin(zone);
        SeriesForm form = SeriesForm.once(begin, begin.plusHours(USUAL_HOURS));
        form.setRoom(bases.rooms(ofBase).values().stream()
                .filter(id -> id.toString().equals(room))
                .findFirst()
                .orElse(null));
        form.getTrainers().addAll(people.known(trainer));
        return form;
    }

    /** A whole day begins in the morning; without a day it is tomorrow. */
    private LocalDateTime begin(ZoneId zone) {
        try {
            LocalDateTime asked = LocalDateTime.parse(starts == null ? "" : starts);
            return asked.toLocalTime().equals(LocalTime.MIDNIGHT) ? asked.with(MORNING) : asked;
        } catch (DateTimeException e) {
            return LocalDate.ofInstant(clock.instant(), zone).plusDays(1).atTime(MORNING);
        }
    }
}
