package org.lectern.trainingbase.api;

import org.lectern.trainingbase.BaseDetails;
import org.lectern.trainingbase.TrainingBase;

/**
 * A base as the API takes and gives it.
 *
 * @param code given once; where a change sends it, it must be the one that is there
 * @param zone IANA name of the zone of all its times
 * @param retired whether it holds nothing new; a change that leaves it out leaves it as it is
 */
public record BaseBody(
        Long id,
        Integer version,
        String code,
        String name,
        String nameZh,
        String hostUniversity,
        String hostUniversityZh,
        String city,
        String cityZh,
        String province,
        Integer batch,
        Integer yearDesignated,
        String zone,
        String profile,
        String profileZh,
        String contactEmail,
        String contactPhone,
        String website,
        Boolean retired) {

    static BaseBody of(TrainingBase base) {
        BaseDetails details = base.details();
        return new BaseBody(
                base.id(),
                base.version(),
                base.code(),
                details.name(),
                details.nameZh(),
                details.hostUniversity(),
                details.hostUniversityZh(),
                details.city(),
                details.cityZh(),
                details.province(),
                details.batch(),
                details.yearDesignated(),
                details.zone(),
                details.profile(),
                details.profileZh(),
                details.contactEmail(),
                details.contactPhone(),
                details.website(),
                base.isRetired());
    }

    BaseDetails details() {
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
