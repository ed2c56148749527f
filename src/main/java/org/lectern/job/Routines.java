package org.lectern.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.lectern.account.CurrentAccount;
import org.lectern.outbox.Leases;
import org.lectern.outbox.Turn;
import org.lectern.outbox.TurnIsOver;

/** Does the routines of all features when they are due: each on one node, once. */
@ApplicationScoped
public class Routines {

    private static final Logger LOG = Logger.getLogger(Routines.class.getName());

    static final Duration LEASE = Duration.ofMinutes(10);

    @Inject
    @Any
    private Instance<Routine> routines;

    @Inject
    private RoutineRuns runs;

    @Inject
    private Leases leases;

    @Inject
    private CurrentAccount current;

    /** All of them, the frequent ones first. */
    public List<Routine> all() {
        return routines.stream()
                .sorted(Comparator.comparing(Routine::rhythm).thenComparing(Routine::name))
                .toList();
    }

    /** Does what is due, as the system; gives how many were done. */
    public int runDue() {
        current.becomeSystem();
        int done = 0;
        for (Routine routine : all()) {
            done += runs.isDue(routine) && run(routine, false) ? 1 : 0;
        }
        return done;
    }

    /** Does one now; gives whether it was done well, which it is not while another node is at it. */
    boolean runNow(Routine routine) {
        return run(routine, true);
    }

    Optional<RoutineRun> last(String name) {
        return runs.last(name);
    }

    private boolean run(Routine routine, boolean wantedNow) {
        Optional<Turn> turn = leases.turn("routine/" + routine.name(), LEASE);
        if (turn.isEmpty()) {
            return false;
        }
        if (!runs.begin(turn.get(), routine, wantedNow)) {
            leases.end(turn.get());
            return false;
        }
        return run(routine, turn.get());
    }

    private boolean run(Routine routine, Turn turn) {
        String name = routine.name();
        try {
            String result = routine.deed().perform(turn);
            runs.finished(turn, name, RoutineRun.JobOutcome.OK, result);
            return true;
        } catch (TurnIsOver e) {
            LOG.log(Level.WARNING, "another node has taken over the routine {0}", name);
            return false;
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "the routine " + name + " failed", e);
            failed(turn, name, e);
            return false;
        }
    }

    private void failed(Turn turn, String name, Exception e) {
        try {
            runs.finished(turn, name, RoutineRun.JobOutcome.FAILED, e.getMessage());
        } catch (TurnIsOver over) {
            LOG.log(Level.WARNING, "another node has taken over the routine {0}", name);
        }
    }
}
