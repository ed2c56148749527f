package org.lectern.person.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.lectern.person.Gender;
import org.lectern.person.RankBand;
import org.lectern.person.ReferenceData;
import org.lectern.person.ReferenceNames;
import org.lectern.person.TargetGroup;
import org.lectern.shared.web.Msg;

/** What can be chosen in forms and filters about people. */
@RequestScoped
@Named("referenceOptions")
public class ReferenceOptions {

    @Inject
    private ReferenceNames names;

    @Inject
    private ReferenceData reference;

    @Inject
    private Msg msg;

    private List<TargetGroup> classified;

    /** For the page about them, which is not everybody's. */
    public void load() {
        reference.mayStudy();
    }

    /** Both levels, with their classes in the official tables. */
    public List<TargetGroup> getClassifiedGroups() {
        if (classified == null) {
            classified = reference.classifiedGroups();
        }
        return classified;
    }

    /** Both levels, the second right below its first. */
    public List<SelectItem> getTargetGroups() {
        return names.getTargetGroups().stream()
                .map(group -> new SelectItem(group.code(), names.targetGroup(group.code())))
                .toList();
    }

    public List<SelectItem> getProvinces() {
        return names.getProvinces().stream()
                .map(province -> new SelectItem(province.code(), names.province(province.code())))
                .toList();
    }

    public List<SelectItem> getGenders() {
        return Arrays.stream(Gender.values())
                .map(gender -> new SelectItem(gender, msg.word(gender)))
                .toList();
    }

    public List<SelectItem> getRankBands() {
        return Arrays.stream(RankBand.values())
                .map(band -> new SelectItem(band, msg.word(band)))
                .toList();
    }

    /** The one choice of a filter that hides what is retired unless it is asked for. */
    public List<SelectItem> getRetired() {
        return List.of(new SelectItem("true", msg.get("person.retired.shown")));
    }

    /** The class of a group in an official table, in words. */
    public String ofClass(TargetGroup group, String scheme) {
        return msg.word(group.classes().get(scheme));
    }
}
