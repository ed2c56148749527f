package org.lectern.trainingbase;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.lectern.shared.Language;
import org.lectern.shared.Retirable;

/** A building or campus where a base holds its training, with its rooms and the way there. */
@Entity
@Table(name = "venue")
public class Venue extends Retirable {

    public static final int NAME_LENGTH = 120;
    public static final int ADDRESS_LENGTH = 300;
    public static final int WAY_LENGTH = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @Column(name = "base_id")
    private Long baseId;

    private String name;

    @Column(name = "name_zh")
    private String nameZh;

    private String address;

    @Column(name = "way_there")
    private String wayThere;

    @Column(name = "way_there_zh")
    private String wayThereZh;

    @OneToMany(mappedBy = "venue", cascade = CascadeType.PERSIST)
    @OrderBy("name")
    private List<Room> rooms = new ArrayList<>();

    protected Venue() {}

    public Venue(long baseId, VenueDetails details) {
        this.baseId = baseId;
        describe(details);
    }

    public final void describe(VenueDetails details) {
        name = details.name();
        nameZh = details.nameZh();
        address = details.address();
        wayThere = details.wayThere();
        wayThereZh = details.wayThereZh();
    }

    public Room addRoom(String roomName, int seats) {
        Room room = new Room(this, roomName, seats);
        rooms.add(room);
        return room;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Long baseId() {
        return baseId;
    }

    public String name(Language language) {
        return language.choose(name, nameZh);
    }

    public String address() {
        return address;
    }

    public String wayThere(Language language) {
        return language.choose(wayThere, wayThereZh);
    }

    public List<Room> rooms() {
        return List.copyOf(rooms);
    }

    public VenueDetails details() {
        return new VenueDetails(name, nameZh, address, wayThere, wayThereZh);
    }
}
