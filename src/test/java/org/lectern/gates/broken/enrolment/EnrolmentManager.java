package org.lectern.gates.broken.enrolment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.transaction.Transactional;

/** An entity with a setter, a transaction and a name that says nothing. */
@Entity
public class EnrolmentManager {

    @Id
    private Long id;

    public void setId(Long id) {
        this.id = id;
    }

    @Transactional
    public Long id() {
        return id;
    }
}
