package org.lectern.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.account.NotSignedIn;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.Language;
import org.lectern.shared.export.CsvFile;
import org.lectern.testing.Acting;
import org.lectern.testing.InProcess;
import org.lectern.testing.Statements;
import org.lectern.testing.TestDatabase;
import org.lectern.testing.World;

/** The report over the database: the year of the worked example G1, and what is behind its numbers. */
@InProcess
class ReportServiceTest {

    private static final Map<String, List<String>> YEAR_2026 =
            Map.of("from", List.of("2026-01-01"), "to", List.of("2026-12-31"));

    @Inject
    private ReportService reports;

    @Inject
    private TestDatabase database;

    @Inject
    private World world;

    @Inject
    private Acting acting;

    @Inject
    private Statements statements;

    private Records records;
    private long gzhu;
    private long fdu;
    private long s1;
    private long s2;
    private long s3;
    private final List<Long> persons = new ArrayList<>();

    @BeforeEach
    void g1() {
        records = new Records(database);
        gzhu = world.aBase("GZHU");
        fdu = world.aBase("FDU");
        long law = records.course("LAW");
        long lecture = records.course("LECTURE");
        s1 = records.session("GZHU-2026-001", gzhu, law, "CLOSED", "IN_PERSON", "2026-03-06");
        s2 = records.session("FDU-2026-001", fdu, law, "HELD", "IN_PERSON", "2026-06-12");
        s3 = records.session("GZHU-2026-002", gzhu, lecture, "CLOSED", "IN_PERSON", "2026-09-01");
        for (int i = 0; i < 13; i++) {
            persons.add(records.person("Person " + (char) ('A' + i)));
        }
        for (int i = 0; i < 7; i++) {
            records.came(s1, persons.get(i), 4);
        }
        records.came(s1, persons.get(7), 2);
        records.came(s1, persons.get(8), 0, "POLICE", true);
        records.came(s1, persons.get(9), 0);
        for (int i : new int[] {0, 1, 10, 11, 12}) {
            records.came(s2, persons.get(i), 4);
        }
        long held = records.slot(s3, "2026-09-01 01:00:00", "HELD");
        records.headcount(held, "GENERAL_PUBLIC", "WOMAN", 70);
        records.headcount(held, "GENERAL_PUBLIC", "MAN", 50);
        records.headcount(records.slot(s3, "2026-09-01 05:00:00", "NOT_HELD"), "GENERAL_PUBLIC", "MAN", 999);
        acting.as(Role.REPORTER);
    }

    @Test
    void every_figure_of_g1() {
        Figures total = reports.officialsTrained(YEAR_2026).answer().total();
        assertThat(total)
                .isEqualTo(new Figures(3, 1, 2, 15, 13, 120, 11, 12, 10, 10, 0, 0, 0, 10, 9000, 10_800, 1, 0, 2));
    }

    @Test
    void g1_by_base() {
        Answer answer =
                reports.officialsTrained(with(YEAR_2026, "groupBy", "base")).answer();
        assertThat(answer.rows())
                .extracting(Answer.Row::keys)
                .containsExactlyInAnyOrder(List.of("GZHU"), List.of("FDU"));
        assertThat(answer.trainedInMoreRows()).isEqualTo(2);
    }

    @Test
    void everybody_who_may_read_reads_the_same_totals_and_nobody_else_reads() {
        Answer reporter = reports.officialsTrained(YEAR_2026).answer();
        acting.as(Role.COORDINATOR, fdu);
        assertThat(reports.officialsTrained(YEAR_2026).answer()).isEqualTo(reporter);
        acting.asAdministrator();
        assertThat(reports.officialsTrained(YEAR_2026).answer()).isEqualTo(reporter);
        acting.as(Role.TRAINER, gzhu);
        assertThatThrownBy(() -> reports.officialsTrained(YEAR_2026)).isInstanceOf(RoleMayNot.class);
        acting.asPerson(persons.get(0));
        assertThatThrownBy(() -> reports.page(YEAR_2026)).isInstanceOf(RoleMayNot.class);
        acting.asPublic();
        assertThatThrownBy(() -> reports.officialsTrained(YEAR_2026)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void who_may_is_asked_before_what_is_asked() {
        acting.asPerson(persons.get(0));
        assertThatThrownBy(() -> reports.officialsTrained(Map.of("groupBy", List.of("nonsense"))))
                .isInstanceOf(RoleMayNot.class);
    }

    @Test
    void sessions_that_were_not_held_count_nowhere() {
        long law = database.count("select id from course where code = 'LAW'");
        for (String state : List.of("DRAFT", "PUBLISHED", "CONFIRMED", "CANCELLED")) {
            records.came(records.session("X-" + state, gzhu, law, state, "IN_PERSON", "2026-05-05"), persons.get(9), 4);
        }
        assertThat(reports.officialsTrained(YEAR_2026).answer().total().sessions())
                .isEqualTo(3);
        assertThat(reports.officialsTrained(YEAR_2026).answer().total().personsTrained())
                .isEqualTo(10);
    }

    @Test
    void first_time_looks_before_the_period_at_any_base_and_course_whatever_the_filter() {
        long other = records.course("OTHER");
        long before = records.session("FDU-2025-009", fdu, other, "CLOSED", "IN_PERSON", "2025-12-31");
        records.came(before, persons.get(2), 4);
        records.came(before, persons.get(3), 2);
        Figures gzhuOnly = reports.officialsTrained(with(YEAR_2026, "base", "GZHU"))
                .answer()
                .total();
        assertThat(List.of(gzhuOnly.personsTrained(), gzhuOnly.firstTime(), gzhuOnly.repeat()))
                .containsExactly(7, 6, 1);
        Figures fromTheBeginning = reports.officialsTrained(Map.of("to", List.of("2026-12-31")))
                .answer()
                .total();
        assertThat(fromTheBeginning.firstTime()).isEqualTo(fromTheBeginning.personsTrained());
        Figures all = reports.officialsTrained(Map.of()).answer().total();
        assertThat(all.sessions()).as("without days: all time").isEqualTo(4);
    }

    @Test
    void self_paced_counts_by_the_day_of_each_completion() {
        long online = records.session("GZHU-2026-003", gzhu, records.course("WEB"), "HELD", "SELF_PACED", null);
        long newcomer = records.person("Person Z");
        records.completedSelfPaced(online, newcomer, "2026-11-01");
        records.completedSelfPaced(online, persons.get(0), "2027-01-01");
        Figures total = reports.officialsTrained(YEAR_2026).answer().total();
        assertThat(List.of(total.sessions(), total.completions(), total.personsTrained(), total.onlySelfPaced()))
                .containsExactly(3, 13, 11, 1);
    }

    @Test
    void filters_understand_what_people_write() {
        assertThat(trained("province", "Guangdong")).isEqualTo(10);
        assertThat(trained("province", "CN-GD")).isEqualTo(10);
        assertThat(trained("province", "gd")).isEqualTo(10);
        assertThat(trained("province", "CN-BJ")).isZero();
        assertThat(trained("base", "fdu")).isEqualTo(5);
        assertThat(trained("targetGroup", "POLICE")).isEqualTo(10);
        assertThat(trained("gender", "MAN")).isZero();
        assertThat(trained("rankBand", "FRONT_LINE")).isEqualTo(10);
        assertThat(trained("course", "law")).isEqualTo(10);
        assertThat(trained("mode", "ONLINE")).isZero();
        assertThat(trained("kind", "TRAINING_COURSE")).isEqualTo(10);
        assertThat(trained("instrument", "CAT")).isZero();
        records.instrument(s2, "CAT");
        assertThat(trained("instrument", "CAT")).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy, nonsense",
        "groupBy, session",
        "base, NOWHERE",
        "base, UNKNOWN",
        "province, Atlantis",
        "gender, WOMEN",
        "rankBand, TOP",
        "instrument, ABC",
        "course, NONE",
        "mode, BY_MAIL",
        "kind, PARTY",
        "targetGroup, NOBODY",
        "from, 2026-02-30",
        "to, tomorrow",
        "from, 9999-01-01",
        "groupby, base",
        "row, POLICE"
    })
    void what_a_machine_asks_wrongly_is_refused_by_name(String name, String value) {
        assertThatThrownBy(() -> reports.officialsTrained(Map.of(name, List.of(value))))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .extracting(InvalidInput.Violation::field)
                        .contains(name));
    }

    @Test
    void dimensions_are_two_and_different_and_a_period_ends_after_it_begins() {
        assertThat(reports.officialsTrained(Map.of("groupBy", List.of("base", "gender")))
                        .question()
                        .rowsBy())
                .containsExactly(Dimension.BASE, Dimension.GENDER);
        assertThatThrownBy(() -> reports.officialsTrained(Map.of("groupBy", List.of("base", "base"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> reports.officialsTrained(Map.of("groupBy", List.of("base", "gender", "year"))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() ->
                        reports.officialsTrained(Map.of("from", List.of("2026-02-02"), "to", List.of("2026-02-01"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_page_leaves_out_what_it_cannot_understand_and_is_about_this_year() {
        Report report = reports.page(Map.of("gender", List.of("WOMEN"), "sort", List.of("x")));
        assertThat(report.question().period()).isEqualTo(Period.ofYear(2026));
        assertThat(report.answer().total().personsTrained()).isEqualTo(10);
        assertThat(report.misread()).extracting(InvalidInput.Violation::field).containsExactly("gender");
    }

    @Test
    void sessions_behind_each_number_make_exactly_that_number() {
        Report report = reports.page(Map.of("groupBy", List.of("base")));
        for (Answer.Row row : report.answer().rows()) {
            Map<String, List<String>> asked =
                    Map.of("groupBy", List.of("base"), "row", List.of(row.keys().get(0)));
            SessionsBehind sessions = reports.sessionsBehind(asked, "sessions", 0);
            assertThat(sessions.total()).isEqualTo(row.figures());
            assertThat(sessions.sessions().total()).isEqualTo(row.figures().sessions());
            SessionsBehind attendances = reports.sessionsBehind(asked, "attendances", 0);
            assertThat(attendances.sessions().items().stream()
                            .mapToInt(line -> line.figures().attendances())
                            .sum())
                    .isEqualTo(row.figures().attendances());
        }
    }

    @Test
    void sessions_behind_a_number_are_only_those_that_bring_something() {
        SessionsBehind hours = reports.sessionsBehind(Map.of(), "hours", 0);
        assertThat(hours.figure()).isEqualTo(Measure.HOURS);
        assertThat(hours.sessions().items())
                .extracting(SessionsBehind.Line::code)
                .containsExactly("FDU-2026-001", "GZHU-2026-001");
        assertThat(hours.total().sessions()).isEqualTo(3);
    }

    @Test
    void people_behind_each_number_are_exactly_as_many() {
        acting.asAdministrator();
        Figures total = reports.page(Map.of()).answer().total();
        assertThat(people("personsReached", Map.of()).all()).isEqualTo(total.personsReached());
        PeopleBehind trained = people("personsTrained", Map.of());
        assertThat(trained.all()).isEqualTo(10);
        assertThat(trained.named().total()).as("the administrator sees all").isEqualTo(10);
        assertThat(trained.named().items().get(0).fullName()).isEqualTo("Person A");
        assertThat(trained.named().items().get(0).reasons())
                .extracting(PeopleBehind.Reason::code)
                .containsExactly("GZHU-2026-001", "FDU-2026-001");
        Map<String, List<String>> row = Map.of("groupBy", List.of("base"), "row", List.of("FDU"));
        assertThat(people("firstTime", row).all()).isEqualTo(5);
        assertThat(people("trainedInMoreRows", Map.of("groupBy", List.of("base")))
                        .all())
                .isEqualTo(2);
        assertThat(people("personsTrained", Map.of("session", List.of(Long.toString(s1))))
                        .all())
                .isEqualTo(7);
    }

    @Test
    void names_are_shown_for_the_own_base_only() {
        acting.as(Role.COORDINATOR, fdu);
        PeopleBehind trained = people("personsTrained", Map.of());
        assertThat(trained.all()).isEqualTo(10);
        assertThat(trained.named().items())
                .extracting(PeopleBehind.Line::fullName)
                .containsExactly("Person A", "Person B", "Person K", "Person L", "Person M");
        assertThat(trained.unnamed()).isEqualTo(5);
        assertThat(trained.named().items()).allSatisfy(line -> assertThat(line.reasons())
                .extracting(PeopleBehind.Reason::code)
                .containsExactly("FDU-2026-001"));
        acting.as(Role.COORDINATOR, gzhu);
        assertThat(people("personsTrained", Map.of()).named().total())
                .as("the control")
                .isEqualTo(7);
        acting.as(Role.REPORTER);
        assertThat(people("personsTrained", Map.of()).all()).isEqualTo(10);
        assertThat(people("personsTrained", Map.of()).named().items()).isEmpty();
    }

    @Test
    void who_only_came_to_the_own_base_is_not_named_as_trained_elsewhere() {
        records.came(s2, persons.get(9), 1);
        acting.as(Role.COORDINATOR, gzhu);
        records.came(
                records.session("FDU-2026-002", fdu, records.course("MORE"), "CLOSED", "IN_PERSON", "2026-07-01"),
                persons.get(7),
                4);
        assertThat(people("personsTrained", Map.of()).named().items())
                .extracting(PeopleBehind.Line::fullName)
                .doesNotContain("Person H");
        assertThat(people("personsReached", Map.of()).named().items())
                .extracting(PeopleBehind.Line::fullName)
                .contains("Person H")
                .doesNotContain("Person J");
    }

    @Test
    void what_leaves_the_house_and_who_looked_at_whom_stands_in_the_trail() {
        reports.officialsTrained(YEAR_2026);
        assertThat(database.count("select count(*) from audit_entry")).isZero();
        reports.exportForMachine(YEAR_2026, "csv");
        reports.exportOfPage(Map.of(), "xlsx");
        assertThat(database.count("select count(*) from audit_entry where action = 'report.export'"))
                .isEqualTo(2);
        acting.as(Role.COORDINATOR, gzhu);
        people("personsTrained", Map.of());
        reports.sessionsBehind(Map.of(), "sessions", 0);
        assertThat(database.count(
                        "select count(*) from audit_entry where action = 'report.people' and base_id = ?", gzhu))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from audit_entry where action = 'report.sessions'"))
                .isEqualTo(1);
    }

    @Test
    void a_report_takes_six_statements_however_many_rows_it_has() {
        statements.atMost(6, () -> reports.page(Map.of("groupBy", List.of("base", "gender"))));
    }

    @Test
    void what_is_published_is_final() {
        acting.asPublic();
        Figures published = reports.published().answer().total();
        assertThat(List.of(published.sessions(), published.personsTrained())).containsExactly(2, 7);
    }

    @Test
    void level_two_opens_within_its_group() {
        records.came(s2, persons.get(9), 4, "POLICE_TRAFFIC", false);
        Report report = reports.page(Map.of("groupBy", List.of("targetGroup"), "open", List.of("POLICE")));
        assertThat(report.detail().rows())
                .extracting(Answer.Row::keys)
                .containsExactly(List.of("POLICE"), List.of("POLICE_TRAFFIC"));
        assertThat(report.answer().rows()).extracting(Answer.Row::keys).contains(List.of("POLICE"));
    }

    @Test
    void the_file_has_the_figures_of_the_report() throws IOException {
        Report report = reports.exportForMachine(with(YEAR_2026, "groupBy", "base"), "csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportFile file = new ReportFile(report, Language.EN);
        try (CsvFile csv = new CsvFile(out)) {
            file.write(csv);
        }
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines).anyMatch(line -> line.startsWith("GZHU,GZHU base,2,2,10,8,120,128,8,7,7,7,0,0,0,7,0,90,"));
        assertThat(lines)
                .anyMatch(line -> line.startsWith("Total / 合计,,3,2,15,13,120,133,11,12,10,10,0,0,0,10,0,150,"));
        assertThat(file.name()).isEqualTo("officials-trained-2026-01-01-2026-12-31");
        assertThat(lines).anyMatch(line -> line.startsWith("M7,"));
    }

    private PeopleBehind people(String figure, Map<String, List<String>> asked) {
        return reports.peopleBehind(asked, figure, 0);
    }

    private int trained(String filter, String value) {
        return reports.officialsTrained(with(YEAR_2026, filter, value))
                .answer()
                .total()
                .personsTrained();
    }

    private static Map<String, List<String>> with(Map<String, List<String>> asked, String name, String value) {
        Map<String, List<String>> more = new java.util.HashMap<>(asked);
        more.put(name, List.of(value));
        return more;
    }
}
