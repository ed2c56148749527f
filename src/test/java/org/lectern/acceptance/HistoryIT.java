package org.lectern.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.acceptance.pages.EarlierSessionsPage;
import org.lectern.acceptance.pages.OfficialsTrainedPage;
import org.lectern.enrolment.list.ListColumn;
import org.lectern.enrolment.list.ListKind;
import org.lectern.shared.export.CsvFile;
import org.lectern.shared.export.Spreadsheet;
import org.lectern.shared.table.Table;
import org.lectern.shared.table.Workbooks;
import org.lectern.testing.packaged.Browser;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/** A base brings the years before Lectern, and the report counts them. */
@Packaged
@Tag("one-database")
class HistoryIT {

    private static final String COORDINATOR = Network.coordinator("GZHU");

    /** In Chinese: the template is filled in, looked at, recorded, and what stayed outside comes back. */
    @Test
    void whatIsFilledIntoTheTemplateIsSeenRecordedAndCounted(RunningLectern lectern) throws IOException {
        String course = new Network(lectern).course("Earlier sessions", "GZHU");
        int number = Network.next();
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(COORDINATOR, "zh-CN", 1280);
            EarlierSessionsPage earlier = EarlierSessionsPage.open(page);
            earlier.check("历年.xlsx", Spreadsheet.MEDIA_TYPE, filled(earlier.template(), course, number));
            assertThat(earlier.sessions()).hasCount(3);
            assertThat(earlier.rows()).isEqualTo(Map.of("NEW_PERSON", 2, "AS_ABOVE", 1, "HEADCOUNT", 1, "ERROR", 1));
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            String preview = page.url();
            assertThat(OfficialsTrainedPage.of(page, course, 2018))
                    .as("nothing is recorded before the run")
                    .isEqualTo(new OfficialsTrainedPage(0, 0, 0));

            page.navigate(preview);
            earlier.record();
            assertThat(earlier.rows()).isEqualTo(Map.of("ENROLLED", 3, "COUNTED", 1, "LEFT_OUT", 1));
            assertThat(earlier.outside().rows())
                    .as("the heads and the wrong day")
                    .hasSize(2);
            // Two came in March, one of them again in June beside twenty-five without names.
            assertThat(OfficialsTrainedPage.of(page, course, 2018)).isEqualTo(new OfficialsTrainedPage(2, 28, 2));
            browser.assertNoComplaints();
        }
    }

    private static byte[] filled(Table template, String course, int number) {
        List<ListColumn> columns = template.rows().get(0).cells().stream()
                .map(head -> ListColumn.ofHead(head, ListKind.HISTORY).orElseThrow())
                .toList();
        List<Map<ListColumn, String>> said = List.of(
                row("1", course, "2018-03-05", "王芳" + number),
                row("1", course, "2018-03-05", "李雷" + number),
                row("2", course, "2018年6月4日", "王芳" + number),
                Map.of(ListColumn.SESSION_KEY, "2", ListColumn.PEOPLE, "25"),
                row("3", course, "2018-02-30", "韩梅" + number));
        StringBuilder sheet = new StringBuilder(cells(1, template.rows().get(0).cells()));
        for (int i = 0; i < said.size(); i++) {
            Map<ListColumn, String> row = said.get(i);
            sheet.append(cells(
                    i + 2,
                    columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        }
        return Workbooks.of(sheet.toString()).bytes();
    }

    private static String cells(int row, List<String> cells) {
        return Workbooks.row(row, cells.toArray(String[]::new));
    }

    private static Map<ListColumn, String> row(String key, String course, String day, String name) {
        return Map.of(
                ListColumn.SESSION_KEY,
                key,
                ListColumn.COURSE,
                course,
                ListColumn.FIRST_DAY,
                day,
                ListColumn.TOTAL_HOURS,
                "6",
                ListColumn.FULL_NAME,
                name,
                ListColumn.ORGANISATION,
                "第一公安局",
                ListColumn.TARGET_GROUP,
                "警察",
                ListColumn.COMPLETED,
                "是");
    }

    /**
     * In English: a file with heads of its own, sent by an organisation; they are asked for once, its people are of
     * that organisation, and the whole list is taken back again.
     */
    @Test
    void aFileWithHeadsOfItsOwnIsAskedAboutRecordedAndTakenBack(RunningLectern lectern) {
        String course = new Network(lectern).course("Sessions of old", "GZHU");
        int number = Network.next();
        List<String> lines =
                new ArrayList<>(List.of("Which" + number + ",Day" + number + ",Long,Whose" + number + ",So"));
        lines.add(course + ",2017-05-08,6,Ann" + number + ",yes");
        lines.add(",,,Ben" + number + ",no");
        try (Browser browser = Browser.open(lectern)) {
            Page page = browser.signedIn(COORDINATOR, "en", 1280);
            EarlierSessionsPage earlier = EarlierSessionsPage.open(page);
            earlier.sentBy("Hengjiang");
            earlier.check(
                    "years.csv", CsvFile.MEDIA_TYPE, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            earlier.sayColumns(Map.of(
                    ListColumn.COURSE, 0,
                    ListColumn.FIRST_DAY, 1,
                    ListColumn.TOTAL_HOURS, 2,
                    ListColumn.FULL_NAME, 3,
                    ListColumn.COMPLETED, 4));
            assertThat(earlier.rows()).isEqualTo(Map.of("NEW_PERSON", 2));
            assertThat(earlier.remarks().first())
                    .containsText("2 rows name no organisation: entered as people of Heng");
            earlier.record();
            assertThat(Browser.accessibilityFaults(page)).isEmpty();
            String result = page.url();
            assertThat(OfficialsTrainedPage.of(page, course, 2017)).isEqualTo(new OfficialsTrainedPage(1, 2, 1));
            page.navigate(result);
            earlier.takeBack();
            assertThat(OfficialsTrainedPage.of(page, course, 2017)).isEqualTo(new OfficialsTrainedPage(0, 0, 0));
            browser.assertNoComplaints();
        }
    }
}
