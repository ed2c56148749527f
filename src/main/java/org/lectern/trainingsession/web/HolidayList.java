package org.lectern.trainingsession.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.lectern.shared.web.Notices;
import org.lectern.shared.web.TypedMoment;
import org.lectern.trainingsession.HolidayService;
import org.lectern.trainingsession.HolidayService.Holiday;

/** The public holidays of a year, for the administrator. */
@Named
@ViewScoped
public class HolidayList implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient HolidayService holidays;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Clock clock;

    private String year;
    private String day;
    private String name;
    private String nameZh;

    public List<Holiday> getList() {
        return holidays.of(getShown());
    }

    /** This year where the address names none. */
    public int getShown() {
        return year != null && year.matches("[12][0-9]{3}")
                ? Integer.parseInt(year)
                : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
    }

    public String add() {
        LocalDate typed = TypedMoment.day("day", day);
        holidays.add(new Holiday(typed, name, nameZh));
        notices.success("trainingsession.holiday.added", typed.toString());
        return shown(typed.getYear());
    }

    public String remove(LocalDate listed) {
        holidays.remove(listed);
        notices.success("trainingsession.holiday.removed", listed.toString());
        return shown(listed.getYear());
    }

    private static String shown(int year) {
        return "/admin/reference-data?faces-redirect=true&year=" + year;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }
}
