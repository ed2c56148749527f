package org.lectern.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.enrolment.list.ImportState;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListRow;
import org.lectern.enrolment.list.RowResult;
import org.lectern.history.PastImportService.Said;
import org.lectern.shared.InvalidInput;
import org.lectern.testing.InProcess;

/** A list of past sessions that an organisation sent: of its people, in its words. */
@InProcess
class PastSenderTest extends HistoryScene {

    private static final String HEADS = "课程,日期,学时,姓名,单位,结业";

    private PastView sentBy(Long organisation, String... lines) {
        return service.upload(null, csv(lines), new Said(false, organisation));
    }

    private static List<RowResult> results(PastView view) {
        return view.list().rows().stream().map(ListRow::result).toList();
    }

    @Test
    void whoeverSaysNoOrganisationIsOfTheOneThatSentTheList() {
        long sender = world.anOrganisation("第一分局");
        long city = world.anOrganisation("广州市公安局");
        String[] lines = {
            HEADS, "HRLE,2024-03-04,6,王芳,,是", "HRLE,2024-03-04,6,李雷,广州市公安局,是", "HRLE,2023-03-06,6,王芳,第一分局,是",
        };
        PastView nobodys = upload(lines);
        assertThat(nobodys.list().sender()).isNull();
        assertThat(results(nobodys))
                .as("the control: the same list of whom nobody says who sent it asks who 王芳 is")
                .containsExactly(RowResult.NEW_PERSON, RowResult.NEW_PERSON, RowResult.POSSIBLE_DUPLICATE);
        service.discard(nobodys.id());

        PastView view = sentBy(sender, lines);
        assertThat(view.list().sender().id()).isEqualTo(sender);
        assertThat(view.list().ofSender()).isEqualTo(1);
        assertThat(results(view)).containsExactly(RowResult.NEW_PERSON, RowResult.NEW_PERSON, RowResult.AS_ABOVE);
        run(view);
        assertThat(database.list("select p.full_name, e.organisation_id from enrolment e"
                        + " join person p on p.id = e.person_id where e.organisation_id = "
                        + sender))
                .hasSize(2);
        assertThat(database.count("select count(*) from enrolment where organisation_id = ?", city))
                .isEqualTo(1);
        assertThat(database.count("select count(*) from organisation")).isEqualTo(2);

        String again = "HRLE,2022-03-07,6,王芳,,是";
        assertThat(results(sentBy(sender, HEADS, again)))
                .as("of this name and this organisation one is known")
                .containsExactly(RowResult.POSSIBLE_DUPLICATE);
        assertThat(results(sentBy(city, HEADS, again)))
                .as("the control: somebody else")
                .containsExactly(RowResult.NEW_PERSON);
    }

    /** What one says of a head changes nothing in the lists of another. */
    @Test
    void whatTheColumnsMeanIsRememberedOfTheSender() {
        long city = world.anOrganisation("广州市公安局");
        long county = world.anOrganisation("县公安局");
        Map<ListColumn, Integer> citys = columns(3, 4);
        Map<ListColumn, Integer> countys = columns(4, 3);
        service.map(sentBy(city, "甲,乙,丙,丁,戊", "HRLE,2024-03-04,6,王芳,是").id(), citys, false);
        service.map(sentBy(county, "甲,乙,丙,丁,戊", "HRLE,2024-03-04,6,是,李雷").id(), countys, false);

        PastView next = sentBy(city, "甲,乙,丙,丁,戊", "HRLE,2024-03-05,6,韩梅,是");
        assertThat(next.list().state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(next.list().columns()).isEqualTo(citys);
        assertThat(sentBy(county, "甲,乙,丙,丁,戊", "HRLE,2024-03-05,6,是,赵四").list().columns())
                .isEqualTo(countys);
    }

    private static Map<ListColumn, Integer> columns(int name, int completed) {
        return Map.of(
                ListColumn.COURSE, 0,
                ListColumn.FIRST_DAY, 1,
                ListColumn.TOTAL_HOURS, 2,
                ListColumn.FULL_NAME, name,
                ListColumn.COMPLETED, completed);
    }

    @Test
    void whoSendsAListIsAnOrganisationInUse() {
        long retired = world.anOrganisation("旧单位");
        database.execute("update organisation set retired_at = current_timestamp where id = ?", retired);
        String[] lines = {HEADS, "HRLE,2024-03-04,6,王芳,,是"};
        for (long none : new long[] {retired, retired + 1}) {
            assertThatThrownBy(() -> sentBy(none, lines))
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(
                                    refused.violations().get(0).field())
                            .isEqualTo("organisation"));
        }
        assertThat(database.count("select count(*) from list_import")).isZero();
        database.execute("update organisation set retired_at = null where id = ?", retired);
        assertThat(results(sentBy(retired, lines))).containsExactly(RowResult.NEW_PERSON);
    }
}
