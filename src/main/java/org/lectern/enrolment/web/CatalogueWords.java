package org.lectern.enrolment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.lectern.enrolment.CatalogueItem;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.web.Dates;

/** When, where and how full, as short as a list has it: {@code 23–27 Nov}, and below it {@code Mon–Fri}. */
@ApplicationScoped
@Named("catalogueWords")
public class CatalogueWords {

    @Inject
    private Dates dates;

    @Inject
    private CurrentLanguage language;

    /** From the first day to the last; the month once where it is the same, the year only where it changes. */
    public String span(CatalogueItem item) {
        LocalDate first = item.firstDay();
        LocalDate last = item.lastDay();
        if (first.getYear() != last.getYear()) {
            return dates.days(first, last);
        }
        if (first.getMonth() == last.getMonth()) {
            return language.isChinese()
                    ? dates.shortDay(first).replace("日", "") + "–" + last.getDayOfMonth() + "日"
                    : first.getDayOfMonth() + "–" + dates.shortDay(last);
        }
        return dates.shortDay(first) + " – " + dates.shortDay(last);
    }

    /** The weekdays; of one day also the times. */
    public String below(CatalogueItem item) {
        LocalDate first = item.firstDay();
        LocalDate last = item.lastDay();
        boolean chinese = language.isChinese();
        if (first.equals(last)) {
            return dates.weekday(first) + (chinese ? " " : ", ") + dates.time(item.starts(), item.zone()) + "–"
                    + dates.time(item.ends(), item.zone());
        }
        return dates.weekday(first) + (chinese ? "至" : "–") + dates.weekday(last);
    }

    /** The university of the base and its city. */
    public String place(CatalogueItem item) {
        String host = item.base().hostUniversity(language.get());
        String name = host == null ? item.base().name(language.get()) : host;
        String city = item.base().city(language.get());
        return city == null ? name : name + (language.isChinese() ? "，" : ", ") + city;
    }

    /** Share of the seats that are taken, for the bar. */
    public String taken(CatalogueItem item) {
        int capacity = item.seats().capacity();
        int held = capacity - item.seats().free();
        return capacity == 0 ? "0%" : Math.min(100, Math.round(100f * held / capacity)) + "%";
    }
}
