package org.lectern.attendance.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.attendance.MyTraining;
import org.lectern.attendance.MyTrainingService;
import org.lectern.enrolment.OfferService;
import org.lectern.enrolment.RosterService;
import org.lectern.shared.web.Notices;
import org.omnifaces.util.Faces;

/** The own training, and leaving a session. */
@Named("myTraining")
@ViewScoped
public class MyTrainingPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String leaving;

    @Inject
    private MyTrainingService training;

    @Inject
    private RosterService roster;

    @Inject
    private OfferService offers;

    @Inject
    private Shown shown;

    @Inject
    private Notices notices;

    /** Null for an account without a person. */
    public MyTraining getAll() {
        return shown.of(training);
    }

    /** The enrolment that the person is asked about: withdraw, or stay. */
    public MyTraining.Ahead getAsked() {
        Long id = Numbers.orNull(leaving);
        MyTraining all = getAll();
        return id == null || all == null
                ? null
                : all.coming().stream()
                        .filter(one -> one.enrolment().id() == id && one.mayWithdraw())
                        .findFirst()
                        .orElse(null);
    }

    public String withdraw() {
        roster.withdraw(Numbers.required(leaving), null);
        notices.success("attendance.my.withdrawn");
        return "/trainee/my-training?faces-redirect=true";
    }

    /** Takes the seat that is kept; which one stands in the button, not in the order of the page. */
    public String accept() {
        offers.accept(Numbers.required(Faces.getRequestParameter("offer")));
        notices.success("attendance.my.accepted");
        return "/trainee/my-training?faces-redirect=true";
    }

    public String getLeaving() {
        return leaving;
    }

    public void setLeaving(String leaving) {
        this.leaving = leaving;
    }

    /** What this request shows, read once. */
    @jakarta.enterprise.context.RequestScoped
    public static class Shown {

        private MyTraining all;
        private boolean read;

        MyTraining of(MyTrainingService training) {
            if (!read) {
                all = training.mine().orElse(null);
                read = true;
            }
            return all;
        }
    }
}
