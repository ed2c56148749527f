package org.lectern.trainingbase.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lectern.account.CurrentAccount;
import org.lectern.person.ReferenceNames;
import org.lectern.shared.CurrentLanguage;
import org.lectern.shared.Language;
import org.lectern.shared.Typed;
import org.lectern.trainingbase.BaseService;
import org.lectern.trainingbase.TrainingBase;

/** The bases, for the public and for the administrator, and the profile of one. */
@Named
@RequestScoped
public class BaseCatalogue {

    @Inject
    private BaseService service;

    @Inject
    private ReferenceNames names;

    @Inject
    private CurrentAccount me;

    @Inject
    private CurrentLanguage language;

    private String q;
    private String province;
    private String code;
    private List<TrainingBase> bases = List.of();
    private TrainingBase base;

    /** Those that hold training now. */
    public void load() {
        bases = filtered().filter(one -> !one.isRetired()).toList();
    }

    /** For the administrator, who sees the retired ones too. */
    public void loadAll() {
        service.mayCreate();
        bases = filtered().toList();
    }

    public void loadOne() {
        base = service.view(code);
    }

    private Stream<TrainingBase> filtered() {
        String wanted = Typed.question(q);
        return service.list().stream()
                .filter(one -> !names.isProvince(province) || province.equals(one.province()))
                .filter(one -> wanted == null || says(one, wanted.toLowerCase(Locale.ROOT)));
    }

    private static boolean says(TrainingBase one, String wanted) {
        return Stream.of(Language.values())
                .flatMap(language ->
                        Stream.of(one.code(), one.name(language), one.hostUniversity(language), one.city(language)))
                .anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(wanted));
    }

    public List<TrainingBase> getBases() {
        return bases;
    }

    public TrainingBase getBase() {
        return base;
    }

    /** The profile, as it was written, line by line. */
    public List<String> getParagraphs() {
        String profile = base.profile(language.get());
        return profile == null
                ? List.of()
                : profile.lines().filter(line -> !line.isBlank()).toList();
    }

    public boolean isEditable() {
        return me.coordinated().covers(base.id());
    }

    public String getQ() {
        return q;
    }

    public void setQ(String q) {
        this.q = q;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
