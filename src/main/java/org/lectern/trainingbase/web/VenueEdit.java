package org.lectern.trainingbase.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;
import org.lectern.trainingbase.BaseService;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.Venue;
import org.lectern.trainingbase.VenueService;
import org.lectern.workspace.DraftService;
import org.lectern.workspace.KeptForm;

/** Enters or changes a venue of the own base; shows its rooms. */
@Named
@ViewScoped
public class VenueEdit implements KeptForm<VenueEdit.Draft>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/coordinator/venue/edit?faces-redirect=true&id=";

    @Inject
    private VenueService service;

    @Inject
    private BaseService bases;

    @Inject
    private CurrentAccount me;

    @Inject
    private CurrentLanguage language;

    @Inject
    private DraftService drafts;

    @Inject
    private Notices notices;

    private String id;
    private Long venue;
    private int version;
    private boolean retired;
    private VenueForm form = new VenueForm();

    public void load() {
        venue = Typed.id(id);
        if (venue == null) {
            List<SelectItem> own = getBases();
            form.setBase(own.size() == 1 ? own.get(0).getValue().toString() : null);
            return;
        }
        Venue found = service.view(venue);
        version = found.version();
        retired = found.isRetired();
        form = VenueForm.of(found);
    }

    /** What is kept of it, and the version it was typed against. */
    record Draft(VenueForm form, int version) {}

    @Override
    public String keptName() {
        return "venue/" + (isNew() ? "new" : venue);
    }

    @Override
    public Draft kept() {
        return new Draft(form, version);
    }

    @Override
    public void resume(Draft kept) {
        form = kept.form();
        version = kept.version();
    }

    public String save() {
        Venue saved =
                isNew() ? service.create(chosenBase(), form.details()) : service.edit(venue, version, form.details());
        drafts.forget(keptName());
        notices.success("trainingbase.venue.saved", saved.name(language.get()));
        return PAGE + saved.id();
    }

    private long chosenBase() {
        if (form.getBase() == null) {
            throw new InvalidInput("base", "error.required");
        }
        return Typed.id(form.getBase());
    }

    public String retire() {
        notices.success("trainingbase.venue.retired", service.retire(venue).name(language.get()));
        return PAGE + venue;
    }

    public String restore() {
        notices.success("trainingbase.venue.restored", service.restore(venue).name(language.get()));
        return PAGE + venue;
    }

    /** Read again for each answer: rooms change on a page of their own. */
    public List<Room> getRooms() {
        return isNew() ? List.of() : service.view(venue).rooms();
    }

    public List<SelectItem> getBases() {
        return bases.list().stream()
                .filter(one -> me.coordinated().covers(one.id()) && !one.isRetired())
                .map(this::choice)
                .toList();
    }

    private SelectItem choice(TrainingBase one) {
        return new SelectItem(one.id().toString(), one.code() + "  " + one.name(language.get()));
    }

    public boolean isNew() {
        return venue == null;
    }

    public boolean isRetired() {
        return retired;
    }

    public Long getVenue() {
        return venue;
    }

    public VenueForm getForm() {
        return form;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
