package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.enrolment.Enrolled;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.enrolment.NominationService;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.person.Organisation;
import org.lectern.person.PersonMatching;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;
import org.omnifaces.util.Faces;

/** Nominates people of the own organisations for a session: known ones, found ones, or new ones. */
@Named
@ViewScoped
public class NominatePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 20;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private NominationService nominations;

    @Inject
    private PersonService people;

    @Inject
    private Notices notices;

    private String id;
    private String q;
    private final NominationForm form = new NominationForm();
    private transient SessionAtNow now;
    private transient List<PersonView> found;
    private transient List<Organisation> tree;

    public void load() {
        getTree();
        getNow();
    }

    public String nominate() {
        // Which row was meant stands in the button, not in the order of the page.
        Long chosen = Typed.id(Faces.getRequestParameter("person"));
        if (chosen == null) {
            throw new NotFound();
        }
        return nominated(new EnrolmentEntry(chosen, null, null, form.getReason()));
    }

    public String nominateByEmail() {
        PersonMatching.Answer answer = people.match(form.getSearched());
        if (!answer.known()) {
            throw new InvalidInput("searched", "enrolment.liaison.unknown");
        }
        return nominated(new EnrolmentEntry(null, answer.match(), null, form.getReason()));
    }

    public String nominateNew() {
        PersonView made = people.create(form.person());
        return nominated(new EnrolmentEntry(made.profile().id(), null, null, form.getReason()));
    }

    private String nominated(EnrolmentEntry entry) {
        Enrolled enrolled = enrolments.enrol(getNow().session().id(), entry);
        String name = enrolled.enrolment().person().fullName();
        Integer position = enrolled.enrolment().position();
        if (enrolled.created()) {
            notices.success(
                    "enrolment.enrol.done." + enrolled.enrolment().state().name(),
                    name,
                    position == null ? 0 : position);
        } else {
            notices.warning("enrolment.enrol.there", name);
        }
        return "/liaison/nominate?faces-redirect=true&id=" + getNow().session().id();
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(id);
        }
        return now;
    }

    public List<Organisation> getTree() {
        if (tree == null) {
            tree = nominations.organisations();
        }
        return tree;
    }

    /** Whom the own organisations know; all of them, as long as they are few, where nothing is asked. */
    public List<PersonView> getFound() {
        if (found == null) {
            found = people.ofOwnOrganisations(Typed.question(q), SHOWN);
        }
        return found;
    }

    public boolean isSearched() {
        return Typed.question(q) != null;
    }

    public NominationForm getForm() {
        return form;
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
}
