package org.lectern.trainingbase;

/**
 * What is said about a base.
 *
 * @param province code, ISO code or Chinese name
 * @param batch in which round it was named: 1, 2, …
 * @param yearDesignated the year it was named
 * @param zone IANA name; {@code Asia/Shanghai} where absent
 */
public record BaseDetails(
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
        String website) {

    /** A base of which only the names are known. */
    public static BaseDetails named(String name, String nameZh) {
        return new BaseDetails(
                name, nameZh, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
