package org.lectern.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;
import org.lectern.shared.Language;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingsession.SessionState;

/**
 * A session in a list, with what is derived of it at this moment.
 *
 * @param minutes of all its slots together; 0 for a self-paced one
 * @param starts null for a self-paced one, and while a draft has no slots
 * @param recorded it was entered afterwards: nobody can enrol
 */
public record CatalogueItem(
        long id,
        String code,
        TrainingBase base,
        String course,
        String title,
        String titleZh,
        SessionState state,
        CourseKind kind,
        Mode mode,
        String language,
        List<String> targetGroups,
        int slots,
        int minutes,
        Instant starts,
        Instant ends,
        LocalDate runsFrom,
        LocalDate runsTo,
        Instant enrolmentOpens,
        Instant enrolmentCloses,
        boolean recorded,
        int minimum,
        int trainers,
        Seats seats,
        EnrolmentWindow window,
        Phase phase) {

    public String title(Language in) {
        return in.choose(title, titleZh);
    }

    public ZoneId zone() {
        return base.zone();
    }

    public boolean isSelfPaced() {
        return mode == Mode.SELF_PACED;
    }

    public boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }

    /** The first day, in the zone of the base; null while a draft does not say. */
    public LocalDate firstDay() {
        return starts == null ? runsFrom : LocalDate.ofInstant(starts, zone());
    }

    public LocalDate lastDay() {
        return ends == null ? runsTo : LocalDate.ofInstant(ends, zone());
    }

    /** Hours with at most one decimal: {@code 3.5}. */
    public double hours() {
        return Math.round(minutes / 6.0) / 10.0;
    }
}
