package org.lectern.enrolment.list;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import org.lectern.testing.Chunks;

/** Takes parts in like the real one, until the node dies. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MortalRun extends PartRun {

    @Override
    List<ListRow> run(ListImport list, List<ListRow> rows) {
        List<ListRow> done = super.run(list, rows);
        Chunks.written();
        return done;
    }
}
