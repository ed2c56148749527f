package org.lectern.enrolment.web;

import java.io.Serializable;
import org.lectern.enrolment.EnrolmentRole;
import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;

/** What the page to enrol people asks. */
public class EnrolForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private EnrolmentRole role = EnrolmentRole.TRAINEE;
    private String reason;
    private String email;
    private String fullName;
    private Gender gender;
    private String targetGroup;

    PersonEntry person() {
        return new PersonEntry(fullName, null, gender, null, null, null, null, targetGroup, null, null);
    }

    public EnrolmentRole[] getRoles() {
        return EnrolmentRole.values();
    }

    public EnrolmentRole getRole() {
        return role;
    }

    public void setRole(EnrolmentRole role) {
        this.role = role;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public Gender getGender() {
        return gender;
    }

    public void setGender(Gender gender) {
        this.gender = gender;
    }

    public String getTargetGroup() {
        return targetGroup;
    }

    public void setTargetGroup(String targetGroup) {
        this.targetGroup = targetGroup;
    }
}
