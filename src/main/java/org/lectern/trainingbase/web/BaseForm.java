package org.lectern.trainingbase.web;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.lectern.shared.Typed;
import org.lectern.shared.Violations;
import org.lectern.trainingbase.BaseDetails;
import org.lectern.trainingbase.TrainingBase;

/** What is typed about a base, by the names of its fields. */
public class BaseForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, String> typed = new HashMap<>();

    static BaseForm of(TrainingBase base) {
        BaseDetails details = base.details();
        BaseForm form = new BaseForm();
        form.put("code", base.code());
        form.put("name", details.name());
        form.put("nameZh", details.nameZh());
        form.put("hostUniversity", details.hostUniversity());
        form.put("hostUniversityZh", details.hostUniversityZh());
        form.put("city", details.city());
        form.put("cityZh", details.cityZh());
        form.put("province", details.province());
        form.put("batch", details.batch());
        form.put("yearDesignated", details.yearDesignated());
        form.put("zone", details.zone());
        form.put("profile", details.profile());
        form.put("profileZh", details.profileZh());
        form.put("contactEmail", details.contactEmail());
        form.put("contactPhone", details.contactPhone());
        form.put("website", details.website());
        return form;
    }

    BaseDetails details() {
        Violations found = new Violations();
        Integer batch = found.collect(() -> Typed.number("batch", typed.get("batch")));
        Integer year = found.collect(() -> Typed.number("yearDesignated", typed.get("yearDesignated")));
        found.refuse();
        return new BaseDetails(
                typed.get("name"),
                typed.get("nameZh"),
                typed.get("hostUniversity"),
                typed.get("hostUniversityZh"),
                typed.get("city"),
                typed.get("cityZh"),
                typed.get("province"),
                batch,
                year,
                typed.get("zone"),
                typed.get("profile"),
                typed.get("profileZh"),
                typed.get("contactEmail"),
                typed.get("contactPhone"),
                typed.get("website"));
    }

    private void put(String field, Object value) {
        typed.put(field, value == null ? null : value.toString());
    }

    String code() {
        return typed.get("code");
    }

    public Map<String, String> getTyped() {
        return typed;
    }
}
