package org.lectern.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;
import org.lectern.shared.NotFound;

/** What stands on the first page of coordinators and of the administrator. */
@ApplicationScoped
@Transactional
public class HomeService {

    @Inject
    private Worklists worklists;

    @Inject
    private Agendas agendas;

    @Inject
    private LaneRows lanes;

    @Inject
    private HealthFigures health;

    @Inject
    private CurrentAccount current;

    /** What needs somebody at the own bases, the most urgent first. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    public List<Need> needs() {
        return worklists.needs(current.coordinated());
    }

    /**
     * The slots of a week at the own bases.
     *
     * @param anyDay a day of that week; null: this week
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    public Agenda week(LocalDate anyDay) {
        return week(anyDay, null, null);
    }

    /** The zone of the calendar: that of the base. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    public ZoneId zone() {
        return agendas.zone(current.coordinated());
    }

    /** The same for one trainer, or one room; null: all. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    public Agenda week(LocalDate anyDay, Long trainer, Long room) {
        return agendas.week(current.coordinated(), anyDay, new Agendas.Only(trainer, room));
    }

    /** The slots of the month of this day at the own bases. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    public Agenda month(LocalDate anyDay, Long trainer, Long room) {
        return agendas.month(current.coordinated(), anyDay, new Agendas.Only(trainer, room));
    }

    /** The slots of some days at the own bases, on the clock of the base; those of the last day not included. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    public List<Agenda.Slot> slots(LocalDateTime from, LocalDateTime to, Long trainer, Long room) {
        ZoneId zone = agendas.zone(current.coordinated());
        return agendas.between(
                current.coordinated(),
                from.atZone(zone).toInstant(),
                to.atZone(zone).toInstant(),
                new Agendas.Only(trainer, room));
    }

    /**
     * One slot of the own bases.
     *
     * @throws NotFound if it is somebody else's, or none
     */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    public Agenda.Slot slot(long id) {
        return agendas.slot(current.coordinated(), id).orElseThrow(NotFound::new);
    }

    /** Who and which room is free in a week. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    public Lanes lanes(LocalDate monday) {
        return lanes.week(current.coordinated(), monday, agendas.zone(current.coordinated()));
    }

    /** Which trainers and rooms of the own bases the calendar can be shown for alone. */
    @Allowed({Role.COORDINATOR, Role.ADMINISTRATOR})
    public CalendarChoices choices() {
        return lanes.choices(current.coordinated());
    }

    /** Whether mails and jobs run. */
    @Allowed(Role.ADMINISTRATOR)
    public HealthReport health() {
        return health.now();
    }
}
