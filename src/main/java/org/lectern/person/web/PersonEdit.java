package org.lectern.person.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;
import org.lectern.workspace.DraftService;
import org.lectern.workspace.KeptForm;

/** Enters a new person, or changes one. */
@Named
@ViewScoped
public class PersonEdit implements KeptForm<PersonEdit.Draft>, Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonService service;

    @Inject
    private OrganisationChoices organisations;

    @Inject
    private DraftService drafts;

    @Inject
    private Notices notices;

    private String id;
    private Long person;
    private int version;
    private PersonForm form = new PersonForm();

    public void load() {
        service.mayList();
        person = Typed.id(id);
        if (person != null) {
            service.mayEdit(person);
            PersonView view = service.view(person);
            version = view.version();
            form = PersonForm.of(view.profile(), organisations.of(view.profile().organisationId()));
        }
    }

    /** What is kept of it, and the version it was typed against. */
    record Draft(PersonForm form, int version) {}

    @Override
    public String keptName() {
        return "person/" + (isNew() ? "new" : person);
    }

    @Override
    public Draft kept() {
        return new Draft(form, version);
    }

    @Override
    public void resume(Draft kept) {
        form = kept.form();
        version = kept.version();
    }

    public String save() {
        PersonView saved = isNew() ? service.create(form.entry()) : service.edit(person, version, form.entry());
        drafts.forget(keptName());
        if (!isNew() && form.asksForAnotherEmailThan(saved.profile().email())) {
            notices.success("person.edit.email-asked", form.getEmail().strip());
        }
        notices.success(
                isNew() ? "person.edit.created" : "person.edit.saved",
                saved.profile().fullName());
        return "/coordinator/person/view?faces-redirect=true&id="
                + saved.profile().id();
    }

    public boolean isNew() {
        return person == null;
    }

    public PersonForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
