package org.lectern.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.lectern.person.Gender;

/** How many people of a target group and a gender sat in a slot without being on the roster: counted, never named. */
@Entity
@Table(name = "headcount")
public class Headcount {

    /** No hall holds more; a larger number is a slip of the finger. */
    public static final int MAX_PEOPLE = 1_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "slot_id")
    private Long slotId;

    @Column(name = "target_group")
    private String targetGroup;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    @Column(name = "number_of_people")
    private int people;

    protected Headcount() {}

    Headcount(long slotId, String targetGroup, Gender gender, int people) {
        if (people < 0 || people > MAX_PEOPLE) {
            throw new IllegalArgumentException("people");
        }
        this.slotId = slotId;
        this.targetGroup = targetGroup;
        this.gender = gender;
        this.people = people;
    }

    public Long slotId() {
        return slotId;
    }

    public String targetGroup() {
        return targetGroup;
    }

    public Gender gender() {
        return gender;
    }

    public int people() {
        return people;
    }
}
