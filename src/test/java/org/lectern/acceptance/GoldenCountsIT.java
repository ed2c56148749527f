package org.lectern.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.lectern.testing.packaged.Api;
import org.lectern.testing.packaged.Network;
import org.lectern.testing.packaged.Packaged;
import org.lectern.testing.packaged.RunningLectern;

/**
 * The worked example of the counts, built through the API and read from the report: three sessions in a year of which
 * the sample data know nothing. Ten police officers at GZHU, five at FDU of whom two had completed at GZHU, and a
 * lecture with a head count.
 */
@Packaged
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenCountsIT {

    private static final String YEAR = "from=2011-01-01&to=2011-12-31";
    private static final Offset<Double> EXACTLY = within(1e-9);

    private Network network;
    private Api reporter;
    private List<Long> atGzhu;
    private long secondSession;

    @BeforeAll
    void threeSessions(RunningLectern lectern) {
        network = new Network(lectern);
        reporter = network.as(Network.REPORTER);
        String law = network.course("Human Rights and Law Enforcement");
        String lecture = network.course("Public lecture");

        atGzhu = network.people("GZHU", 10);
        long first = network.published(
                        "GZHU", Network.recorded("GZHU", law, Instant.parse("2011-03-07T01:00:00Z"), 4, 180))
                .path("id")
                .asLong();
        List<Long> enrolled = new ArrayList<>();
        for (long person : atGzhu) {
            enrolled.add(network.enrol("GZHU", first, person));
        }
        List<Long> slots = network.slots("GZHU", first);
        for (int slot = 0; slot < 4; slot++) {
            Map<Long, String> marks = new LinkedHashMap<>();
            for (int i = 0; i < 7; i++) {
                marks.put(enrolled.get(i), i == 0 ? "LATE" : "PRESENT");
            }
            marks.put(enrolled.get(7), slot < 2 ? "PRESENT" : "ABSENT");
            marks.put(enrolled.get(8), "EXCUSED");
            marks.put(enrolled.get(9), "ABSENT");
            network.mark("GZHU", slots.get(slot), marks);
            network.closeSlot("GZHU", slots.get(slot));
        }
        network.closeSession("GZHU", first);

        secondSession = network.published(
                        "FDU", Network.recorded("FDU", law, Instant.parse("2011-06-06T01:00:00Z"), 4, 180))
                .path("id")
                .asLong();
        List<Long> atFdu = new ArrayList<>();
        for (long person : network.people("FDU", 3)) {
            atFdu.add(network.enrol("FDU", secondSession, person));
        }
        for (int i = 0; i < 2; i++) {
            atFdu.add(enrolByMatch(network.emailOf("GZHU", atGzhu.get(i))));
        }
        for (long slot : network.slots("FDU", secondSession)) {
            Map<Long, String> marks = new LinkedHashMap<>();
            atFdu.forEach(enrolment -> marks.put(enrolment, "PRESENT"));
            network.mark("FDU", slot, marks);
            network.closeSlot("FDU", slot);
        }

        long third = network.published(
                        "GZHU", Network.recorded("GZHU", lecture, Instant.parse("2011-09-05T01:00:00Z"), 1, 120))
                .path("id")
                .asLong();
        long slot = network.slots("GZHU", third).get(0);
        network.as(Network.coordinator("GZHU"))
                .post(
                        "/slots/" + slot + "/headcounts",
                        List.of(
                                Map.of("targetGroup", "GENERAL_PUBLIC", "gender", "WOMAN", "number", 70),
                                Map.of("targetGroup", "GENERAL_PUBLIC", "gender", "MAN", "number", 50)))
                .expect(200);
        network.closeSlot("GZHU", slot);
        network.closeSession("GZHU", third);
    }

    /** Somebody another base knows is found by the exact address only. */
    private long enrolByMatch(String email) {
        Api coordinator = network.as(Network.coordinator("FDU"));
        JsonNode match = coordinator
                .post("/persons/match", Map.of("email", email))
                .expect(200)
                .json();
        assertThat(match.path("known").asBoolean()).isTrue();
        return coordinator
                .post(
                        "/training-sessions/" + secondSession + "/enrolments",
                        Map.of("match", match.path("match").asText()))
                .expect(201)
                .id();
    }

    /** Held but not closed: a third of the sessions is provisional, the figures are there already. */
    @Test
    @Order(1)
    void aHeldSessionIsProvisional() {
        JsonNode report = report(YEAR);
        assertThat(report.path("provisionalShare").asDouble()).isEqualTo(1 / 3d, EXACTLY);
        assertTheYear(report.path("total"));
        network.closeSession("FDU", secondSession);
        assertThat(report(YEAR).path("provisionalShare").asDouble()).isZero();
    }

    @Test
    @Order(2)
    void theTotalOfTheYear() {
        JsonNode report = report(YEAR);
        assertTheYear(report.path("total"));
        assertThat(report.path("unnamedShare").asDouble()).isEqualTo(120 / 133d, EXACTLY);
        assertThat(report.path("unknownShare").asDouble()).isZero();
    }

    private static void assertTheYear(JsonNode total) {
        assertFigures(
                total,
                Map.ofEntries(
                        Map.entry("sessions", 3),
                        Map.entry("courses", 2),
                        Map.entry("enrolledAtStart", 15),
                        Map.entry("attendancesNamed", 13),
                        Map.entry("attendancesUnnamed", 120),
                        Map.entry("attendances", 133),
                        Map.entry("personsReached", 11),
                        Map.entry("completions", 12),
                        Map.entry("personsTrained", 10),
                        Map.entry("firstTime", 10),
                        Map.entry("repeat", 0),
                        Map.entry("hours", 150),
                        Map.entry("countedAtMoreThanOneBase", 2)));
        assertThat(total.path("meanAttendanceRate").asDouble()).isEqualTo(5 / 6d, EXACTLY);
        assertThat(total.path("noShowRate").asDouble()).isEqualTo(1 / 15d, EXACTLY);
        JsonNode byGender = total.path("personsTrainedByGender");
        assertThat(byGender.path("women").asInt()
                        + byGender.path("men").asInt()
                        + byGender.path("otherOrNotStated").asInt())
                .isEqualTo(10);
        // Of the seven at GZHU four are women; of the three that FDU adds, two.
        assertThat(byGender.path("women").asInt()).isEqualTo(6);
    }

    @Test
    @Order(3)
    void byBaseTwoPersonsStandInTwoRows() {
        JsonNode report = report(YEAR + "&groupBy=base");
        assertFigures(row(report, "base", "GZHU"), Map.of("sessions", 2, "personsReached", 8, "personsTrained", 7));
        assertFigures(row(report, "base", "FDU"), Map.of("sessions", 1, "personsReached", 5, "personsTrained", 5));
        assertThat(report.path("rows")).hasSize(2);
        assertTheYear(report.path("total"));
        assertFigures(report.path("countedInMoreThanOneRow"), Map.of("personsReached", 2, "personsTrained", 2));
    }

    @Test
    @Order(4)
    void otherRowsAndFilters() {
        JsonNode groups = report(YEAR + "&groupBy=targetGroup");
        assertFigures(row(groups, "targetGroup", "POLICE"), Map.of("sessions", 2, "attendances", 13));
        assertFigures(
                row(groups, "targetGroup", "GENERAL_PUBLIC"),
                Map.of("sessions", 1, "attendances", 120, "personsReached", 0, "hours", 0));
        JsonNode months = report(YEAR + "&groupBy=month");
        assertThat(months.path("rows")).hasSize(3);
        assertFigures(row(months, "month", "2011-03"), Map.of("sessions", 1, "completions", 7));
        JsonNode fdu = report(YEAR + "&base=FDU");
        assertFigures(fdu.path("total"), Map.of("sessions", 1, "personsTrained", 5, "firstTime", 5, "repeat", 0));
        // From May on, two of the five have a completion before the period, at another base.
        JsonNode later = report("from=2011-05-01&to=2011-12-31&base=FDU");
        assertFigures(later.path("total"), Map.of("personsTrained", 5, "firstTime", 3, "repeat", 2));
        assertFigures(report("from=2012-01-01&to=2012-12-31&base=FDU").path("total"), Map.of("sessions", 0));
        // A filter on what a head count does not say leaves it out.
        assertFigures(report(YEAR + "&province=Guangdong").path("total"), Map.of("attendancesUnnamed", 0));
    }

    @Test
    @Order(5)
    void theFilesCarryTheSameFigures() {
        String csv = reporter.get("/reports/officials-trained?" + YEAR + "&groupBy=base", "text/csv")
                .expect(200)
                .text();
        String total = csv.lines()
                .filter(line -> line.replace("\"", "").startsWith("Total"))
                .findFirst()
                .orElseThrow();
        assertThat(List.of(total.replace("\"", "").split(",", -1))).contains("3", "2", "15", "133", "11", "12", "10");
        var excel = reporter.get(
                        "/reports/officials-trained?" + YEAR,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .expect(200);
        assertThat(excel.body()).startsWith('P', 'K');
    }

    /** Everybody who may read it reads the same totals. */
    @Test
    @Order(6)
    void theSameTotalsForEverybody() {
        JsonNode expected = report(YEAR + "&groupBy=base").path("rows");
        for (String reader : List.of(Network.ADMIN, Network.coordinator("GZHU"), Network.coordinator("FDU"))) {
            assertThat(network.as(reader)
                            .get("/reports/officials-trained?" + YEAR + "&groupBy=base")
                            .expect(200)
                            .json()
                            .path("rows"))
                    .isEqualTo(expected);
        }
    }

    /** Facts are facts: what a person is today changes nothing of last year. */
    @Test
    @Order(7)
    void aPersonWhoChangesChangesNoFigure() {
        JsonNode before = report(YEAR + "&groupBy=targetGroup").path("rows");
        Api coordinator = network.as(Network.coordinator("GZHU"));
        JsonNode person =
                coordinator.get("/persons/" + atGzhu.get(3)).expect(200).json();
        Map<String, Object> moved = new LinkedHashMap<>();
        moved.put("version", person.path("version").asInt());
        moved.put("fullName", person.path("fullName").asText());
        moved.put("gender", "MAN");
        moved.put("province", "Yunnan");
        moved.put("targetGroup", "PROSECUTION");
        moved.put("rankBand", "SENIOR");
        coordinator.put("/persons/" + atGzhu.get(3), moved).expect(200);
        assertThat(report(YEAR + "&groupBy=targetGroup").path("rows")).isEqualTo(before);
        assertTheYear(report(YEAR).path("total"));
    }

    private JsonNode report(String query) {
        return reporter.get("/reports/officials-trained?" + query).expect(200).json();
    }

    private static JsonNode row(JsonNode report, String dimension, String key) {
        for (JsonNode row : report.path("rows")) {
            if (row.path("key").path(dimension).asText().equals(key)) {
                return row;
            }
        }
        throw new AssertionError("no row " + key + " in " + report.path("rows"));
    }

    private static void assertFigures(JsonNode figures, Map<String, Integer> expected) {
        expected.forEach((field, value) -> {
            assertThat(figures.has(field)).as(field + " in " + figures).isTrue();
            assertThat(figures.path(field).asDouble()).as(field).isEqualTo(value, EXACTLY);
        });
    }
}
