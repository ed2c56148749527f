package org.lectern.trainingbase.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lectern.account.CurrentAccount;
import org.lectern.shared.CurrentLanguage;
import org.lectern.trainingbase.BaseService;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.Venue;
import org.lectern.trainingbase.VenueService;

/** Venues and rooms of the bases one coordinates. */
@Named
@RequestScoped
public class VenueList {

    @Inject
    private VenueService service;

    @Inject
    private BaseService bases;

    @Inject
    private CurrentAccount me;

    @Inject
    private CurrentLanguage language;

    private String base;
    private String retired;
    private Map<Long, TrainingBase> own = Map.of();
    private List<Venue> venues = List.of();
    private boolean anyAtAll;
    private boolean anyRetired;

    public void load() {
        List<Venue> all = service.list(null);
        own = bases.list().stream()
                .filter(one -> me.coordinated().covers(one.id()))
                .collect(Collectors.toMap(TrainingBase::id, Function.identity()));
        anyAtAll = !all.isEmpty();
        anyRetired = all.stream()
                .anyMatch(venue -> venue.isRetired() || venue.rooms().stream().anyMatch(Room::isRetired));
        venues = all.stream()
                .filter(venue -> isRetiredShown() || !venue.isRetired())
                .filter(venue ->
                        !isKnownBase() || base.equals(own.get(venue.baseId()).code()))
                .toList();
    }

    public List<Venue> getVenues() {
        return venues;
    }

    /** The rooms of a venue that this list shows. */
    public List<Room> rooms(Venue venue) {
        return venue.rooms().stream()
                .filter(room -> isRetiredShown() || !room.isRetired())
                .toList();
    }

    public String baseName(Long id) {
        return own.get(id).name(language.get());
    }

    public List<SelectItem> getBases() {
        return own.values().stream()
                .sorted(Comparator.comparing(TrainingBase::code))
                .map(one -> new SelectItem(one.code(), one.code() + "  " + one.name(language.get())))
                .toList();
    }

    public List<TrainingBase> getOwnBases() {
        return own.values().stream()
                .sorted(Comparator.comparing(TrainingBase::code))
                .toList();
    }

    public boolean isSeveralBases() {
        return own.size() > 1;
    }

    public boolean isAnyAtAll() {
        return anyAtAll;
    }

    public boolean isAnyRetired() {
        return anyRetired;
    }

    public boolean isRetiredShown() {
        return "true".equals(retired);
    }

    private boolean isKnownBase() {
        return base != null && own.values().stream().anyMatch(one -> one.code().equals(base));
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getRetired() {
        return retired;
    }

    public void setRetired(String retired) {
        this.retired = retired;
    }
}
