package org.lectern.enrolment;

/**
 * What is sent to enrol somebody.
 *
 * @param person id of a person the base knows; null where a match is given, or for oneself
 * @param match the word of a match by e-mail; null likewise
 * @param role null: a trainee
 * @param reason null where nothing is to be explained
 */
public record EnrolmentEntry(Long person, String match, EnrolmentRole role, String reason) {

    public static EnrolmentEntry of(long person) {
        return new EnrolmentEntry(person, null, null, null);
    }

    public boolean isForOneself() {
        return person == null && match == null;
    }

    EnrolmentRole roleOrTrainee() {
        return role == null ? EnrolmentRole.TRAINEE : role;
    }
}
