package org.lectern.platform.jobs;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.account.CurrentAccount;
import org.lectern.outbox.OutboxSender;
import org.lectern.platform.Migration;

/** Says when. The timers are not stored: a lease in the database lets one node work, whichever wakes first. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Timers {

    private static final Logger LOG = Logger.getLogger(Timers.class.getName());

    @Inject
    private Migration migration;

    @Inject
    private OutboxSender sender;

    @Inject
    private Jobs jobs;

    @Inject
    private CurrentAccount current;

    private final AtomicBoolean sending = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void mail() {
        if (!migration.isDone() || !sending.compareAndSet(false, true)) {
            return;
        }
        try {
            current.becomeSystem();
            sender.send();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "the outbox was not emptied", e);
        } finally {
            sending.set(false);
        }
    }

    @Schedule(hour = "*", minute = "*/10", second = "7", persistent = false)
    void often() {
        if (migration.isDone()) {
            jobs.often();
        }
    }

    /** Shortly after midnight in UTC, when the day of the trail is over. */
    @Schedule(hour = "0", minute = "20", timezone = "UTC", persistent = false)
    void night() {
        if (migration.isDone()) {
            jobs.night();
        }
    }
}
