package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.enrolment.AllotmentEntry;
import org.lectern.enrolment.AllotmentService;
import org.lectern.enrolment.AllotmentView;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.OfferService;
import org.lectern.enrolment.SessionAtNow;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;
import org.lectern.shared.web.TypedMoment;
import org.lectern.shared.web.TypedNumber;

/** The reserved seats of a session, and how long its offers are kept. */
@Named
@ViewScoped
public class SeatsEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private AllotmentService allotments;

    @Inject
    private OfferService offers;

    @Inject
    private Notices notices;

    private String id;
    private String change;
    private Integer version;
    private final SeatsForm form = new SeatsForm();
    private transient SessionAtNow now;
    private transient List<AllotmentView> all;

    public void load() {
        form.setOfferHours(Integer.toString(offers.hours(getNow().session().id())));
        AllotmentView changing = getChanging();
        if (changing != null) {
            version = changing.version();
            form.setSize(Integer.toString(changing.size()));
            form.setReleaseOn(
                    changing.releaseOn() == null ? null : changing.releaseOn().toString());
        }
    }

    public String reserve() {
        allotments.reserve(
                getNow().session().id(),
                new AllotmentEntry(
                        form.getOrganisation() == null
                                ? null
                                : form.getOrganisation().id(),
                        form.getTargetGroup(),
                        TypedNumber.whole("size", form.getSize()),
                        TypedMoment.day("releaseOn", form.getReleaseOn()),
                        null));
        notices.success("enrolment.seats.reserved");
        return again();
    }

    public String save() {
        allotments.change(
                getChanging().id(),
                new AllotmentEntry(
                        null,
                        null,
                        TypedNumber.whole("size", form.getSize()),
                        TypedMoment.day("releaseOn", form.getReleaseOn()),
                        version));
        notices.success("enrolment.seats.changed");
        return again();
    }

    public String release() {
        allotments.release(getChanging().id());
        notices.success("enrolment.seats.released");
        return again();
    }

    public String keepOffers() {
        offers.keepFor(getNow().session().id(), TypedNumber.whole("offerHours", form.getOfferHours()));
        notices.success("enrolment.seats.hours-kept");
        return again();
    }

    private String again() {
        return "/coordinator/session/seats?faces-redirect=true&id="
                + getNow().session().id();
    }

    public SessionAtNow getNow() {
        if (now == null) {
            now = reader.session(id);
        }
        return now;
    }

    public List<AllotmentView> getAll() {
        if (all == null) {
            all = allotments.ofSession(getNow().session().id());
        }
        return all;
    }

    /** The reservation that is being changed; null while a new one may be made. */
    public AllotmentView getChanging() {
        Long asked = Typed.id(change);
        return asked == null
                ? null
                : getAll().stream()
                        .filter(one -> one.id() == asked && !one.released())
                        .findFirst()
                        .orElse(null);
    }

    public SeatsForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }
}
