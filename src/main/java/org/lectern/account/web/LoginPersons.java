package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.account.ScopeNames;
import org.lectern.account.ScopeSearchService;
import org.lectern.shared.Typed;

/**
 * Offers people by name for the form of an account. What comes back from the browser is looked up again, in the same
 * scope.
 */
@RequestScoped
@Named("loginPersons")
public class LoginPersons implements Converter<ScopeNames.Named> {

    @Inject
    private ScopeSearchService service;

    public List<ScopeNames.Named> suggest(String typed) {
        return service.persons(Typed.question(typed));
    }

    @Override
    public ScopeNames.Named getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Long id = Parameters.id(value);
        if (id == null) {
            throw new ConverterException();
        }
        return service.person(id).orElseThrow(ConverterException::new);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, ScopeNames.Named value) {
        return value == null ? "" : Long.toString(value.id());
    }
}
