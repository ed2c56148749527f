package org.lectern.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.shared.NotFound;
import org.lectern.shared.Typed;

/** One person, with the affiliations over the years. */
@Named
@RequestScoped
public class PersonDetails {

    @Inject
    private PersonService service;

    private String id;
    private PersonView person;

    public void load() {
        Long wanted = Typed.id(id);
        if (wanted == null) {
            throw new NotFound();
        }
        person = service.view(wanted);
    }

    public PersonView getPerson() {
        return person;
    }

    /** False for a trainer, who sees name and organisation only. */
    public boolean isWhole() {
        return person.isWhole();
    }

    /** The latest first. */
    public List<PersonView.AffiliationLine> getAffiliations() {
        List<PersonView.AffiliationLine> lines = new ArrayList<>(person.affiliations());
        Collections.reverse(lines);
        return lines;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
