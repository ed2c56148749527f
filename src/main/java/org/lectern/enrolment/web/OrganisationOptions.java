package org.lectern.enrolment.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.person.OrganisationOption;
import org.lectern.person.Organisations;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Typed;

/** Suggests organisations while their name is typed. */
@ApplicationScoped
@Named
public class OrganisationOptions implements Converter<OrganisationOption> {

    private static final PageRequest SHOWN = new PageRequest(0, 20);

    @Inject
    private Organisations organisations;

    @Inject
    private CurrentLanguage language;

    public List<OrganisationOption> suggest(String typed) {
        return organisations
                .search(new Organisations.Filter(Typed.question(typed), null, null, null, false), SHOWN)
                .items()
                .stream()
                .map(found -> OrganisationOption.of(found, language.get()))
                .toList();
    }

    OrganisationOption of(Long id) {
        return id == null
                ? null
                : organisations
                        .find(id)
                        .map(found -> OrganisationOption.of(found, language.get()))
                        .orElse(null);
    }

    @Override
    public OrganisationOption getAsObject(FacesContext faces, UIComponent component, String value) {
        return of(Typed.id(value));
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, OrganisationOption value) {
        return value == null ? "" : value.id().toString();
    }
}
