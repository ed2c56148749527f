package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.enrolment.NominationService;
import org.lectern.enrolment.Nominee;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;

/** Takes the nomination of one person back, with a reason. */
@Named
@ViewScoped
public class NomineePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private NominationService nominations;

    @Inject
    private Notices notices;

    private String id;
    private String reason;
    private transient Nominee nominee;

    public void load() {
        getNominee();
    }

    public String withdraw() {
        String name = getNominee().fullName();
        nominations.withdraw(Typed.requiredId(id), reason);
        notices.success("enrolment.liaison.withdrawn", name);
        return "/liaison/home?faces-redirect=true";
    }

    public Nominee getNominee() {
        if (nominee == null) {
            nominee = nominations.nominee(Typed.requiredId(id));
        }
        return nominee;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
