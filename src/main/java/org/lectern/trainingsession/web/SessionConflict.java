package org.lectern.trainingsession.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.lectern.account.TrailService;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.PageRequest;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.SessionMerge;
import org.lectern.trainingsession.TrainingSessionService;

/**
 * What happens when two people edit one session: the second sees both versions side by side, and saves again to keep
 * both people's changes.
 */
@Named
@ViewScoped
public class SessionConflict implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TrainingSessionService sessions;

    @Inject
    private transient CourseService courses;

    @Inject
    private transient SessionPeople people;

    @Inject
    private transient TrailService trail;

    @Inject
    private transient CurrentLanguage language;

    private SessionInput begun;
    private SessionInput stored;
    private List<SessionMerge.Difference> differences;
    private String who;
    private Instant at;

    /** A form was opened: what it says before anything is typed. */
    void begin(SessionInput asShown) {
        begun = asShown;
        stored = null;
        differences = null;
    }

    /** What to store of what was typed; null where somebody else has stored something the reader has not seen yet. */
    SessionInput settled(long session, SessionInput typed) {
        SessionInput there = sessions.input(session);
        SessionInput known = stored == null ? begun : stored;
        if (there.version().equals(known.version())) {
            return stored == null ? typed : SessionMerge.merged(begun, stored, typed);
        }
        SessionDetails details = sessions.details(Long.toString(session));
        CourseDetails course = courses.details(there.course());
        SessionForm form = SessionForms.of(there, details, people.choices(details.trainers()), language.get());
        stored = SessionForms.input(form, course, there.base(), there, details.zoneId());
        differences = SessionMerge.differences(begun, stored, typed);
        trail.list(
                        new TrailService.Question(null, null, null, null, "training_session", session, null, null),
                        new PageRequest(0, 1))
                .items()
                .forEach(last -> {
                    who = last.actor();
                    at = last.at();
                });
        return null;
    }

    SessionInput getBegun() {
        return begun;
    }

    public boolean isFound() {
        return stored != null;
    }

    public List<SessionMerge.Difference> getDifferences() {
        return differences;
    }

    /** Who stored the other version; null where the account is gone. */
    public String getWho() {
        return who;
    }

    public Instant getAt() {
        return at;
    }
}
