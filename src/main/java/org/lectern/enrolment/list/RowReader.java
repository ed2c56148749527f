package org.lectern.enrolment.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.lectern.person.Affiliation;
import org.lectern.person.Gender;
import org.lectern.person.Organisation;
import org.lectern.person.Person;
import org.lectern.person.PhoneNumber;
import org.lectern.person.Province;
import org.lectern.person.RankBand;
import org.lectern.person.TargetGroup;
import org.lectern.shared.EmailAddress;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.Messages;
import org.lectern.shared.PlainText;
import org.lectern.trainingbase.TrainingBase;

/**
 * Understands the cells of a row: codes and words of either language, full-width letters, whatever spaces. Built once
 * for a file, with the reference data of that moment; pure from then on.
 */
public final class RowReader {

    private static final Map<String, Gender> GENDERS = genders();

    private static final Set<String> FORMULA_ERRORS =
            Set.of("#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!");

    /** What lists call the groups besides their names. */
    private static final Map<String, String> COLLOQUIAL = Map.ofEntries(
            Map.entry("公安", "POLICE"),
            Map.entry("警察", "POLICE"),
            Map.entry("民警", "POLICE"),
            Map.entry("公安民警", "POLICE"),
            Map.entry("policeofficers", "POLICE"),
            Map.entry("检察", "PROSECUTION"),
            Map.entry("检察官", "PROSECUTION"),
            Map.entry("法官", "JUDICIARY"),
            Map.entry("法院", "JUDICIARY"),
            Map.entry("judges", "JUDICIARY"),
            Map.entry("公务员", "GOVERNMENT"),
            Map.entry("教师", "EDUCATION"));

    private final ColumnMap columns;
    private final TrainingBase base;
    private final List<Province> provinces;
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, RankBand> bands = words(RankBand.values());

    public RowReader(ColumnMap columns, TrainingBase base, List<TargetGroup> groups, List<Province> provinces) {
        this.columns = columns;
        this.base = base;
        this.provinces = List.copyOf(provinces);
        this.groups.putAll(COLLOQUIAL);
        for (TargetGroup group : groups) {
            this.groups.put(PlainText.norm(group.code()), group.code());
            for (Language language : Language.values()) {
                this.groups.put(PlainText.norm(group.name(language)), group.code());
            }
        }
    }

    private static Map<String, Gender> genders() {
        Map<String, Gender> genders = words(Gender.values());
        List.of("女", "女性", "f", "female", "w").forEach(word -> genders.put(word, Gender.WOMAN));
        List.of("男", "男性", "m", "male").forEach(word -> genders.put(word, Gender.MAN));
        List.of("其他", "未说明", "不详", "other", "notstated").forEach(word -> genders.put(word, Gender.OTHER_OR_NOT_STATED));
        return Map.copyOf(genders);
    }

    /** The constants by their names and by their words in both languages. */
    private static <E extends Enum<E>> Map<String, E> words(E[] constants) {
        Map<String, E> words = new HashMap<>();
        for (E constant : constants) {
            words.put(PlainText.norm(constant.name()), constant);
            words.put(PlainText.norm(constant.name().replace('_', ' ')), constant);
            for (Language language : Language.values()) {
                words.put(PlainText.norm(Messages.in(language).word(constant)), constant);
            }
        }
        return words;
    }

    public ReadRow read(List<String> cells) {
        List<Note> wrong = new ArrayList<>();
        requireOwnBase(columns.value(cells, ListColumn.BASE), wrong);
        requireValues(cells, wrong);
        return new ReadRow(
                text(
                        wrong,
                        () -> PlainText.required("fullName", value(cells, ListColumn.FULL_NAME), Person.NAME_LENGTH)),
                text(
                        wrong,
                        () -> PlainText.optional("latinName", value(cells, ListColumn.LATIN_NAME), Person.NAME_LENGTH)),
                word(wrong, cells, ListColumn.GENDER, GENDERS, "error.list-gender"),
                text(
                        wrong,
                        () -> PlainText.optional(
                                "organisation", value(cells, ListColumn.ORGANISATION), Organisation.NAME_LENGTH)),
                text(wrong, () -> PlainText.optional("post", value(cells, ListColumn.POST), Affiliation.POST_LENGTH)),
                word(wrong, cells, ListColumn.RANK_BAND, bands, "error.list-rank-band"),
                word(wrong, cells, ListColumn.TARGET_GROUP, groups, "error.target-group"),
                province(wrong, value(cells, ListColumn.PROVINCE)),
                text(wrong, () -> EmailAddress.optional("email", value(cells, ListColumn.EMAIL))),
                text(wrong, () -> PhoneNumber.optional("phone", value(cells, ListColumn.PHONE))),
                List.copyOf(wrong));
    }

    private String value(List<String> cells, ListColumn column) {
        return columns.value(cells, column);
    }

    /** What a formula came to that could not be worked out is nobody's name. */
    private void requireValues(List<String> cells, List<Note> wrong) {
        for (ListColumn column : columns.columns().keySet().stream().sorted().toList()) {
            if (FORMULA_ERRORS.contains(value(cells, column))) {
                wrong.add(Note.of(column.field(), "error.list-formula", value(cells, column)));
            }
        }
    }

    /** A row that says it is for another base is none of ours. */
    private void requireOwnBase(String said, List<Note> wrong) {
        String norm = PlainText.norm(said);
        boolean ours = norm.isEmpty()
                || norm.equals(base.code().toLowerCase(Locale.ROOT))
                || Arrays.stream(Language.values())
                        .anyMatch(language -> norm.equals(PlainText.norm(base.name(language))));
        if (!ours) {
            wrong.add(Note.of("base", "error.list-base", base.code()));
        }
    }

    private String province(List<Note> wrong, String raw) {
        String said = text(wrong, () -> PlainText.optional("province", raw, Organisation.NAME_LENGTH));
        if (said == null) {
            return null;
        }
        for (Province province : provinces) {
            if (province.answersTo(said)) {
                return province.code();
            }
        }
        wrong.add(Note.of("province", "error.province"));
        return null;
    }

    private <T> T word(List<Note> wrong, List<String> cells, ListColumn column, Map<String, T> words, String key) {
        String norm = PlainText.norm(value(cells, column));
        if (norm.isEmpty()) {
            return null;
        }
        T found = words.get(norm);
        if (found == null) {
            wrong.add(Note.of(column.field(), key));
        }
        return found;
    }

    private static String text(List<Note> wrong, Supplier<String> reading) {
        try {
            return reading.get();
        } catch (InvalidInput e) {
            e.violations().forEach(violation -> wrong.add(Note.of(violation)));
            return null;
        }
    }
}
