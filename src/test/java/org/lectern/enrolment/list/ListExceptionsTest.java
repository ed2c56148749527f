package org.lectern.enrolment.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lectern.account.Role;
import org.lectern.enrolment.EnrolmentEntry;
import org.lectern.enrolment.list.ImportService.Said;
import org.lectern.enrolment.list.ImportService.Selection;
import org.lectern.shared.BusinessRuleViolation;
import org.lectern.shared.Language;
import org.lectern.shared.table.UploadedFile;
import org.lectern.testing.InProcess;

/**
 * A list books nobody twice, and takes nobody from outside the target groups, unless the coordinator has seen who it is
 * and has said why.
 */
@InProcess
class ListExceptionsTest extends ListScene {

    private static final String HEADS = "姓名,邮箱";
    private static final String BUSY = "enrolment.import.objection.PERSON_IS_FREE_AT_THE_TIME";
    private static final String OUTSIDE = "enrolment.import.objection.EXCEPTION_FROM_THE_TARGET_GROUPS_HAS_A_REASON";

    private long session;
    private long meanwhile;
    private long busy;

    /** In the other session, which begins an hour later, somebody has a seat. */
    @BeforeEach
    void somebodyHasASeatElsewhere() {
        session = session(10, "AUTO");
        meanwhile = sessionLater("GZHU", 1, false);
        busy = person("忙人", "busy@example.org");
        enrol(meanwhile, busy);
    }

    private ImportView upload(Said said, String... lines) {
        return service.upload(
                session, new UploadedFile("list.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), said);
    }

    private ImportView run(ImportView view, Selection selection) {
        service.commit(view.id(), selection);
        runJobs();
        asCoordinator();
        return service.view(view.id());
    }

    private static Selection chosen(String reason, Integer... rows) {
        return new Selection(List.of(rows), null, reason);
    }

    private static List<String> keys(ListRow row) {
        return row.notes().stream().map(Note::key).toList();
    }

    private String note(String name) {
        return (String) database.value(
                "select e.note from enrolment e join person p on p.id = e.person_id"
                        + " where e.training_session_id = ? and p.full_name = ?",
                session,
                name);
    }

    private void refusesWithoutReason(ImportView view, Selection selection) {
        assertThatThrownBy(() -> service.commit(view.id(), selection))
                .isInstanceOfSatisfying(BusinessRuleViolation.class, broken -> assertThat(broken.rule())
                        .isEqualTo(ImportRule.EXCEPTIONS_OF_THE_LIST_HAVE_A_REASON));
    }

    @Test
    void whoHasASeatElsewhereIsNamedWithTheTimeAndLeftOut() {
        long touching = sessionLater("GZHU", 3, false);
        long free = person("闲人", "free@example.org");
        enrol(touching, free);

        ImportView view = upload(Said.NOTHING, HEADS, "忙人,busy@example.org", "闲人,free@example.org", "新人,");
        assertThat(view.rows())
                .extracting(ListRow::result)
                .containsExactly(RowResult.NEEDS_REASON, RowResult.KNOWN_PERSON, RowResult.NEW_PERSON);
        assertThat(keys(view.rows().get(0))).containsExactly(BUSY);
        String code = (String) database.value("select code from training_session where id = ?", meanwhile);
        for (Language language : Language.values()) {
            assertThat(view.rows().get(0).notes().get(0).text(language)).contains("忙人", "2026-11-30 10:00–13:00", code);
        }

        ImportView done = run(view, Selection.ALL_GOOD);
        assertThat(done.rows())
                .extracting(ListRow::outcome)
                .containsExactly(RowOutcome.LEFT_OUT, RowOutcome.ENROLLED, RowOutcome.ENROLLED);
        assertThat(OutsideRows.isOutside(done.rows().get(0))).isTrue();
    }

    @Test
    void whoIsChosenWithAReasonIsEnrolledAndTheReasonKeptWithThemAlone() {
        ImportView view = upload(Said.NOTHING, HEADS, "忙人,busy@example.org", "新人,");
        refusesWithoutReason(view, chosen(" ", 2, 3));
        assertThat(service.view(view.id()).state()).isEqualTo(ImportState.PREVIEWED);

        ImportView done = run(view, chosen("speaks in one, listens in the other", 2, 3));
        assertThat(done.rows()).extracting(ListRow::outcome).containsOnly(RowOutcome.ENROLLED);
        assertThat(note("忙人")).isEqualTo("speaks in one, listens in the other");
        assertThat(note("新人")).isNull();
        assertThat(database.count(
                        "select count(*) from enrolment_history h join enrolment e on e.id = h.enrolment_id"
                                + " where e.training_session_id = ? and h.reason = ?",
                        session,
                        "speaks in one, listens in the other"))
                .isEqualTo(1);
        assertThat(keys(done.rows().get(0)))
                .as("what spoke against it is settled")
                .containsExactly("enrolment.import.excepted");
        assertThat(keys(done.rows().get(1))).isEmpty();
    }

    @Test
    void theSessionOfAnotherBaseIsNotNamed() {
        long there = sessionLater("NKU", 2, false);
        long person = personOfNku("外基地", "far@example.org");
        acting.as(Role.COORDINATOR, nku);
        enrolling.enrol(there, EnrolmentEntry.of(person));
        asCoordinator();

        ImportView view = upload(Said.NOTHING, HEADS, "外基地,far@example.org");
        assertThat(view.rows()).extracting(ListRow::result).containsExactly(RowResult.NEEDS_REASON);
        assertThat(view.rows().get(0).notes().get(0).text(Language.EN))
                .contains("2026-11-30 11:00–14:00")
                .doesNotContain((String) database.value("select code from training_session where id = ?", there));
    }

    @Test
    void aNamesakeIsBusyOnlyIfItIsTheSamePerson() {
        ImportView view = upload(Said.NOTHING, HEADS, "忙人,");
        assertThat(view.rows()).extracting(ListRow::result).containsExactly(RowResult.POSSIBLE_DUPLICATE);
        assertThat(keys(view.rows().get(0))).containsExactly("enrolment.import.namesake", BUSY);
        refusesWithoutReason(view, new Selection(List.of(2), List.of(2), null));
        ImportView another = run(view, chosen(null, 2));
        assertThat(another.rows()).extracting(ListRow::outcome).containsExactly(RowOutcome.ENROLLED);
        assertThat(database.count("select count(*) from person where full_name = '忙人'"))
                .isEqualTo(2);
        assertThat(keys(another.rows().get(0))).doesNotContain(BUSY, "enrolment.import.excepted");
    }

    @Test
    void theSamePersonComesWithAReason() {
        ImportView view = upload(Said.NOTHING, HEADS, "忙人,");
        ImportView same = run(view, new Selection(List.of(2), List.of(2), "asked for by the bureau"));
        assertThat(same.rows()).extracting(ListRow::outcome).containsExactly(RowOutcome.ENROLLED);
        assertThat(note("忙人")).isEqualTo("asked for by the bureau");
        assertThat(database.count("select count(*) from person where full_name = '忙人'"))
                .isEqualTo(1);
    }

    /** The reason is given for whom the coordinator saw, and for nobody else. */
    @Test
    void whoGetsASeatElsewhereAfterThePreviewIsRefusedWhateverReasonThereIs() {
        long free = person("闲人", "free@example.org");
        ImportView view = upload(Said.NOTHING, HEADS, "忙人,busy@example.org", "闲人,free@example.org");
        assertThat(view.rows().get(1).result()).isEqualTo(RowResult.KNOWN_PERSON);
        enrol(meanwhile, free);
        ImportView done = run(view, chosen("both are wanted", 2, 3));
        assertThat(done.rows()).extracting(ListRow::outcome).containsExactly(RowOutcome.ENROLLED, RowOutcome.REFUSED);
        assertThat(keys(done.rows().get(1))).containsExactly(BUSY);
    }

    @Test
    void whoIsFreeAgainIsTakenAndNothingIsExplained() {
        ImportView view = upload(Said.NOTHING, HEADS, "忙人,busy@example.org");
        database.execute("update enrolment set state = 'WITHDRAWN' where training_session_id = ?", meanwhile);
        ImportView done = run(view, chosen("no longer true", 2));
        assertThat(done.rows()).extracting(ListRow::outcome).containsExactly(RowOutcome.ENROLLED);
        assertThat(note("忙人")).isNull();
    }

    @Test
    void peopleFromOutsideTheTargetGroupsComeOneByOneWithAReason() {
        session = sessionLater("GZHU", 24, true);
        String[] rows = {"姓名,培训对象,邮箱", "警,警察,p@example.org", "法,法官,j@example.org", "检,检察官,k@example.org"};
        ImportView view = upload(Said.NOTHING, rows);
        assertThat(view.rows())
                .extracting(ListRow::result)
                .containsExactly(RowResult.NEW_PERSON, RowResult.NEEDS_REASON, RowResult.NEEDS_REASON);
        assertThat(keys(view.rows().get(1))).containsExactly(OUTSIDE);
        refusesWithoutReason(view, chosen(null, 2, 3));
        assertThat(run(view, chosen("a joint case", 2, 3)).rows())
                .extracting(ListRow::outcome)
                .containsExactly(RowOutcome.ENROLLED, RowOutcome.ENROLLED, RowOutcome.LEFT_OUT);
        assertThat(note("法")).isEqualTo("a joint case");
        assertThat(note("警")).isNull();
    }

    /** A reason for the whole list answers the target groups; to book somebody twice is always a choice. */
    @Test
    void theReasonOfTheListServesWhereNoOtherIsGiven() {
        session = sessionLater("GZHU", 2, true);
        Said said = new Said("a joint training", null);
        ImportView view = upload(said, "姓名,培训对象,邮箱", "法,法官,j@example.org", "忙人,警察,busy@example.org");
        assertThat(view.rows())
                .extracting(ListRow::result)
                .containsExactly(RowResult.NEW_PERSON, RowResult.NEEDS_REASON);
        assertThat(run(view, chosen(null, 2, 3)).rows())
                .extracting(ListRow::outcome)
                .containsOnly(RowOutcome.ENROLLED);
        assertThat(note("忙人")).isEqualTo("a joint training");
    }
}
