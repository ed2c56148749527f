package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lectern.shared.CurrentLanguage;

/** The days of the week by their names, from Monday on. */
@Named
@RequestScoped
public class Weekdays {

    @Inject
    private CurrentLanguage language;

    public Map<String, DayOfWeek> getAll() {
        Map<String, DayOfWeek> all = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            all.put(day.getDisplayName(TextStyle.SHORT, language.getLocale()), day);
        }
        return all;
    }
}
