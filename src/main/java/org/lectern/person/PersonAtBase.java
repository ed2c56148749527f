package org.lectern.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A base knows a person: it entered the record, or the person enrolled there. Others do not see the record. */
@Entity
@IdClass(PersonAtBase.Key.class)
@Table(name = "person_at_base")
public class PersonAtBase {

    @Id
    @Column(name = "person_id")
    private Long personId;

    @Id
    @Column(name = "base_id")
    private Long baseId;

    private Instant since;

    protected PersonAtBase() {}

    PersonAtBase(long personId, long baseId, Instant since) {
        this.personId = personId;
        this.baseId = baseId;
        this.since = since;
    }

    public Long personId() {
        return personId;
    }

    public Long baseId() {
        return baseId;
    }

    public Instant since() {
        return since;
    }

    /** Person and base. */
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private Long personId;
        private Long baseId;

        public Key() {}

        public Key(long personId, long baseId) {
            this.personId = personId;
            this.baseId = baseId;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(personId, key.personId)
                    && Objects.equals(baseId, key.baseId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, baseId);
        }
    }
}
