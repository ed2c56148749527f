package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.trainingsession.ClashOverride;
import org.lectern.trainingsession.ClashReport;
import org.lectern.trainingsession.ClashService;

/** The clashes of a session, and of one that is being entered, on the pages of its coordinator. */
@Named
@RequestScoped
public class SessionClashes {

    @Inject
    private ClashService clashes;

    private final Map<Long, ClashReport> stored = new HashMap<>();
    private ClashReport entered;

    /** Of a session as it is stored. */
    public ClashReport of(long session) {
        return stored.computeIfAbsent(session, clashes::of);
    }

    public List<ClashOverride> overrides(long session) {
        return clashes.overrides(session);
    }

    /** Looks at what stands in the form, and stores nothing. */
    public void check(SessionEdit edit) {
        entered = clashes.of(edit.input());
    }

    /** What the last look found; null where nobody looked. */
    public ClashReport getEntered() {
        return entered;
    }
}
