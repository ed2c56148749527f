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
import org.lectern.job.JobRunner;
import org.lectern.job.Routines;
import org.lectern.outbox.OutboxSender;
import org.lectern.platform.Migration;

/**
 * Wakes what works by itself. The timers are not stored: when a routine is due and who does it stands in the database,
 * so that one node works, whichever wakes first.
 */
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
    private Routines routines;

    @Inject
    private JobRunner jobs;

    @Inject
    private CurrentAccount current;

    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicBoolean atRoutines = new AtomicBoolean();
    private final AtomicBoolean atJobs = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
    void mail() {
        once(sending, () -> {
            current.becomeSystem();
            sender.send();
        });
    }

    @Schedule(hour = "*", minute = "*", second = "7/20", persistent = false)
    void routines() {
        once(atRoutines, routines::runDue);
    }

    /** Somebody waits in front of the screen. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void jobs() {
        once(atJobs, jobs::runDue);
    }

    /** Unless the last time has not ended yet. */
    private void once(AtomicBoolean busy, Runnable work) {
        if (!migration.isDone() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what works by itself met a failure", e);
        } finally {
            busy.set(false);
        }
    }
}
