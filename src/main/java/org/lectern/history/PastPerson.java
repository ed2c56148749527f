package org.lectern.history;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Which person somebody of a list is: decided in the first session where he or she comes, and kept for the next ones.
 */
@Entity
@Table(name = "past_person")
public class PastPerson {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "list_import_id")
    private long listImportId;

    private int who;

    @Column(name = "person_id")
    private long personId;

    private boolean made;

    protected PastPerson() {}

    PastPerson(long listImportId, int who, long personId, boolean made) {
        this.listImportId = listImportId;
        this.who = who;
        this.personId = personId;
        this.made = made;
    }

    int who() {
        return who;
    }

    long personId() {
        return personId;
    }

    /** True for somebody who was entered by this list: what its later sessions tell is added. */
    boolean isMade() {
        return made;
    }
}
