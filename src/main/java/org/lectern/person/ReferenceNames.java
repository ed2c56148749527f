package org.lectern.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lectern.shared.CurrentLanguage;

/** The names of target groups and provinces in the language of the request, read once for it. For pages and lists. */
@RequestScoped
@Named("referenceNames")
public class ReferenceNames {

    @Inject
    private ReferenceData reference;

    @Inject
    private CurrentLanguage language;

    private List<TargetGroup> groups;
    private List<Province> places;
    private final Map<String, String> names = new HashMap<>();

    /** Empty where there is no code, and the code itself where there is no such group. */
    public String targetGroup(String code) {
        getTargetGroups();
        return code == null ? "" : names.getOrDefault("group " + code, code);
    }

    /** Empty where there is no code, and the code itself where there is no such province. */
    public String province(String code) {
        getProvinces();
        return code == null ? "" : names.getOrDefault("province " + code, code);
    }

    public List<TargetGroup> getTargetGroups() {
        if (groups == null) {
            groups = reference.targetGroups();
            groups.forEach(group -> names.put("group " + group.code(), group.name(language.get())));
        }
        return groups;
    }

    public List<Province> getProvinces() {
        if (places == null) {
            places = reference.provinces();
            places.forEach(place -> names.put("province " + place.code(), place.name(language.get())));
        }
        return places;
    }

    public boolean isTargetGroup(String code) {
        return getTargetGroups().stream().anyMatch(group -> group.code().equals(code));
    }

    public boolean isProvince(String code) {
        return getProvinces().stream().anyMatch(place -> place.code().equals(code));
    }
}
