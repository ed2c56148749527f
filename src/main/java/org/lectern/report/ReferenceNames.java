package org.lectern.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lectern.course.CourseKind;
import org.lectern.course.Mode;
import org.lectern.person.Gender;
import org.lectern.person.RankBand;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;

/** What the keys of the rows are called, and in which order they stand: the order of the reference data. */
public final class ReferenceNames implements KeyOrder {

    /**
     * One key.
     *
     * @param parent the group of level 1 of a target group of level 2; null otherwise
     * @param alias another way to write it: the ISO code of a province; null otherwise
     */
    public record Name(String code, String english, String chinese, int place, String parent, String alias) {

        public String in(Language language) {
            return language.choose(english, chinese);
        }
    }

    private final Map<Dimension, Map<String, Name>> names = new EnumMap<>(Dimension.class);

    ReferenceNames(Map<Dimension, List<Name>> reference) {
        reference.forEach((dimension, all) -> {
            Map<String, Name> byCode = new LinkedHashMap<>();
            all.stream()
                    .sorted(Comparator.comparingInt(Name::place).thenComparing(Name::code))
                    .forEach(name -> byCode.put(name.code(), name));
            names.put(dimension, byCode);
        });
        addConstants(Dimension.GENDER, Gender.values());
        addConstants(Dimension.RANK_BAND, RankBand.values());
        addConstants(Dimension.MODE, Mode.values());
        addConstants(Dimension.KIND, CourseKind.values());
    }

    private void addConstants(Dimension dimension, Enum<?>[] constants) {
        Map<String, Name> byCode = new LinkedHashMap<>();
        for (Enum<?> constant : constants) {
            byCode.put(
                    constant.name(),
                    new Name(
                            constant.name(),
                            Messages.in(Language.EN).word(constant),
                            Messages.in(Language.ZH_CN).word(constant),
                            constant.ordinal(),
                            null,
                            null));
        }
        names.put(dimension, byCode);
    }

    @Override
    public int place(Dimension dimension, String key) {
        Name name = ofDimension(dimension).get(key);
        return name == null ? Integer.MAX_VALUE : name.place();
    }

    /** What a key is called; months, years and what nobody named speak for themselves. */
    public String text(Dimension dimension, String key, Language language) {
        Name name = ofDimension(dimension).get(key);
        if (name != null && dimension == Dimension.TARGET_GROUP_DETAIL && hasLevels(key)) {
            return Messages.in(language).text("report.key.no-level", name.in(language));
        }
        if (name != null) {
            return name.in(language);
        }
        if (Dimension.UNKNOWN.equals(key)) {
            return Messages.in(language)
                    .text(dimension == Dimension.INSTRUMENT ? "report.key.no-instrument" : "report.key.unknown");
        }
        return key;
    }

    /** All keys of a dimension that can be asked for, in order. */
    public List<Name> all(Dimension dimension) {
        return new ArrayList<>(ofDimension(dimension).values());
    }

    /** The groups of level 2 of a target group. */
    public boolean hasLevels(String targetGroup) {
        return ofDimension(Dimension.TARGET_GROUP).values().stream()
                .anyMatch(name -> targetGroup.equals(name.parent()));
    }

    /** The key somebody means: in whatever case, for a province also its ISO code or its Chinese name. */
    Optional<String> key(Dimension dimension, String asked) {
        String wanted = asked.strip();
        if (Dimension.UNKNOWN.equalsIgnoreCase(wanted) && canBeUnknown(dimension)) {
            return Optional.of(Dimension.UNKNOWN);
        }
        return ofDimension(dimension).values().stream()
                .filter(name -> name.code().equalsIgnoreCase(wanted)
                        || dimension == Dimension.PROVINCE && isProvince(name, wanted))
                .map(Name::code)
                .findFirst();
    }

    private static boolean canBeUnknown(Dimension dimension) {
        return dimension.isPersonal() || dimension == Dimension.INSTRUMENT;
    }

    private static boolean isProvince(Name name, String wanted) {
        String iso = name.alias() == null ? "" : name.alias().toUpperCase(Locale.ROOT);
        String upper = wanted.toUpperCase(Locale.ROOT);
        return wanted.equals(name.chinese()) || iso.equals(upper) || iso.equals("CN-" + upper);
    }

    private Map<String, Name> ofDimension(Dimension dimension) {
        return names.getOrDefault(
                dimension == Dimension.TARGET_GROUP_DETAIL ? Dimension.TARGET_GROUP : dimension, Map.of());
    }
}
