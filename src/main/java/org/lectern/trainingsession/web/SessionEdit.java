package org.lectern.trainingsession.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseService;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.web.Notices;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.TrainingSessionService;
import org.lectern.workspace.DraftService;
import org.lectern.workspace.KeptForm;

/** Schedules a session of a course, or changes one. */
@Named
@ViewScoped
public class SessionEdit extends SessionAddress implements KeptForm<SessionDraft> {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient TrainingSessionService sessions;

    @Inject
    private transient CourseService courses;

    @Inject
    private transient SessionPeople people;

    @Inject
    private transient SessionBases ownBases;

    @Inject
    private SessionConflict conflict;

    @Inject
    private transient DraftService drafts;

    @Inject
    private transient Notices notices;

    @Inject
    private transient CurrentLanguage language;

    @Inject
    private transient Clock clock;

    private SessionForm form;
    private SessionInput there;
    private SessionDetails details;
    private CourseDetails ofCourse;
    private ZoneId zone;

    /** Loads the session that is edited, or lays out a new one; without a course the page offers courses first. */
    public void load() {
        sessions.mayPlan();
        if (id != null && !id.isBlank()) {
            open(sessions.idOf(id));
        } else if (course != null && !course.isBlank() && ownBases.chosen(base).isPresent()) {
            base = ownBases.chosen(base).get();
            ofCourse = courses.details(course);
            zone = ownBases.zone(base);
            form = SessionForms.laidOut(ofCourse, zone, clock.instant());
        }
    }

    private void open(long session) {
        id = Long.toString(session);
        there = sessions.input(session);
        details = sessions.details(id);
        base = there.base();
        ofCourse = courses.details(there.course());
        zone = details.zoneId();
        form = SessionForms.of(there, details, people.choices(details.trainers()), language.get());
        conflict.begin(input());
    }

    public String save() {
        boolean created = there == null;
        if (!store()) {
            return null;
        }
        notices.success(created ? "trainingsession.edit.created" : "trainingsession.edit.saved", details.code());
        return overview();
    }

    /** A draft that cannot be published yet is saved all the same: the page goes on with it. */
    public String saveAndPublish() {
        if (!store()) {
            return null;
        }
        sessions.publish(details.id(), form.getOverrideReason());
        notices.success("trainingsession.view.published", details.code());
        return overview();
    }

    /** False where somebody else has stored another version meanwhile: the page shows both. */
    private boolean store() {
        SessionInput input = there == null ? input() : conflict.settled(details.id(), input());
        if (input == null) {
            return false;
        }
        long session = there == null ? sessions.create(input) : details.id();
        if (there != null) {
            sessions.edit(session, input);
        }
        drafts.forget(keptName());
        open(session);
        return true;
    }

    @Override
    public SessionDraft kept() {
        return new SessionDraft(form, conflict.getBegun());
    }

    @Override
    public void resume(SessionDraft kept) {
        form = kept.form();
        conflict.begin(kept.begun());
    }

    SessionInput input() {
        return SessionForms.input(form, ofCourse, base, there, zone);
    }

    private String overview() {
        return "/coordinator/session/view?faces-redirect=true&id=" + details.id();
    }

    public SessionForm getForm() {
        return form;
    }

    public CourseDetails getOfCourse() {
        return ofCourse;
    }

    public SessionDetails getDetails() {
        return details;
    }

    public ZoneId getZone() {
        return zone;
    }
}
