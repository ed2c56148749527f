package org.lectern.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.lectern.person.PersonService;
import org.lectern.person.PersonView;
import org.lectern.person.Persons;
import org.lectern.person.ReferenceNames;
import org.lectern.shared.Page;
import org.lectern.shared.PageRequest;
import org.lectern.shared.Typed;

/** The people whom the own bases know. */
@Named
@RequestScoped
public class PersonList {

    @Inject
    private PersonService service;

    @Inject
    private ReferenceNames names;

    private String q;
    private String targetGroup;
    private String province;
    private String page;
    private Page<PersonView> people;

    public void load() {
        Persons.Filter filter = new Persons.Filter(
                Typed.question(q),
                names.isTargetGroup(targetGroup) ? targetGroup : null,
                names.isProvince(province) ? province : null,
                null);
        people = service.search(filter, PageRequest.parse(page, null));
    }

    public Page<PersonView> getPeople() {
        return people;
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getTargetGroup() {
        return targetGroup;
    }

    public void setTargetGroup(String targetGroup) {
        this.targetGroup = targetGroup;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
