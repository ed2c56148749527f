package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.enrolment.TransferService;
import org.lectern.person.PersonMatching;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.person.Persons;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;
import org.omnifaces.util.Faces;

/** Somebody else comes instead: whom the base knows, or whom another base knows by e-mail. */
@Named
@ViewScoped
public class SubstitutePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final PageRequest SHOWN = new PageRequest(0, 20);

    @Inject
    private EnrolmentReader reader;

    @Inject
    private TransferService transfers;

    @Inject
    private PersonService people;

    @Inject
    private Notices notices;

    private String id;
    private String q;
    private String email;
    private String reason;
    private transient EnrolmentView enrolment;
    private transient SessionAtNow now;
    private transient List<PersonView> found;

    public void load() {
        transfers.sessionOf(key());
    }

    public String substitute() {
        return substituted(
                new EnrolmentEntry(Typed.requiredId(Faces.getRequestParameter("person")), null, null, reason));
    }

    public String substituteByEmail() {
        PersonMatching.Answer answer = people.match(email);
        if (!answer.known()) {
            throw new InvalidInput("email", "enrolment.enrol.unknown");
        }
        return substituted(new EnrolmentEntry(null, answer.match(), null, reason));
    }

    private String substituted(EnrolmentEntry entry) {
        EnrolmentView instead = transfers.substitute(key(), entry).enrolment();
        notices.success("enrolment.substitute.done", instead.person().fullName());
        return "/coordinator/session/enrolment?faces-redirect=true&id=" + instead.id();
    }

    private long key() {
        return Typed.requiredId(id);
    }

    public List<PersonView> getFound() {
        if (found == null) {
            found = isSearched()
                    ? people.search(new Persons.Filter(Typed.question(q), null, null, null), SHOWN)
                            .items()
                    : List.of();
        }
        return found;
    }

    public boolean isSearched() {
        return Typed.question(q) != null;
    }

    public EnrolmentView getEnrolment() {
        if (enrolment == null) {
            enrolment = reader.view(key());
        }
        return enrolment;
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(Long.toString(getEnrolment().trainingSession()));
        }
        return now;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
