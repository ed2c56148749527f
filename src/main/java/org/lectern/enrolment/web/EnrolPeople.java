package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.enrolment.Enrolled;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentService;
import org.lectern.enrolment.RosterFilter;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.person.PersonMatching;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.person.Persons;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;

/** Enrols people on behalf: whom the base knows, whom another base knows, or somebody new. */
@Named
@ViewScoped
public class EnrolPeople implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final PageRequest SHOWN = new PageRequest(0, 20);

    @Inject
    private EnrolmentReader reader;

    @Inject
    private EnrolmentService enrolments;

    @Inject
    private PersonService people;

    @Inject
    private Notices notices;

    private String id;
    private String q;
    private final EnrolForm form = new EnrolForm();
    private transient SessionAtNow now;
    private transient List<PersonView> found;
    private transient Set<Long> onTheList;

    public void load() {
        getOnTheList();
    }

    public String enrol(long person) {
        return enrolled(new EnrolmentEntry(person, null, form.getRole(), form.getReason()));
    }

    public String enrolByEmail() {
        PersonMatching.Answer answer = people.match(form.getEmail());
        if (!answer.known()) {
            throw new InvalidInput("email", "enrolment.enrol.unknown");
        }
        return enrolled(new EnrolmentEntry(null, answer.match(), form.getRole(), form.getReason()));
    }

    public String enrolNew() {
        PersonView made = people.create(form.person());
        return enrolled(new EnrolmentEntry(made.profile().id(), null, form.getRole(), form.getReason()));
    }

    private String enrolled(EnrolmentEntry entry) {
        Enrolled enrolled = enrolments.enrol(getNow().session().id(), entry);
        String name = enrolled.enrolment().person().fullName();
        if (enrolled.created()) {
            String key = "enrolment.enrol.done." + enrolled.enrolment().state().name();
            Integer position = enrolled.enrolment().position();
            notices.success(key, position == null ? new Object[] {name} : new Object[] {name, position});
        } else {
            notices.warning("enrolment.enrol.there", name);
        }
        return "/coordinator/session/enrol?faces-redirect=true&id="
                + getNow().session().id();
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(id);
        }
        return now;
    }

    public boolean isSearched() {
        return Typed.question(q) != null;
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

    public boolean isOnTheList(long person) {
        return getOnTheList().contains(person);
    }

    /** Also asks whether this list may be seen. */
    private Set<Long> getOnTheList() {
        if (onTheList == null) {
            onTheList = reader
                    .roster(id, new RosterFilter(null, RosterFilter.LIVE), new PageRequest(0, PageRequest.MAX_SIZE))
                    .rows()
                    .items()
                    .stream()
                    .map(row -> row.person().id())
                    .collect(Collectors.toSet());
        }
        return onTheList;
    }

    public EnrolForm getForm() {
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
