package org.lectern.trainingbase.web;

import java.io.Serializable;
import org.lectern.shared.Typed;
import org.lectern.shared.Violations;
import org.lectern.trainingbase.BaseDetails;
import org.lectern.trainingbase.TrainingBase;

/** What is typed about a base. */
public class BaseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String code;
    private String name;
    private String nameZh;
    private String hostUniversity;
    private String hostUniversityZh;
    private String city;
    private String cityZh;
    private String province;
    private String batch;
    private String yearDesignated;
    private String zone;
    private String profile;
    private String profileZh;
    private String contactEmail;
    private String contactPhone;
    private String website;

    static BaseForm of(TrainingBase base) {
        BaseDetails details = base.details();
        BaseForm form = new BaseForm();
        form.code = base.code();
        form.name = details.name();
        form.nameZh = details.nameZh();
        form.hostUniversity = details.hostUniversity();
        form.hostUniversityZh = details.hostUniversityZh();
        form.city = details.city();
        form.cityZh = details.cityZh();
        form.province = details.province();
        form.batch = details.batch() == null ? null : details.batch().toString();
        form.yearDesignated = details.yearDesignated() == null
                ? null
                : details.yearDesignated().toString();
        form.zone = details.zone();
        form.profile = details.profile();
        form.profileZh = details.profileZh();
        form.contactEmail = details.contactEmail();
        form.contactPhone = details.contactPhone();
        form.website = details.website();
        return form;
    }

    BaseDetails details() {
        Violations found = new Violations();
        Integer round = found.collect(() -> Typed.number("batch", batch));
        Integer year = found.collect(() -> Typed.number("yearDesignated", yearDesignated));
        found.refuse();
        return new BaseDetails(
                name,
                nameZh,
                hostUniversity,
                hostUniversityZh,
                city,
                cityZh,
                province,
                round,
                year,
                zone,
                profile,
                profileZh,
                contactEmail,
                contactPhone,
                website);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getNameZh() {
        return nameZh;
    }

    public void setNameZh(String nameZh) {
        this.nameZh = nameZh;
    }

    public String getHostUniversity() {
        return hostUniversity;
    }

    public void setHostUniversity(String hostUniversity) {
        this.hostUniversity = hostUniversity;
    }

    public String getHostUniversityZh() {
        return hostUniversityZh;
    }

    public void setHostUniversityZh(String hostUniversityZh) {
        this.hostUniversityZh = hostUniversityZh;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCityZh() {
        return cityZh;
    }

    public void setCityZh(String cityZh) {
        this.cityZh = cityZh;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getBatch() {
        return batch;
    }

    public void setBatch(String batch) {
        this.batch = batch;
    }

    public String getYearDesignated() {
        return yearDesignated;
    }

    public void setYearDesignated(String yearDesignated) {
        this.yearDesignated = yearDesignated;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getProfile() {
        return profile;
    }

    public void setProfile(String profile) {
        this.profile = profile;
    }

    public String getProfileZh() {
        return profileZh;
    }

    public void setProfileZh(String profileZh) {
        this.profileZh = profileZh;
    }

    public String getContactEmail() {
        return contactEmail;
    }

    public void setContactEmail(String contactEmail) {
        this.contactEmail = contactEmail;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(String contactPhone) {
        this.contactPhone = contactPhone;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
