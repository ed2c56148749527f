package org.lectern.enrolment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.lectern.enrolment.EnrolmentReader;
import org.lectern.enrolment.EnrolmentView;
import org.lectern.enrolment.RosterService;
import org.lectern.person.Gender;
import org.lectern.person.OrganisationOption;
import org.lectern.person.RankBand;
import org.lectern.shared.NotFound;
import org.lectern.shared.Typed;
import org.lectern.shared.web.Notices;

/** Corrects what is remembered of a person at enrolment. */
@Named
@ViewScoped
public class SnapshotEdit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private EnrolmentReader reader;

    @Inject
    private RosterService roster;

    @Inject
    private OrganisationOptions organisations;

    @Inject
    private Notices notices;

    private String id;
    private Long enrolment;
    private int version;
    private String name;
    private OrganisationOption organisation;
    private String targetGroup;
    private RankBand rankBand;
    private Gender gender;
    private String province;
    private String reason;

    public void load() {
        enrolment = Typed.id(id);
        if (enrolment == null) {
            throw new NotFound();
        }
        EnrolmentView view = reader.view(enrolment);
        if (!reader.session(Long.toString(view.trainingSession())).coordinated()) {
            throw new NotFound();
        }
        version = view.version();
        name = view.person().fullName();
        organisation = organisations.of(view.snapshot().organisation());
        targetGroup = view.snapshot().targetGroup();
        rankBand = view.snapshot().rankBand();
        gender = view.snapshot().gender();
        province = view.snapshot().province();
    }

    public String save() {
        roster.correct(
                enrolment,
                new RosterService.Correction(
                        organisation == null ? null : organisation.id(),
                        targetGroup,
                        rankBand,
                        gender,
                        province,
                        reason,
                        version));
        notices.success("enrolment.one.corrected");
        return "/coordinator/session/enrolment?faces-redirect=true&id=" + enrolment;
    }

    public String getName() {
        return name;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public OrganisationOption getOrganisation() {
        return organisation;
    }

    public void setOrganisation(OrganisationOption organisation) {
        this.organisation = organisation;
    }

    public String getTargetGroup() {
        return targetGroup;
    }

    public void setTargetGroup(String targetGroup) {
        this.targetGroup = targetGroup;
    }

    public RankBand getRankBand() {
        return rankBand;
    }

    public void setRankBand(RankBand rankBand) {
        this.rankBand = rankBand;
    }

    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender gender) {
        this.gender = gender;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
