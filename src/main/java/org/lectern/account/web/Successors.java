package org.lectern.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.lectern.account.HandoverService;
import org.lectern.account.ScopeNames;
import org.lectern.shared.Typed;

/** Who could be the next coordinator, found by name. */
@Named
@RequestScoped
public class Successors implements Converter<ScopeNames.Named> {

    @Inject
    private HandoverService service;

    @Inject
    private HandOver page;

    public List<ScopeNames.Named> suggest(String typed) {
        return service.successors(page.account(), Typed.question(typed));
    }

    @Override
    public ScopeNames.Named getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Long next = Parameters.id(value);
        if (next == null) {
            throw new ConverterException();
        }
        return service.successor(page.account(), next).orElseThrow(ConverterException::new);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, ScopeNames.Named value) {
        return value == null ? "" : Long.toString(value.id());
    }
}
