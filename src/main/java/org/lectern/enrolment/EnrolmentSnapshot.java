package org.lectern.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.lectern.person.Gender;
import org.lectern.person.PersonProfile;
import org.lectern.person.RankBand;

/**
 * What a person was at enrolment: organisation, target group, rank band, gender, province. Reports read this and never
 * the person's present data, so that a promotion or a move does not change last year's figure. It has no setters: a
 * wrong one is replaced as a whole.
 */
@Embeddable
public class EnrolmentSnapshot {

    @Column(name = "organisation_id")
    private Long organisationId;

    @Column(name = "organisation_name")
    private String organisationName;

    @Column(name = "target_group")
    private String targetGroup;

    @Enumerated(EnumType.STRING)
    @Column(name = "rank_band")
    private RankBand rankBand;

    @Enumerated(EnumType.STRING)
    @Column(name = "gender")
    private Gender gender;

    @Column(name = "province")
    private String province;

    protected EnrolmentSnapshot() {}

    /**
     * @param organisationId null where the person has none
     * @param organisationName kept beside the id: organisations are renamed and merged
     * @param targetGroup code; never missing, {@code UNKNOWN} where nobody said
     * @param rankBand null where it is not known
     * @param gender null where it is not known
     * @param province code; null where it is not known
     */
    public EnrolmentSnapshot(
            Long organisationId,
            String organisationName,
            String targetGroup,
            RankBand rankBand,
            Gender gender,
            String province) {
        this.organisationId = organisationId;
        this.organisationName = organisationName;
        this.targetGroup = Objects.requireNonNull(targetGroup);
        this.rankBand = rankBand;
        this.gender = gender;
        this.province = province;
    }

    public static EnrolmentSnapshot of(PersonProfile person) {
        return new EnrolmentSnapshot(
                person.organisationId(),
                person.organisationName(),
                person.targetGroup(),
                person.rankBand(),
                person.gender(),
                person.province());
    }

    /** The same facts for another enrolment. */
    EnrolmentSnapshot copy() {
        return new EnrolmentSnapshot(organisationId, organisationName, targetGroup, rankBand, gender, province);
    }

    public Long organisationId() {
        return organisationId;
    }

    public String organisationName() {
        return organisationName;
    }

    public String targetGroup() {
        return targetGroup;
    }

    public RankBand rankBand() {
        return rankBand;
    }

    public Gender gender() {
        return gender;
    }

    public String province() {
        return province;
    }
}
