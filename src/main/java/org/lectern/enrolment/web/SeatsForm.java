package org.lectern.enrolment.web;

import java.io.Serializable;
import org.lectern.person.OrganisationOption;

/** What is typed about reserved seats and offers. */
public class SeatsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private OrganisationOption organisation;
    private String targetGroup;
    private String size;
    private String releaseOn;
    private String offerHours;

    public OrganisationOption getOrganisation() {
        return organisation;
    }

    public void setOrganisation(OrganisationOption organisation) {
        this.organisation = organisation;
    }

    public String getTargetGroup() {
        return targetGroup;
    }

    public void setTargetGroup(String targetGroup) {
        this.targetGroup = targetGroup;
    }

    public String getSize() {
        return size;
    }

    public void setSize(String size) {
        this.size = size;
    }

    public String getReleaseOn() {
        return releaseOn;
    }

    public void setReleaseOn(String releaseOn) {
        this.releaseOn = releaseOn;
    }

    public String getOfferHours() {
        return offerHours;
    }

    public void setOfferHours(String offerHours) {
        this.offerHours = offerHours;
    }
}
