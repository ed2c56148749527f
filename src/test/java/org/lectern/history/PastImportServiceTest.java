package org.lectern.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.account.RoleMayNot;
import org.lectern.enrolment.list.ImportRule;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.ListRow.Choice;
import org.lectern.enrolment.list.Note;
import org.lectern.enrolment.list.RowOutcome;
import org.lectern.enrolment.list.RowResult;
import org.lectern.history.PastImportService.Said;
import org.lectern.history.PastImportService.Selection;
import org.lectern.report.Figures;
import org.lectern.shared.BusinessRule;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.InvalidInput;
import org.lectern.shared.NotFound;
import org.lectern.testing.InProcess;

/** Years of lists: seen before anything is stored, recorded once and for all, counted by the report at once. */
@InProcess
class PastImportServiceTest extends HistoryScene {

    private static final String HEADS = "期次,课程,开始日期,结束日期,每日学时,地点,姓名,性别,单位,培训对象,省份,考勤,出勤学时,是否结业,无名单人数";

    /** Three sessions of 2024: three days of six hours, one day of the six hours of the course, and a lecture. */
    private static final String[] YEAR_2024 = {
        HEADS,
        "第1期,HRLE,2024-03-04,2024年3月6日,6,一号楼,王芳,女,市公安局,警察,广东,出出出,,,",
        "第1期,,,,,,李雷,男,市公安局,警察,广东,\"出,出,缺\",,,",
        "第1期,,,,,,韩梅,女,市检察院,检察官,广东,,15,,",
        "第1期,,,,,,张三,男,市法院,法官,广东,,,是,",
        "第1期,,,,,,李四,,市法院,法官,广东,,,否,",
        "第1期,,,,,,王五,男,市法院,法官,广东,,,未到,",
        "第1期,,,,,,钱七,女,市公安局,警察,广东,出缺缺,,结业,",
        "第2期,禁止酷刑公约,2024/6/1,,,,王芳,女,市公安局,警察,广东,,,是,",
        "第2期,,,,,,赵六,男,县公安局,警察,广东,,,是,",
        "第2期,,,,,,,女,,GENERAL_PUBLIC,,,,,30",
        "第2期,,,,,,,男,,GENERAL_PUBLIC,,,,,20",
        "第3期,HRLE,2024.9.10,,2,大礼堂,,,,GENERAL_PUBLIC,,,,,120",
    };

    private static List<RowResult> results(PastView view) {
        return view.list().rows().stream().map(ListRow::result).toList();
    }

    private static List<RowOutcome> outcomes(PastView view) {
        return view.list().rows().stream().map(ListRow::outcome).toList();
    }

    private static List<PastResult> sessions(PastView view) {
        return view.sessions().stream().map(PastView.SessionLine::result).toList();
    }

    private static List<String> keys(ListRow row) {
        return row.notes().stream().map(Note::key).toList();
    }

    private static void refuses(BusinessRule rule, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(BusinessRuleViolation.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(rule));
    }

    @Test
    void theReportCountsWhatAListBroughtToTheLastFigure() {
        PastView view = upload(YEAR_2024);
        assertThat(sessions(view)).containsExactly(PastResult.NEW, PastResult.NEW, PastResult.NEW);
        assertThat(results(view))
                .containsOnly(RowResult.NEW_PERSON, RowResult.AS_ABOVE, RowResult.HEADCOUNT)
                .filteredOn(RowResult.HEADCOUNT::equals)
                .hasSize(3);
        assertThat(count("training_session") + count("person") + count("enrolment"))
                .isZero();

        PastView done = run(view);
        assertThat(done.list().state()).isEqualTo(ImportState.DONE);
        // Sessions 3, of 2 courses; enrolled 7 + 2; came 6 + 2, and 50 + 120 without names; 7 persons.
        // Completed 王芳, 韩梅 (15 of 18 hours), 张三, 钱七 (stated), and 王芳, 赵六: 6 times, 5 persons, 3 women, 2 men.
        // Attended 1080 + 720 + 1080 + 1080 + 360 + 0 + 360 and 2 x 360 of 7 x 1080 and 2 x 360 minutes.
        // 王五 never came; of 李四 the gender is unknown.
        Figures expected = new Figures(3, 0, 2, 9, 8, 170, 7, 6, 5, 3, 2, 0, 0, 5, 5400, 8280, 1, 1, 0);
        assertThat(figures("2024-01-01", "2024-12-31")).isEqualTo(expected);
        assertThat(figures("2023-01-01", "2023-12-31").sessions()).isZero();
        assertThat(database.count(
                        "select count(*) from training_session where state = 'CLOSED' and recorded_afterwards"))
                .isEqualTo(3);
        assertThat(database.count("select count(*) from attendance_register where state <> 'LOCKED'"))
                .isZero();
        assertThat(database.count("select count(*) from completion_override")).isEqualTo(1);
        assertThat(count("outbox")).isZero();
        assertThat(database.count("select count(*) from audit_entry where action = 'past-import.run'"))
                .isEqualTo(1);
    }

    /** The control: one mark and one number less, and the figures are others. */
    @Test
    void anotherMarkGivesAnotherFigure() {
        String[] lines = YEAR_2024.clone();
        lines[1] = lines[1].replace("出出出", "出出缺");
        lines[12] = lines[12].replace("120", "119");
        run(upload(lines));
        Figures figures = figures("2024-01-01", "2024-12-31");
        assertThat(figures.completions()).isEqualTo(5);
        assertThat(figures.personsTrained()).isEqualTo(5);
        assertThat(figures.attendedMinutes()).isEqualTo(5400 - 360);
        assertThat(figures.attendancesUnnamed()).isEqualTo(169);
    }

    @Test
    void theSameListAgainMakesNoSecondSession() {
        PastView first = upload(YEAR_2024);
        assertThat(first.list().twinAt()).isNull();
        run(first);
        PastView again = upload(YEAR_2024);
        assertThat(again.list().twinAt()).isNotNull();
        assertThat(sessions(again)).containsOnly(PastResult.KNOWN);
        assertThat(again.sessions())
                .extracting(PastView.SessionLine::code)
                .containsExactly("GZHU-2024-001", "GZHU-2024-002", "GZHU-2024-003");
        assertThat(results(again)).containsOnly(RowResult.ALREADY_ENROLLED);
        refuses(ImportRule.LIST_HAS_ROWS_TO_TAKE, () -> service.commit(again.id(), Selection.ALL_GOOD));
    }

    @Test
    void twoListsThatWereLookedAtBeforeEitherRanMakeEachSessionOnce() {
        PastView one = upload(YEAR_2024);
        PastView two = upload(YEAR_2024);
        run(one);
        PastView late = run(two);
        assertThat(outcomes(late)).containsOnly(RowOutcome.REFUSED);
        assertThat(sessions(late)).containsOnly(PastResult.KNOWN);
        assertThat(count("training_session")).isEqualTo(3);
        assertThat(figures("2024-01-01", "2024-12-31").attendances()).isEqualTo(178);
    }

    @Test
    void aKilledRunGoesOnWithoutStoringAnythingTwice() {
        List<String> lines = new ArrayList<>(List.of(HEADS));
        for (int i = 0; i < 250; i++) {
            lines.add("大班,HRLE,2023-05-08,2023-05-09,6,,学员" + i + ",男,单位" + i % 7 + ",警察,广东,,,是,");
        }
        lines.addAll(Arrays.asList(YEAR_2024).subList(1, YEAR_2024.length));
        PastView view = upload(lines.toArray(String[]::new));
        service.commit(view.id(), Selection.ALL_GOOD);
        // Parts of 100, 100, 50, then one for each session of 2024: it dies within the first, and within a later one.
        dieAtChunk(2);
        assertThat(database.count("select count(*) from enrolment")).isEqualTo(100);
        clock.forward(Duration.ofSeconds(31));
        dieAtChunk(4);
        clock.forward(Duration.ofSeconds(31));
        runJobs();
        asCoordinator();

        PastView done = service.view(view.id());
        assertThat(done.list().state()).isEqualTo(ImportState.DONE);
        assertThat(count("training_session")).isEqualTo(4);
        assertThat(count("enrolment")).isEqualTo(259);
        assertThat(count("person")).isEqualTo(258);
        assertThat(database.count("select count(*) from attendance_mark")).isEqualTo(250 * 2 + 7 * 3 + 2);
        Figures figures = figures("2023-01-01", "2023-12-31");
        assertThat(figures.sessions()).isEqualTo(1);
        assertThat(figures.personsTrained()).isEqualTo(250);
        assertThat(figures.attendedMinutes()).isEqualTo(250L * 720);
        assertThat(figures("2024-01-01", "2024-12-31").attendances()).isEqualTo(178);
    }

    @Test
    void undoTakesEverySessionAwayAgainAndKeepsThePeople() {
        PastView view = run(upload(YEAR_2024));
        service.undo(view.id());
        runJobs();
        asCoordinator();
        PastView undone = service.view(view.id());
        assertThat(undone.list().state()).isEqualTo(ImportState.UNDONE);
        assertThat(outcomes(undone)).containsOnly(RowOutcome.UNDONE);
        for (String table : List.of(
                "training_session",
                "session_slot",
                "enrolment",
                "enrolment_history",
                "participation",
                "headcount",
                "attendance_mark",
                "attendance_register",
                "completion_override",
                "mark_log")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("person")).isEqualTo(8);
        assertThat(figures("2024-01-01", "2024-12-31").attendances()).isZero();

        PastView again = upload(YEAR_2024);
        assertThat(sessions(again)).containsOnly(PastResult.NEW);
        assertThat(results(again)).contains(RowResult.POSSIBLE_DUPLICATE);
        run(again, new Selection(Map.of(), Choice.SAME_PERSON));
        assertThat(count("person")).isEqualTo(8);
        assertThat(figures("2024-01-01", "2024-12-31").personsTrained()).isEqualTo(5);
    }

    @Test
    void whatSomebodyChangedIsNotTakenAway() {
        PastView view = run(upload(YEAR_2024));
        database.execute("update training_session set version = version + 1 where code = 'GZHU-2024-002'");
        refuses(HistoryRule.IMPORTED_SESSION_IS_UNCHANGED, () -> service.undo(view.id()));
        assertThat(count("training_session")).isEqualTo(3);
    }

    @Test
    void aRowOfAnotherBaseIsAnErrorAndNothingOfItIsStored() {
        PastView view = upload("基地,课程,开始日期,学时,姓名,结业", "GZHU,HRLE,2024-03-04,6,王芳,是", "NKU,HRLE,2024-03-04,6,外人,是");
        assertThat(results(view)).containsExactly(RowResult.NEW_PERSON, RowResult.ERROR);
        assertThat(keys(view.list().rows().get(1))).containsExactly("error.list-base");
        run(view);
        assertThat(database.count("select count(*) from person where full_name = '外人'"))
                .isZero();
        assertThat(database.count("select count(*) from training_session where base_id = ?", nku))
                .isZero();
    }

    @Test
    void onlyTheOwnBaseAndOnlyItsListsAreReached() {
        PastView view = upload(YEAR_2024);
        acting.as(Role.COORDINATOR, nku);
        assertThatThrownBy(() -> service.view(view.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.commit(view.id(), Selection.ALL_GOOD)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.upload("GZHU", csv(YEAR_2024), Said.NOTHING))
                .isInstanceOf(NotFound.class);
        assertThat(service.earlier()).isEmpty();
        acting.asAdministrator();
        assertThat(service.view(view.id()).list().rows()).hasSize(12);
        for (Role role : List.of(Role.TRAINER, Role.REPORTER, Role.TRAINEE)) {
            acting.as(role, gzhu);
            assertThatThrownBy(() -> service.view(view.id())).isInstanceOf(RoleMayNot.class);
        }
    }

    @Test
    void saysWhatIsWrongWithEachRowAndSession() {
        PastView view = upload(
                HEADS,
                "1,HRLE,2024-03-04,,6,,甲,,,,,出出出,,,",
                "1,,,,,,乙,,,,,,99,,",
                "1,,,,,,丙,,,,,,,,",
                "1,,,,,,丁,,,,,,,或许,",
                "1,,,,,,戊,,,,,缺缺,,是,",
                "1,,,,,,己,,,,,出,,,3",
                "1,,,,,,,,,,,,,,",
                "1,,,2024-03-05,,,庚,,,,,出,,,",
                "1,,,,7,,辛,,,,,出,,,",
                "2,没有的课,2024-03-04,,6,,壬,,,,,出,,,",
                "3,HRLE,2026-12-01,,6,,癸,,,,,出,,,",
                "4,HRLE,2024-04-04,,25,,子,,,,,出,,,",
                "5,HRLE,2024-02-30,,6,,丑,,,,,出,,,",
                "6,ELEARN,2024-05-01,2024-05-31,,,寅,,,,,出,,,");
        List<String> first =
                view.list().rows().stream().map(row -> keys(row).get(0)).toList();
        assertThat(first)
                .containsExactly(
                        "history.row.marks-number",
                        "history.row.hours-attended",
                        "history.row.nothing-said",
                        "history.row.completed",
                        "history.row.completed-never-there",
                        "history.row.name-and-number",
                        "history.row.nobody",
                        "history.row.marks-number",
                        "history.row.conflict",
                        "history.row.course",
                        "history.session.not-over",
                        "history.session.hours-a-day",
                        "history.row.day",
                        "history.row.self-paced-marks");
        refuses(ImportRule.LIST_HAS_ROWS_TO_TAKE, () -> service.commit(view.id(), Selection.ALL_GOOD));
    }

    @Test
    void aListOfNamesCountsAsPresentOnlyWhereTheCoordinatorSaysSo() {
        String[] names = {"课程,日期,学时,姓名", "HRLE,2024-03-04,6,王芳", ",,,李雷"};
        assertThat(results(upload(names))).containsOnly(RowResult.ERROR);
        run(service.upload(null, csv(names), new Said(true, null)));
        assertThat(figures("2024-01-01", "2024-12-31").personsTrained()).isEqualTo(2);
    }

    @Test
    void aPersonIsWhatTheListSaysOfThatTimeAndToday() {
        run(upload(
                "课程,日期,学时,姓名,单位,职务,培训对象,邮箱,结业",
                "HRLE,2022-03-04,6,王芳,市公安局,科员,警察,w@example.org,是",
                "HRLE,2024-03-04,6,王芳,市检察院,检察官,检察官,w@example.org,是"));
        assertThat(count("person")).isEqualTo(1);
        assertThat(database.count("select count(*) from enrolment where target_group = 'POLICE'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from enrolment where target_group = 'PROSECUTION'"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from affiliation where post = '检察官' and valid_to is null"))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from affiliation where post = '科员' and valid_to = '2024-03-04'"))
                .isEqualTo(1);
        assertThat(figures("2022-01-01", "2024-12-31").personsTrained()).isEqualTo(1);
        assertThat(count("outbox")).isZero();
    }

    @Test
    void twoOfOneNameAreAskedAboutAndOneAnswerDoesForAll() {
        String[] lines = {
            "课程,日期,学时,姓名,结业",
            "HRLE,2022-03-04,6,王芳,是",
            "HRLE,2023-03-04,6,王芳,是",
            "HRLE,2024-03-04,6,王芳,是",
            "HRLE,2024-03-04,6,王芳,是"
        };
        PastView view = upload(lines);
        assertThat(results(view))
                .containsExactly(
                        RowResult.NEW_PERSON,
                        RowResult.POSSIBLE_DUPLICATE,
                        RowResult.POSSIBLE_DUPLICATE,
                        RowResult.POSSIBLE_DUPLICATE);
        PastView done = run(view, new Selection(Map.of(5, Choice.TAKE), Choice.SAME_PERSON));
        assertThat(outcomes(done)).containsOnly(RowOutcome.ENROLLED);
        Figures figures = figures("2022-01-01", "2024-12-31");
        assertThat(figures.completions()).isEqualTo(4);
        assertThat(figures.personsTrained()).isEqualTo(2);
    }

    /** The control: somebody of that name elsewhere is somebody else. */
    @Test
    void whoComesAgainIsNewOnceAndThenTheSamePerson() {
        PastView view = upload(
                "课程,日期,学时,姓名,单位,结业",
                "HRLE,2024-03-04,6,王芳,市公安局,是",
                "HRLE,2022-03-04,6,王芳,市公安局,是",
                "HRLE,2022-03-04,6,王芳,县公安局,是",
                "HRLE,2023-03-04,6,王芳,市公安局,是");
        assertThat(results(view))
                .containsExactly(RowResult.NEW_PERSON, RowResult.AS_ABOVE, RowResult.NEW_PERSON, RowResult.AS_ABOVE);
        assertThat(view.list().rows().get(3).notes())
                .containsExactly(Note.of("fullName", "history.row.same-person", 2));
        assertThat(outcomes(run(view))).containsOnly(RowOutcome.ENROLLED);
        assertThat(count("person")).isEqualTo(2);

        PastView next = upload(
                "课程,日期,学时,姓名,单位,结业",
                "HRLE,2024-03-04,6,韩梅,市公安局,是",
                "HRLE,2021-03-04,6,韩梅,市公安局,是",
                "HRLE,2020-03-04,6,韩梅,市公安局,是");
        assertThat(results(next))
                .as("where the first row is of a session that is there already, the next is the first that is stored")
                .containsExactly(RowResult.ALREADY_ENROLLED, RowResult.NEW_PERSON, RowResult.AS_ABOVE);
        assertThat(next.list().rows().get(2).notes())
                .containsExactly(Note.of("fullName", "history.row.same-person", 3));
    }

    @Test
    void aSelfPacedSessionIsCompletedOnItsDays() {
        run(upload(
                "课程,开始日期,结束日期,姓名,性别,结业,结业日期",
                "ELEARN,2024-01-01,2024-06-30,王芳,女,是,2024-02-03",
                "ELEARN,2024-01-01,2024-06-30,李雷,男,否,"));
        Figures figures = figures("2024-02-01", "2024-02-29");
        assertThat(figures.personsTrained()).isEqualTo(1);
        assertThat(figures.onlySelfPaced()).isEqualTo(1);
        assertThat(figures.attendances()).isZero();
    }

    @Test
    void theBaseIsRememberedByItsOwnHeads() {
        String[] lines = {"什么课,哪天,多久,谁,怎样", "HRLE,2024-03-04,6,王芳,是"};
        PastView view = upload(lines);
        assertThat(view.list().state()).isEqualTo(ImportState.UPLOADED);
        assertThatThrownBy(() -> service.map(view.id(), Map.of(ListColumn.FULL_NAME, 3), false))
                .isInstanceOf(InvalidInput.class);
        Map<ListColumn, Integer> said = Map.of(
                ListColumn.COURSE, 0,
                ListColumn.FIRST_DAY, 1,
                ListColumn.TOTAL_HOURS, 2,
                ListColumn.FULL_NAME, 3,
                ListColumn.COMPLETED, 4);
        assertThat(results(service.map(view.id(), said, false))).containsExactly(RowResult.NEW_PERSON);
        service.discard(view.id());
        assertThat(count("list_import") + count("past_session")).isZero();
        assertThat(upload(lines).list().state()).isEqualTo(ImportState.PREVIEWED);
    }

    @Test
    void fiveThousandRowsAreForeseenInSeconds() {
        List<String> lines = new ArrayList<>(List.of(HEADS));
        for (int i = 0; i < 5000; i++) {
            String day = "2020-" + (1 + i / 50 % 12) + "-" + (1 + i / 600 % 28);
            lines.add("第" + i / 50 + "期,HRLE," + day + ",,6,,学员" + i % 3100 + ",男,单位" + i % 31 + ",警察,广东,,,是,");
        }
        // The work of this thread, so that a busy machine does not count.
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        PastView view = upload(lines.toArray(String[]::new));
        long millis = (threads.getCurrentThreadCpuTime() - began) / 1_000_000;
        System.out.println("5,000 rows of past sessions foreseen in " + millis + " ms of work");
        assertThat(view.sessions()).hasSize(100);
        assertThat(view.list().good()).isEqualTo(5000);
        // 3.4 seconds cold; the limit is for what grows with the square.
        assertThat(millis).isLessThan(10_000);
    }
}
