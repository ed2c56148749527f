package org.lectern.trainingbase;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import org.lectern.shared.Language;
import org.lectern.shared.Retirable;

/**
 * A university institute named as a national education and training base. It owns training sessions, venues and some
 * courses, and its time zone is that of everything it holds. Named once, it stays; a retired one holds nothing new.
 */
@Entity
@Table(name = "training_base")
public class TrainingBase extends Retirable {

    public static final int CODE_LENGTH = 12;
    public static final int NAME_LENGTH = 200;
    public static final int CITY_LENGTH = 80;
    public static final int PROFILE_LENGTH = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    private String code;

    private String name;

    @Column(name = "name_zh")
    private String nameZh;

    @Column(name = "host_university")
    private String hostUniversity;

    @Column(name = "host_university_zh")
    private String hostUniversityZh;

    private String city;

    @Column(name = "city_zh")
    private String cityZh;

    private String province;

    private Integer batch;

    @Column(name = "year_designated")
    private Integer yearDesignated;

    private String zone;

    private String profile;

    @Column(name = "profile_zh")
    private String profileZh;

    @Column(name = "contact_email")
    private String contactEmail;

    @Column(name = "contact_phone")
    private String contactPhone;

    private String website;

    protected TrainingBase() {}

    /** @param code upper case; it never changes, since session codes and certificates carry it */
    public TrainingBase(String code, BaseDetails details) {
        this.code = code;
        describe(details);
    }

    /** Says who the base is; also how to reach it. */
    public final void describe(BaseDetails details) {
        name = details.name();
        nameZh = details.nameZh();
        hostUniversity = details.hostUniversity();
        hostUniversityZh = details.hostUniversityZh();
        city = details.city();
        cityZh = details.cityZh();
        province = details.province();
        batch = details.batch();
        yearDesignated = details.yearDesignated();
        zone = details.zone();
        profile = details.profile();
        profileZh = details.profileZh();
        contactEmail = details.contactEmail();
        contactPhone = details.contactPhone();
        website = details.website();
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String name(Language language) {
        return language.choose(name, nameZh);
    }

    public String hostUniversity(Language language) {
        return language.choose(hostUniversity, hostUniversityZh);
    }

    public String city(Language language) {
        return language.choose(city, cityZh);
    }

    public String profile(Language language) {
        return language.choose(profile, profileZh);
    }

    public String province() {
        return province;
    }

    public Integer batch() {
        return batch;
    }

    public Integer yearDesignated() {
        return yearDesignated;
    }

    /** The zone of all its times and days. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public String contactEmail() {
        return contactEmail;
    }

    public String contactPhone() {
        return contactPhone;
    }

    public String website() {
        return website;
    }

    /** Everything that can be edited, as it stands. */
    public BaseDetails details() {
        return new BaseDetails(
                name,
                nameZh,
                hostUniversity,
                hostUniversityZh,
                city,
                cityZh,
                province,
                batch,
                yearDesignated,
                zone,
                profile,
                profileZh,
                contactEmail,
                contactPhone,
                website);
    }
}
