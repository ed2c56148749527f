package org.lectern.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.lectern.home.HomeService;
import org.omnifaces.cdi.Param;

/** Which part of the calendar the address names: how, when, and for whom. */
@Named
@RequestScoped
public class CalendarPlace {

    private static final List<String> VIEWS = List.of("week", "month", "list", "free");
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2999;
    private static final String ID = "[0-9]{1,18}";

    @Inject
    private HomeService home;

    @Inject
    private Clock clock;

    @Inject
    @Param(name = "view")
    private String view;

    @Inject
    @Param(name = "date")
    private String date;

    @Inject
    @Param(name = "trainer")
    private String trainer;

    @Inject
    @Param(name = "room")
    private String room;

    private ZoneId zone;

    /** week, month, list or free; what is unknown is the week. */
    public String getView() {
        return view != null && VIEWS.contains(view) ? view : VIEWS.get(0);
    }

    public List<String> getViews() {
        return VIEWS;
    }

    public boolean isMonth() {
        return "month".equals(getView());
    }

    public LocalDate getDate() {
        try {
            LocalDate day = date == null ? null : LocalDate.parse(date);
            return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR ? getToday() : day;
        } catch (DateTimeException e) {
            return getToday();
        }
    }

    public LocalDate getToday() {
        return LocalDate.ofInstant(clock.instant(), getZone());
    }

    /** That of the base; asked once, though every day of the page is counted in it. */
    public ZoneId getZone() {
        if (zone == null) {
            zone = home.zone();
        }
        return zone;
    }

    public LocalDate getMonday() {
        return getDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    public LocalDate getBefore() {
        return isMonth()
                ? getDate().withDayOfMonth(1).minusMonths(1)
                : getMonday().minusWeeks(1);
    }

    public LocalDate getAfter() {
        return isMonth()
                ? getDate().withDayOfMonth(1).plusMonths(1)
                : getMonday().plusWeeks(1);
    }

    public Long getTrainer() {
        return id(trainer);
    }

    public Long getRoom() {
        return id(room);
    }

    private static Long id(String typed) {
        return typed != null && typed.matches(ID) ? Long.valueOf(typed) : null;
    }

    /** The rest of an address with another view or day, for whom it is shown now. */
    public String at(String otherView, LocalDate day) {
        return "?view=" + otherView + "&date=" + day + (getTrainer() == null ? "" : "&trainer=" + getTrainer())
                + (getRoom() == null ? "" : "&room=" + getRoom());
    }
}
