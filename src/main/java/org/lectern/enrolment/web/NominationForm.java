package org.lectern.enrolment.web;

import java.io.Serializable;
import org.lectern.person.Gender;
import org.lectern.person.PersonEntry;

/** What the page to nominate people asks. */
public class NominationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String reason;
    private String searched;
    private String fullName;
    private Gender gender;
    private Long organisation;
    private String post;
    private String targetGroup;
    private String email;

    PersonEntry person() {
        return new PersonEntry(fullName, null, gender, null, organisation, post, null, targetGroup, email, null);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getSearched() {
        return searched;
    }

    public void setSearched(String searched) {
        this.searched = searched;
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

    public Long getOrganisation() {
        return organisation;
    }

    public void setOrganisation(Long organisation) {
        this.organisation = organisation;
    }

    public String getPost() {
        return post;
    }

    public void setPost(String post) {
        this.post = post;
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
}
