package org.lectern.trainingsession.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.person.PersonProfile;
import org.lectern.person.PersonService;
import org.lectern.person.Persons;
import org.lectern.shared.PageRequest;

/**
 * Offers the people of the own bases as trainers. What is posted goes through the same scope: an id of somebody else's
 * person is no choice.
 */
@Named
@RequestScoped
public class SessionPeople implements Converter<PersonChoice> {

    private static final int OFFERED = 12;

    @Inject
    private PersonService people;

    @Inject
    private Persons persons;

    @Inject
    private CurrentAccount me;

    public List<PersonChoice> search(String typed) {
        return people.search(new Persons.Filter(typed, null, null, null), new PageRequest(0, OFFERED)).items().stream()
                .map(person -> choice(person.profile()))
                .toList();
    }

    /** The one that an address names, if the own bases know that person. */
    List<PersonChoice> known(String id) {
        return id != null && id.matches("[0-9]{1,18}")
                ? persons.find(me.coordinated(), Long.parseLong(id)).stream()
                        .map(person -> choice(person.profileOn(persons.today())))
                        .toList()
                : List.of();
    }

    List<PersonChoice> choices(Collection<Long> ids) {
        return persons.profiles(ids).values().stream()
                .map(SessionPeople::choice)
                .sorted(java.util.Comparator.comparing(PersonChoice::label))
                .toList();
    }

    private static PersonChoice choice(PersonProfile person) {
        return new PersonChoice(
                person.id(),
                person.organisationName() == null
                        ? person.fullName()
                        : person.fullName() + " · " + person.organisationName());
    }

    @Override
    public PersonChoice getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return value.matches("[0-9]{1,18}")
                ? persons.find(me.coordinated(), Long.parseLong(value))
                        .map(person -> choice(person.profileOn(persons.today())))
                        .orElseThrow(ConverterException::new)
                : refuse();
    }

    private static PersonChoice refuse() {
        throw new ConverterException();
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, PersonChoice value) {
        return value == null ? "" : Long.toString(value.id());
    }
}
