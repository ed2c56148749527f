package org.lectern.trainingbase.web;

import java.io.Serializable;
import org.lectern.trainingbase.Venue;
import org.lectern.trainingbase.VenueDetails;

/** What is typed about a venue. */
public class VenueForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String base;
    private String name;
    private String nameZh;
    private String address;
    private String wayThere;
    private String wayThereZh;

    static VenueForm of(Venue venue) {
        VenueDetails details = venue.details();
        VenueForm form = new VenueForm();
        form.base = venue.baseId().toString();
        form.name = details.name();
        form.nameZh = details.nameZh();
        form.address = details.address();
        form.wayThere = details.wayThere();
        form.wayThereZh = details.wayThereZh();
        return form;
    }

    VenueDetails details() {
        return new VenueDetails(name, nameZh, address, wayThere, wayThereZh);
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getWayThere() {
        return wayThere;
    }

    public void setWayThere(String wayThere) {
        this.wayThere = wayThere;
    }

    public String getWayThereZh() {
        return wayThereZh;
    }

    public void setWayThereZh(String wayThereZh) {
        this.wayThereZh = wayThereZh;
    }
}
