package org.lectern.course.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lectern.course.Instrument;
import org.lectern.course.Instruments;
import org.lectern.person.TargetGroup;
import org.lectern.person.TargetGroups;
import org.lectern.shared.CurrentLanguage;
import org.lectern.trainingbase.TrainingBase;
import org.lectern.trainingbase.TrainingBases;

/** Codes of the reference data as words, and the choices of a form; each table is read once in a request. */
@Named("reference")
@RequestScoped
public class ReferenceWords {

    /** The languages a session may be held in that a form offers: the tags of BCP 47. */
    private static final List<String> LANGUAGES = List.of("zh-CN", "en", "bo", "kk", "ko", "mn", "ug");

    @Inject
    private TargetGroups targetGroups;

    @Inject
    private Instruments instruments;

    @Inject
    private TrainingBases bases;

    @Inject
    private CurrentLanguage language;

    private List<TargetGroup> groups;
    private List<Instrument> treaties;
    private List<TrainingBase> allBases;

    private List<TargetGroup> groups() {
        if (groups == null) {
            groups = targetGroups.all();
        }
        return groups;
    }

    public List<Instrument> getAllInstruments() {
        return treaties();
    }

    private List<Instrument> treaties() {
        if (treaties == null) {
            treaties = instruments.all();
        }
        return treaties;
    }

    private List<TrainingBase> bases() {
        if (allBases == null) {
            allBases = bases.all();
        }
        return allBases;
    }

    /** The names of these groups in the order of the reference data, as one text. */
    public String groups(Collection<String> codes) {
        return groups().stream()
                .filter(group -> codes.contains(group.code()))
                .map(group -> group.name(language.get()))
                .collect(Collectors.joining(language.isChinese() ? "、" : ", "));
    }

    /** The codes of the instruments with their articles, as one text: {@code CAT 10, CEDAW 10}. */
    public String instruments(Collection<String> codes) {
        return treaties().stream()
                .filter(treaty -> codes.contains(treaty.code()))
                .map(treaty -> treaty.name(language.get()))
                .collect(Collectors.joining(language.isChinese() ? "；" : "; "));
    }

    /** Groups of the first level, code to name. */
    public Map<String, String> getGroupOptions() {
        return options(true);
    }

    /** Groups of both levels, code to name; those of the second name the first. */
    public Map<String, String> getAllGroupOptions() {
        return options(false);
    }

    private Map<String, String> options(boolean levelOneOnly) {
        Map<String, String> options = new LinkedHashMap<>();
        groups().stream()
                .filter(group -> !levelOneOnly || group.isLevelOne())
                .forEach(group -> options.put(group.code(), group.name(language.get())));
        return options;
    }

    public Map<String, String> getInstrumentOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        treaties().forEach(treaty -> options.put(treaty.code(), treaty.name(language.get())));
        return options;
    }

    public Map<String, String> getBaseOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        bases().stream().filter(base -> !base.isRetired()).forEach(base -> options.put(base.code(), host(base)));
        return options;
    }

    public long getBaseCount() {
        return bases().stream().filter(base -> !base.isRetired()).count();
    }

    public String base(String code) {
        return bases().stream()
                .filter(base -> base.code().equals(code))
                .map(this::host)
                .findFirst()
                .orElse("");
    }

    /** The university of a base, which people know it by; its own name where none is kept. */
    public String host(TrainingBase base) {
        String host = base.hostUniversity(language.get());
        return host == null ? base.name(language.get()) : host;
    }

    public Map<String, String> getLanguageOptions() {
        Map<String, String> options = new LinkedHashMap<>();
        LANGUAGES.forEach(tag -> options.put(tag, language(tag)));
        return options;
    }

    public String language(String tag) {
        Locale spoken = Locale.forLanguageTag(tag == null ? "" : tag);
        return spoken.getDisplayLanguage(language.getLocale());
    }
}
