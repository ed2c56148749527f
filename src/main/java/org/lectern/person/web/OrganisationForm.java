package org.lectern.person.web;

import java.io.Serializable;
import org.lectern.person.Organisation;
import org.lectern.person.OrganisationEntry;

/** What is typed about an organisation. */
public class OrganisationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String nameEn;
    private OrganisationChoice parent;
    private String sector;
    private String province;

    static OrganisationForm of(Organisation organisation, OrganisationChoice parent) {
        OrganisationForm form = new OrganisationForm();
        form.name = organisation.name();
        form.nameEn = organisation.nameEn();
        form.parent = parent;
        form.sector = organisation.sector();
        form.province = organisation.province();
        return form;
    }

    OrganisationEntry entry() {
        return new OrganisationEntry(name, nameEn, parent == null ? null : parent.id(), sector, province);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public OrganisationChoice getParent() {
        return parent;
    }

    public void setParent(OrganisationChoice parent) {
        this.parent = parent;
    }

    public String getSector() {
        return sector;
    }

    public void setSector(String sector) {
        this.sector = sector;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }
}
