package org.lectern.trainingbase.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.NotFound;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;
import org.lectern.trainingbase.Room;
import org.lectern.trainingbase.Venue;
import org.lectern.trainingbase.VenueService;

/** Adds a room to a venue of the own base, or changes one. */
@Named
@ViewScoped
public class RoomEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private VenueService service;

    @Inject
    private CurrentLanguage language;

    @Inject
    private Notices notices;

    private String id;
    private String venue;
    private String roomName;
    private String seats;
    private Long room;
    private Long place;
    private String placeName;
    private boolean retired;

    public void load() {
        room = Typed.id(id);
        place = Typed.id(venue);
        if (room != null) {
            Room found = service.room(room);
            place = found.venue().id();
            roomName = found.name();
            seats = Integer.toString(found.seats());
            retired = found.isRetired();
        }
        if (place == null) {
            throw new NotFound();
        }
        Venue found = service.view(place);
        placeName = found.name(language.get());
    }

    public String save() {
        Integer number = Typed.number("seats", seats);
        Room saved = isNew() ? service.addRoom(place, roomName, number) : service.editRoom(room, roomName, number);
        return told("trainingbase.room.saved", saved);
    }

    public String retire() {
        return told("trainingbase.room.retired", service.retireRoom(room));
    }

    public String restore() {
        return told("trainingbase.room.restored", service.restoreRoom(room));
    }

    private String told(String key, Room changed) {
        notices.success(key, changed.name());
        return "/coordinator/venue/edit?faces-redirect=true&id=" + place;
    }

    public boolean isNew() {
        return room == null;
    }

    public boolean isRetired() {
        return retired;
    }

    public Long getPlace() {
        return place;
    }

    public String getPlaceName() {
        return placeName;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getRoomName() {
        return roomName;
    }

    public void setRoomName(String roomName) {
        this.roomName = roomName;
    }

    public String getSeats() {
        return seats;
    }

    public void setSeats(String seats) {
        this.seats = seats;
    }
}
