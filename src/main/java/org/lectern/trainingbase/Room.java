package org.lectern.trainingbase;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.lectern.shared.Retirable;

/** A room of a venue, with its seats. A retired one stays where slots were held in it. */
@Entity
@Table(name = "room")
public class Room extends Retirable {

    public static final int NAME_LENGTH = 80;
    public static final int MAX_SEATS = 20_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "venue_id")
    private Venue venue;

    private String name;

    private int seats;

    protected Room() {}

    Room(Venue venue, String name, int seats) {
        this.venue = venue;
        describe(name, seats);
    }

    public final void describe(String newName, int newSeats) {
        name = newName;
        seats = newSeats;
    }

    /** Retired by itself or with its venue. */
    @Override
    public boolean isRetired() {
        return super.isRetired() || venue.isRetired();
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Venue venue() {
        return venue;
    }

    public String name() {
        return name;
    }

    public int seats() {
        return seats;
    }
}
