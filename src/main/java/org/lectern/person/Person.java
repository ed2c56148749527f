package org.lectern.person;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.lectern.shared.EmailAddress;

/**
 * A natural person, unique in the network, with or without a login. A base enters the record, or the person signs up;
 * further bases come to know the person by enrolments. Name, contact and affiliation change over the years; enrolments
 * keep what was true at the time. It is never deleted: a second record of the same person is merged into this one by a
 * pointer that can be moved back ({@code canonicalId}), and anonymising removes what identifies.
 */
@Entity
@Table(name = "person")
public class Person {

    public static final int NAME_LENGTH = 100;
    public static final int PHONE_LENGTH = 40;

    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "person_id")
    @TableGenerator(
            name = "person_id",
            table = "id_sequence",
            pkColumnName = "name",
            valueColumnName = "next_value",
            pkColumnValue = "person",
            allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(name = "canonical_id")
    private Long canonicalId;

    @Enumerated(EnumType.STRING)
    private PersonStatus status;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "latin_name")
    private String latinName;

    @Column(name = "name_sort")
    private String nameSort;

    @Column(name = "name_initials")
    private String nameInitials;

    @Column(name = "name_norm")
    private String nameNorm;

    private String email;

    @Column(name = "email_norm")
    private String emailNorm;

    private String phone;

    @Enumerated(EnumType.STRING)
    private Gender gender;

    private String province;

    @Column(name = "created_by_base_id")
    private Long createdByBaseId;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "person", cascade = CascadeType.PERSIST)
    @OrderBy("validFrom, id")
    private List<Affiliation> affiliations = new ArrayList<>();

    protected Person() {}

    /** @param createdByBaseId the base that enters the record; null for a person who signed up alone */
    public Person(String fullName, String latinName, Long createdByBaseId, Instant now) {
        this.status = PersonStatus.ACTIVE;
        this.createdByBaseId = createdByBaseId;
        this.createdAt = now;
        rename(fullName, latinName);
    }

    /** Its own canonical record, until a merge says otherwise. */
    void isItself() {
        canonicalId = id;
    }

    public final void rename(String newFullName, String newLatinName) {
        NameForms forms = NameForms.of(newFullName);
        fullName = forms.fullName();
        nameSort = forms.sort();
        nameInitials = forms.initials();
        nameNorm = forms.norm();
        latinName = newLatinName;
    }

    public void reachAt(String newEmail, String newPhone) {
        email = newEmail;
        emailNorm = newEmail == null ? null : EmailAddress.norm(newEmail);
        phone = newPhone;
    }

    public void describe(Gender newGender, String newProvince) {
        gender = newGender;
        province = newProvince;
    }

    /**
     * Says where the person works from this day on. The affiliation that held is ended and a new one begun, unless it
     * says the same, or began on this very day: then it is corrected.
     */
    public void worksAt(Organisation organisation, String post, RankBand rankBand, String targetGroup, LocalDate from) {
        Affiliation current = currentAffiliation();
        if (current != null && current.says(organisation, post, rankBand, targetGroup)) {
            return;
        }
        if (current != null && !current.validFrom().isBefore(from)) {
            current.correct(organisation, post, rankBand, targetGroup);
            return;
        }
        if (current != null) {
            current.endOn(from);
        }
        affiliations.add(new Affiliation(this, organisation, post, rankBand, targetGroup, from));
    }

    public Affiliation currentAffiliation() {
        return affiliations.stream().filter(Affiliation::isCurrent).findFirst().orElse(null);
    }

    /** The affiliation of a day; before the first one that is known, the first; null where there is none. */
    public Affiliation affiliationOn(LocalDate day) {
        return affiliations.stream()
                .filter(affiliation -> affiliation.holdsOn(day))
                .findFirst()
                .orElse(affiliations.isEmpty() ? null : affiliations.get(0));
    }

    public PersonProfile profileOn(LocalDate day) {
        Affiliation then = affiliationOn(day);
        Organisation organisation = then == null ? null : then.organisation();
        return new PersonProfile(
                id,
                canonicalId,
                fullName,
                latinName,
                email,
                phone,
                gender,
                province,
                organisation == null ? null : organisation.id(),
                organisation == null ? null : organisation.name(),
                then == null ? null : then.post(),
                then == null ? null : then.rankBand(),
                then == null ? TargetGroup.UNKNOWN : then.targetGroup());
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Long canonicalId() {
        return canonicalId;
    }

    public PersonStatus status() {
        return status;
    }

    public boolean isActive() {
        return status == PersonStatus.ACTIVE;
    }

    public String fullName() {
        return fullName;
    }

    public String latinName() {
        return latinName;
    }

    public String nameSort() {
        return nameSort;
    }

    public String nameInitials() {
        return nameInitials;
    }

    public String email() {
        return email;
    }

    public String emailNorm() {
        return emailNorm;
    }

    public String phone() {
        return phone;
    }

    public Gender gender() {
        return gender;
    }

    public String province() {
        return province;
    }

    public Long createdByBaseId() {
        return createdByBaseId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public List<Affiliation> affiliations() {
        return List.copyOf(affiliations);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Person person && id != null && Objects.equals(id, person.id);
    }

    @Override
    public int hashCode() {
        return Person.class.hashCode();
    }
}
