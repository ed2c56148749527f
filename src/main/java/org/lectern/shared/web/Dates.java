package org.lectern.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.lectern.shared.CurrentLanguage;

/**
 * Days and times as people write them: {@code Fri 20 Nov 2026, 14:00–17:30} and {@code 2026年11月20日 周五 14:00–17:30}. The
 * zone is always the caller's choice: a base has one.
 */
@ApplicationScoped
@Named("dates")
public class Dates {

    private static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter EN_DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ZH_DAY =
            DateTimeFormatter.ofPattern("uuuu年M月d日 EEE", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ZH_SHORT = DateTimeFormatter.ofPattern("M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter EN_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ZH_MONTH = DateTimeFormatter.ofPattern("uuuu年M月", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Inject
    private CurrentLanguage language;

    /** Day, weekday and time. */
    public String moment(Instant instant, ZoneId zone) {
        if (instant == null) {
            return "";
        }
        ZonedDateTime at = at(instant, zone);
        return dayOf(at.toLocalDate()) + beforeTime() + at.format(TIME);
    }

    /** Day, weekday and the times from and to; both days where they differ. */
    public String range(Instant starts, Instant ends, ZoneId zone) {
        if (starts == null || ends == null) {
            return moment(starts == null ? ends : starts, zone);
        }
        ZonedDateTime from = at(starts, zone);
        ZonedDateTime to = at(ends, zone);
        return from.toLocalDate().equals(to.toLocalDate())
                ? dayOf(from.toLocalDate()) + beforeTime() + from.format(TIME) + "–" + to.format(TIME)
                : moment(starts, zone) + " – " + moment(ends, zone);
    }

    /** The days from and to, without times: {@code 23–27 Nov 2026}. */
    public String days(LocalDate first, LocalDate last) {
        if (first == null || last == null || first.equals(last)) {
            return dayOf(first == null ? last : first);
        }
        boolean chinese = language.isChinese();
        if (first.getYear() != last.getYear()) {
            return plain(first) + (chinese ? "至" : " – ") + plain(last);
        }
        if (chinese) {
            return plain(first) + "至"
                    + (first.getMonth() == last.getMonth() ? last.getDayOfMonth() + "日" : last.format(ZH_SHORT));
        }
        return (first.getMonth() == last.getMonth()
                        ? first.getDayOfMonth() + "–" + last.format(EN_SHORT)
                        : first.format(EN_SHORT) + " – " + last.format(EN_SHORT))
                + " " + last.getYear();
    }

    /** The days of two instants in a zone. */
    public String days(Instant starts, Instant ends, ZoneId zone) {
        return days(day(starts, zone), day(ends, zone));
    }

    /** Day and weekday. */
    public String dayOf(LocalDate day) {
        return day == null ? "" : day.format(language.isChinese() ? ZH_DAY : EN_DAY);
    }

    /** Day and month only: {@code 20 Nov}. */
    public String shortDay(LocalDate day) {
        return day == null ? "" : day.format(language.isChinese() ? ZH_SHORT : EN_SHORT);
    }

    public String month(LocalDate day) {
        return day == null ? "" : day.format(language.isChinese() ? ZH_MONTH : EN_MONTH);
    }

    public String weekday(LocalDate day) {
        return day == null ? "" : day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.getLocale());
    }

    public String time(Instant instant, ZoneId zone) {
        return instant == null ? "" : at(instant, zone).format(TIME);
    }

    /** The day of an instant in a zone. */
    public LocalDate day(Instant instant, ZoneId zone) {
        return instant == null ? null : at(instant, zone).toLocalDate();
    }

    /** How a machine reads it, for {@code <time datetime>}. */
    public String machine(Instant instant) {
        return instant == null ? "" : instant.toString();
    }

    private String plain(LocalDate day) {
        return language.isChinese()
                ? day.getYear() + "年" + day.format(ZH_SHORT)
                : day.format(EN_SHORT) + " " + day.getYear();
    }

    private String beforeTime() {
        return language.isChinese() ? " " : ", ";
    }

    private static ZonedDateTime at(Instant instant, ZoneId zone) {
        return instant.atZone(zone == null ? DEFAULT_ZONE : zone);
    }
}
