package org.lectern.person.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.person.Organisation;
import org.lectern.person.OrganisationService;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;

/** Enters, changes, moves, retires and restores an organisation. */
@Named
@ViewScoped
public class OrganisationEdit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "/admin/organisation/list?faces-redirect=true";

    @Inject
    private OrganisationService service;

    @Inject
    private OrganisationChoices choices;

    @Inject
    private Notices notices;

    private String id;
    private String parent;
    private Long organisation;
    private int version;
    private boolean retired;
    private OrganisationForm form = new OrganisationForm();

    public void load() {
        service.mayKeep();
        organisation = Typed.id(id);
        if (organisation == null) {
            form.setParent(choices.of(Typed.id(parent)));
            return;
        }
        service.mayEdit(organisation);
        Organisation found = service.view(organisation);
        version = found.version();
        retired = found.isRetired();
        form = OrganisationForm.of(found, choices.of(found.parentId()));
    }

    public String save() {
        Organisation saved = isNew() ? service.create(form.entry()) : service.edit(organisation, version, form.entry());
        notices.success("person.organisation.saved", saved.name());
        return LIST;
    }

    public String retire() {
        notices.success(
                "person.organisation.retired", service.retire(organisation).name());
        return LIST;
    }

    public String restore() {
        notices.success(
                "person.organisation.restored", service.restore(organisation).name());
        return LIST;
    }

    public boolean isNew() {
        return organisation == null;
    }

    public boolean isRetired() {
        return retired;
    }

    public OrganisationForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getParent() {
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }
}
