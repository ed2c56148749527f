package org.lectern.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.lectern.home.Agenda;
import org.lectern.home.CalendarChoices;
import org.lectern.home.HomeService;
import org.lectern.home.Lanes;
import org.lectern.home.Need;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Messages;
import org.lectern.shared.web.Dates;

/** The first page of a coordinator: the week, and what needs somebody. */
@Named
@RequestScoped
public class CoordinatorHome {

    private static final int DAYS = 7;
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("O", Locale.ENGLISH);

    @Inject
    private HomeService home;

    @Inject
    private CurrentLanguage language;

    @Inject
    private Dates dates;

    @Inject
    private java.time.Clock clock;

    @Inject
    private CalendarPlace place;

    private Agenda agenda;
    private Lanes lanes;
    private CalendarChoices choices;

    public void load() {
        agenda = place.isMonth()
                ? home.month(place.getDate(), place.getTrainer(), place.getRoom())
                : home.week(place.getDate(), place.getTrainer(), place.getRoom());
    }

    /** Who and which room is free in the week; asked for only where it is shown. */
    public Lanes getLanes() {
        if (lanes == null) {
            lanes = home.lanes(place.getMonday());
        }
        return lanes;
    }

    /** The menus of trainers and rooms; asked for only where they are shown. */
    public CalendarChoices getChoices() {
        if (choices == null) {
            choices = home.choices();
        }
        return choices;
    }

    public Agenda getAgenda() {
        return agenda;
    }

    /** The days of the week: 23–29 Nov 2026; or the month. */
    public String getDays() {
        if (place.isMonth()) {
            return dates.month(place.getDate());
        }
        return dates.days(agenda.first(), agenda.first().plusDays(DAYS - 1L));
    }

    public int getWeekNumber() {
        return agenda.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** China Standard Time (GMT+8). */
    public String getZone() {
        String name = agenda.zone().getDisplayName(TextStyle.FULL, language.getLocale());
        return name + " ("
                + OFFSET.format(clock.instant().atZone(agenda.zone())).replace("GMT", "UTC") + ")";
    }

    /** What has to be done, in one line. */
    public String what(Need need) {
        return switch (need.task()) {
            case REGISTER -> text("home.need.register", need.count());
            case MAIL -> text("home.need.mail", need.count());
            case APPROVAL -> text("home.need.approval", need.count());
            case MINIMUM -> text("home.need.minimum", need.count(), need.minimum());
            case TRAINER -> text("home.need.trainer");
            case CLASH -> text("home.need.clash");
            case CLOSE -> text("home.need.close");
        };
    }

    /** Which session it is about, and when. */
    public String about(Need need) {
        String title = language.choose(need.title(), need.titleZh());
        return switch (need.task()) {
            case APPROVAL -> text("home.need.waited", title, days(need.at()));
            case MINIMUM, TRAINER, CLASH -> text("home.need.begins", title, dates.moment(need.at(), need.zone()));
            case MAIL, REGISTER -> text("home.need.since", title, dates.moment(need.at(), need.zone()));
            case CLOSE -> title;
        };
    }

    private long days(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toDays());
    }

    private String text(String key, Object... args) {
        return Messages.in(language.get()).text(key, args);
    }
}
