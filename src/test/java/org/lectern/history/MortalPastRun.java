package org.lectern.history;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lectern.enrolment.list.ListImport;
import org.lectern.enrolment.list.ListImportPart;
import org.lectern.enrolment.list.ListRow;

/** Takes parts in like the real one, until it is told to die: after all of a chunk is written, before its commit. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MortalPastRun extends PastRun {

    private static final AtomicInteger CHUNKS_TO_LIVE = new AtomicInteger(Integer.MAX_VALUE);

    /** What a killed node does: nothing more. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** @param chunk the one in which it dies, from 1 */
    static void dieAt(int chunk) {
        CHUNKS_TO_LIVE.set(chunk);
    }

    static void live() {
        CHUNKS_TO_LIVE.set(Integer.MAX_VALUE);
    }

    @Override
    List<ListRow> run(ListImport list, ListImportPart part) {
        List<ListRow> done = super.run(list, part);
        if (CHUNKS_TO_LIVE.decrementAndGet() == 0) {
            throw new Killed();
        }
        return done;
    }
}
