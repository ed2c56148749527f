package org.lectern.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.person.OrganisationService;
import org.lectern.person.Organisations;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Typed;

/** Looks organisations up while a name is typed. What comes back from the browser is looked up again. */
@RequestScoped
@Named("organisationChoices")
public class OrganisationChoices implements Converter<OrganisationChoice> {

    private static final PageRequest SHOWN = new PageRequest(0, 20);

    @Inject
    private OrganisationService service;

    @Inject
    private CurrentLanguage language;

    public List<OrganisationChoice> suggest(String typed) {
        return service
                .search(new Organisations.Filter(Typed.question(typed), null, null, null, false), SHOWN)
                .items()
                .stream()
                .map(organisation -> OrganisationChoice.of(organisation, language.get()))
                .toList();
    }

    public OrganisationChoice of(Long id) {
        return id == null ? null : OrganisationChoice.of(service.view(id), language.get());
    }

    @Override
    public OrganisationChoice getAsObject(FacesContext faces, UIComponent component, String value) {
        Long id = Typed.id(value);
        if (id == null) {
            return null;
        }
        return of(id);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, OrganisationChoice value) {
        return value == null ? "" : value.id().toString();
    }
}
