package org.lectern.trainingsession.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lectern.course.CourseDetails;
import org.lectern.course.CourseService;
import org.lectern.shared.NotFound;
import org.lectern.shared.Violations;
import org.lectern.shared.web.Notices;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SeriesInput;
import org.lectern.trainingsession.SeriesPreview;
import org.lectern.trainingsession.SeriesService;
import org.lectern.trainingsession.SessionDetails;
import org.lectern.trainingsession.SessionInput;
import org.lectern.trainingsession.TrainingSessionService;

/** Makes many sessions, or one with many slots, by rule; or copies a session to other days. */
@Named
@ViewScoped
public class SeriesEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SeriesService series;

    @Inject
    private transient TrainingSessionService sessions;

    @Inject
    private transient CourseService courses;

    @Inject
    private transient TrainingBases bases;

    @Inject
    private transient SessionBases ownBases;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Clock clock;

    private String copy;
    private String course;
    private String base;
    private SeriesForm form;
    private CourseDetails ofCourse;
    private SessionDetails copied;
    private ZoneId zone;
    private transient SeriesPreview preview;

    public void load() {
        sessions.mayPlan();
        if (copy != null && !copy.isBlank()) {
            copied = sessions.details(Long.toString(sessions.idOf(copy)));
            copy = Long.toString(copied.id());
            base = copied.base();
            lay(copied.course());
            form.setTimes("1");
        } else if (course != null && !course.isBlank() && ownBases.chosen(base).isPresent()) {
            base = ownBases.chosen(base).get();
            lay(course);
        }
    }

    private void lay(String code) {
        ofCourse = courses.details(code);
        zone = bases.byCode(base).orElseThrow(NotFound::new).zone();
        form = SeriesForm.beginning(LocalDate.ofInstant(clock.instant(), zone), copied);
    }

    public void look() {
        preview = series.preview(input());
    }

    public String create() {
        List<Long> ids = series.create(input());
        notices.success("trainingsession.series.created", ids.size());
        return ids.size() == 1
                ? "/coordinator/session/view?faces-redirect=true&id=" + ids.get(0)
                : "/coordinator/session/list?faces-redirect=true&state=DRAFT";
    }

    private SeriesInput input() {
        Violations wrong = new Violations();
        LocalDate first = form.firstDay(new Violations());
        SessionInput pattern = copied != null || first == null
                ? null
                : SessionForms.pattern(form, ofCourse, base, first, zone, clock.instant(), wrong);
        return form.input(pattern, copied == null ? null : copy, wrong);
    }

    public String getCopy() {
        return copy;
    }

    public void setCopy(String copy) {
        this.copy = copy;
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public SeriesForm getForm() {
        return form;
    }

    public CourseDetails getOfCourse() {
        return ofCourse;
    }

    public SessionDetails getCopied() {
        return copied;
    }

    public SeriesPreview getPreview() {
        return preview;
    }
}
