package org.lectern.trainingsession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The public holidays, as the administrator keeps them. */
@ApplicationScoped
public class PublicHolidays {

    @Inject
    private EntityManager entities;

    void add(PublicHoliday holiday) {
        entities.persist(holiday);
        entities.flush();
    }

    void remove(PublicHoliday holiday) {
        entities.remove(holiday);
    }

    public Optional<PublicHoliday> on(LocalDate day) {
        return entities.createQuery("select h from PublicHoliday h where h.day = :day", PublicHoliday.class)
                .setParameter("day", day)
                .getResultStream()
                .findFirst();
    }

    /** In the order of the calendar, both days included. */
    public List<PublicHoliday> between(LocalDate from, LocalDate to) {
        return entities.createQuery(
                        "select h from PublicHoliday h where h.day between :from and :to order by h.day",
                        PublicHoliday.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    /** The days from this one on. */
    Set<LocalDate> from(LocalDate day) {
        return between(day, day.plusYears(SlotRule.YEARS_AHEAD)).stream()
                .map(PublicHoliday::day)
                .collect(Collectors.toSet());
    }
}
