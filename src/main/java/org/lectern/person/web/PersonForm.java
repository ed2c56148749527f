package org.lectern.person.web;

import java.io.Serializable;
import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;
import org.lectern.person.PersonProfile;
import org.lectern.person.RankBand;
import org.lectern.shared.EmailAddress;

/** What is typed about a person. */
public class PersonForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String fullName;
    private String latinName;
    private Gender gender;
    private String province;
    private OrganisationChoice organisation;
    private String post;
    private RankBand rankBand;
    private String targetGroup;
    private String email;
    private String phone;

    static PersonForm of(PersonProfile profile, OrganisationChoice organisation) {
        PersonForm form = new PersonForm();
        form.fullName = profile.fullName();
        form.latinName = profile.latinName();
        form.gender = profile.gender();
        form.province = profile.province();
        form.organisation = organisation;
        form.post = profile.post();
        form.rankBand = profile.rankBand();
        form.targetGroup = profile.targetGroup();
        form.email = profile.email();
        form.phone = profile.phone();
        return form;
    }

    PersonEntry entry() {
        return new PersonEntry(
                fullName,
                latinName,
                gender,
                province,
                organisation == null ? null : organisation.id(),
                post,
                rankBand,
                targetGroup,
                email,
                phone);
    }

    /** True where another address was typed than the one that was stored. */
    boolean asksForAnotherEmailThan(String stored) {
        return email != null
                && !email.isBlank()
                && (stored == null || !EmailAddress.norm(email.strip()).equals(EmailAddress.norm(stored)));
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public String getLatinName() {
        return latinName;
    }

    public void setLatinName(String latinName) {
        this.latinName = latinName;
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

    public OrganisationChoice getOrganisation() {
        return organisation;
    }

    public void setOrganisation(OrganisationChoice organisation) {
        this.organisation = organisation;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
    }

    public RankBand getRankBand() {
        return rankBand;
    }

    public void setRankBand(RankBand rankBand) {
        this.rankBand = rankBand;
    }

    public String getTargetGroup() {
        return targetGroup;
    }

    public void setTargetGroup(String targetGroup) {
        this.targetGroup = targetGroup;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
