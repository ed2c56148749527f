package org.lectern.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** An organisation knows a person: its liaison entered the record, or nominated the person. */
@Entity
@IdClass(PersonAtOrganisation.Key.class)
@Table(name = "person_at_organisation")
public class PersonAtOrganisation {

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Id
    @Column(name = "organisation_id")
    private Long organisationId;

    private Instant since;

    protected PersonAtOrganisation() {}

    PersonAtOrganisation(long personId, long organisationId, Instant since) {
        this.personId = personId;
        this.organisationId = organisationId;
        this.since = since;
    }

    public Long personId() {
        return personId;
    }

    public Long organisationId() {
        return organisationId;
    }

    public Instant since() {
        return since;
    }

    /** Person and organisation. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long personId;
        private Long organisationId;

        public Key() {}

        public Key(long personId, long organisationId) {
            this.personId = personId;
            this.organisationId = organisationId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(personId, key.personId)
                    && Objects.equals(organisationId, key.organisationId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, organisationId);
        }
    }
}
