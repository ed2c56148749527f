package org.lectern.attendance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.lectern.attendance.AttendanceGrid;
import org.lectern.attendance.CompletionService;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.web.Notices;

/** Why somebody completed or did not, and what a person in charge may say about it. */
@Named("completionPage")
@ViewScoped
public class CompletionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";

    private String enrolment;
    private String on;
    private String source;
    private Boolean completed;
    private String reason;

    @Inject
    private CompletionService completions;

    @Inject
    private ShownGrid shown;

    @Inject
    private Notices notices;

    public AttendanceGrid getGrid() {
        return shown.ofEnrolment(Numbers.required(enrolment));
    }

    public AttendanceGrid.Row getRow() {
        long id = Numbers.required(enrolment);
        return getGrid().rows().stream()
                .filter(row -> row.enrolment() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public String record() {
        completions.complete(Numbers.required(enrolment), day(on), source);
        return done();
    }

    public String decide() {
        completions.decide(Numbers.required(enrolment), completed, reason);
        return done();
    }

    public String takeBack() {
        completions.takeBack(Numbers.required(enrolment), reason);
        return done();
    }

    private String done() {
        notices.success("attendance.completion.done");
        return "/coordinator/session/attendance?faces-redirect=true&id="
                + getGrid().head().id();
    }

    private static LocalDate day(String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String plain = typed.strip();
        int length = plain.matches(DAY)
                ? java.time.YearMonth.parse(plain.substring(0, 7)).lengthOfMonth()
                : 0;
        if (length == 0 || Integer.parseInt(plain.substring(8)) > length) {
            throw new InvalidInput("on", "error.day");
        }
        return LocalDate.parse(plain);
    }

    public String getEnrolment() {
        return enrolment;
    }

    public void setEnrolment(String enrolment) {
        this.enrolment = enrolment;
    }

    public String getOn() {
        return on;
    }

    public void setOn(String on) {
        this.on = on;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public Boolean getCompleted() {
        return completed;
    }

    public void setCompleted(Boolean completed) {
        this.completed = completed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
