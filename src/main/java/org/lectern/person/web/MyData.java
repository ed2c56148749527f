package org.lectern.person.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.lectern.person.OwnData;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.shared.web.Notices;
import org.omnifaces.util.Faces;

/** One's own record: read, corrected, taken away. */
@Named
@ViewScoped
public class MyData implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonService service;

    @Inject
    private OwnData ownData;

    @Inject
    private OrganisationChoices organisations;

    @Inject
    private Notices notices;

    private PersonView record;
    private PersonForm form;

    public void load() {
        if (service.hasOwn()) {
            record = service.own();
            form = PersonForm.of(
                    record.profile(), organisations.of(record.profile().organisationId()));
        }
    }

    public String save() {
        service.correctOwn(record.version(), form.entry());
        notices.success("person.my-data.saved");
        return "/trainee/my-data?faces-redirect=true";
    }

    public void export() throws IOException {
        Faces.sendFile(ownData.export(), "my-data.json", true);
    }

    /** Staff may have a login without being a person of the network. */
    public boolean isKnown() {
        return record != null;
    }

    public PersonForm getForm() {
        return form;
    }
}
