package org.lectern.trainingsession.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.lectern.course.CourseService;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Violations;
import org.lectern.shared.web.Notices;
import org.lectern.trainingbase.TrainingBases;
import org.lectern.trainingsession.SeriesInput;
import org.lectern.trainingsession.SeriesPreview;
import org.lectern.trainingsession.SeriesService;
import org.lectern.trainingsession.TrainingSessionService;

/** A new session at a place of the calendar that was empty: the least that is needed, the rest may follow. */
@Named
@ViewScoped
public class QuickSession implements Serializable {

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
    private transient QuickPlace place;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Clock clock;

    private String ofBase;
    private String chosen;
    private SeriesForm form;
    private ZoneId zone;
    private transient SeriesPreview preview;

    /** Without a base that is one's own there is no form. */
    public void load() {
        sessions.mayPlan();
        place.base().ifPresent(code -> {
            ofBase = code;
            zone = bases.byCode(code).orElseThrow(NotFound::new).zone();
            form = place.form(code, zone);
        });
    }

    public void look() {
        preview = series.preview(input());
    }

    public String save() {
        return made("/coordinator/session/view");
    }

    /** The same, and on to everything else that can be said. */
    public String saveAndEdit() {
        return made("/coordinator/session/edit");
    }

    private String made(String page) {
        long id = series.create(input()).get(0);
        notices.success("trainingsession.series.created", 1);
        return page + "?faces-redirect=true&id=" + id;
    }

    private SeriesInput input() {
        if (chosen == null || chosen.isBlank()) {
            throw new InvalidInput("chosen", "error.required");
        }
        Violations wrong = new Violations();
        LocalDate day = form.onItsDay();
        return form.input(
                day == null
                        ? null
                        : SessionForms.pattern(
                                form, courses.details(chosen), ofBase, day, zone, clock.instant(), wrong),
                null,
                wrong);
    }

    /** What the last look found; null where nobody looked. */
    public SeriesPreview getPreview() {
        return preview;
    }

    public SeriesForm getForm() {
        return form;
    }

    /** The code of the base. */
    public String getOfBase() {
        return ofBase;
    }

    /** The code of the course. */
    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public ZoneId getZone() {
        return zone;
    }
}
