package org.lectern.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.lectern.account.Allowed;
import org.lectern.account.CurrentAccount;
import org.lectern.account.Role;

/** What stands on the first page of coordinators and of the administrator. */
@ApplicationScoped
@Transactional
public class HomeService {

    @Inject
    private Worklists worklists;

    @Inject
    private Agendas agendas;

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
        return agendas.week(current.coordinated(), anyDay);
    }

    /** Whether mails and jobs run. */
    @Allowed(Role.ADMINISTRATOR)
    public HealthReport health() {
        return health.now();
    }
}
