package org.lectern.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a person works, as what, and since when. A change ends it and begins another one, so that what was stays known;
 * a mistake corrected on the day it was made leaves no trace here.
 */
@Entity
@Table(name = "affiliation")
public class Affiliation {

    public static final int POST_LENGTH = 120;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "person_id")
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organisation_id")
    private Organisation organisation;

    private String post;

    @Enumerated(EnumType.STRING)
    @Column(name = "rank_band")
    private RankBand rankBand;

    @Column(name = "target_group")
    private String targetGroup;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    protected Affiliation() {}

    Affiliation(
            Person person,
            Organisation organisation,
            String post,
            RankBand rankBand,
            String targetGroup,
            LocalDate validFrom) {
        this.person = Objects.requireNonNull(person);
        this.validFrom = Objects.requireNonNull(validFrom);
        correct(organisation, post, rankBand, targetGroup);
    }

    final void correct(Organisation newOrganisation, String newPost, RankBand newRankBand, String newTargetGroup) {
        organisation = newOrganisation;
        post = newPost;
        rankBand = newRankBand;
        targetGroup = Objects.requireNonNullElse(newTargetGroup, TargetGroup.UNKNOWN);
    }

    boolean says(Organisation otherOrganisation, String otherPost, RankBand otherRankBand, String otherTargetGroup) {
        return Objects.equals(organisationId(), otherOrganisation == null ? null : otherOrganisation.id())
                && Objects.equals(post, otherPost)
                && rankBand == otherRankBand
                && targetGroup.equals(Objects.requireNonNullElse(otherTargetGroup, TargetGroup.UNKNOWN));
    }

    void endOn(LocalDate day) {
        validTo = day;
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || day.isBefore(validTo));
    }

    public boolean isCurrent() {
        return validTo == null;
    }

    public Organisation organisation() {
        return organisation;
    }

    public Long organisationId() {
        return organisation == null ? null : organisation.id();
    }

    public String post() {
        return post;
    }

    public RankBand rankBand() {
        return rankBand;
    }

    public String targetGroup() {
        return targetGroup;
    }

    /** The first day it holds. */
    public LocalDate validFrom() {
        return validFrom;
    }

    /** The first day it no longer holds; null while it does. */
    public LocalDate validTo() {
        return validTo;
    }
}
