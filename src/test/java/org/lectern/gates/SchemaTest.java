package org.lectern.gates;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lectern.audit.Act;
import org.lectern.audit.AuditTrail;
import org.lectern.enrolment.EnrolmentState;
import org.lectern.testing.HarnessProbe;
import org.lectern.testing.InProcess;
import org.lectern.testing.TestClock;
import org.lectern.testing.TestDatabase;

/** What the schema promises, read from the database itself. */
@InProcess
class SchemaTest {

    private static final Set<Integer> TEXT =
            Set.of(Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB, Types.CHAR, Types.NVARCHAR);

    private static final Set<String> KINDS =
            Set.of("NAME", "CONTACT", "TRAIT", "SNAPSHOT", "TEXT", "SECRET", "NOTHING");

    @Inject
    private TestDatabase database;

    @Inject
    private HarnessProbe probe;

    @Inject
    private AuditTrail trail;

    /** Without the converter an instant would be stored as a blob, or in the zone of the machine. */
    @Test
    void instantsStandInUtc() throws SQLException {
        probe.inTransaction(() -> trail.record(Act.of("test", "training_base", 1L, null)));
        try (Connection connection = database.connection();
                ResultSet rows = connection.createStatement().executeQuery("select at from audit_entry")) {
            rows.next();
            assertThat(rows.getMetaData().getColumnType(1)).isEqualTo(Types.TIMESTAMP);
            assertThat(rows.getObject(1, java.time.LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC))
                    .isEqualTo(TestClock.START);
        }
    }

    /** The unique key that keeps a person from two live enrolments lists the live states by itself. */
    @Test
    void theLiveKeyKnowsTheLiveStates() {
        String live = Sources.in(Sources.MIGRATIONS, ".sql").stream()
                .flatMap(file -> Pattern.compile("live_person_id[^;]*?state in \\(([^)]*)\\)")
                        .matcher(file.text())
                        .results()
                        .map(found -> found.group(1)))
                .reduce((first, last) -> last)
                .orElseThrow();
        Set<String> inDatabase = Stream.of(live.split(","))
                .map(state -> state.replace("'", "").trim())
                .collect(Collectors.toSet());
        Set<String> inCode = Arrays.stream(EnrolmentState.values())
                .filter(EnrolmentState::isLive)
                .map(Enum::name)
                .collect(Collectors.toSet());
        assertThat(inDatabase).isEqualTo(inCode).hasSize(4);
    }

    /** Whoever adds a column says what of a person stands in it. */
    @Test
    void everyTextColumnSaysWhatOfAPersonItHolds() throws Exception {
        Map<String, String> listed = personalData();
        assertThat(new TreeSet<>(listed.values())).isSubsetOf(KINDS);
        assertThat(new TreeSet<>(listed.keySet())).isEqualTo(textColumns());
        assertThat(listed).containsEntry("person.full_name", "NAME").containsEntry("person.status", "NOTHING");
    }

    @Test
    void namesOfTablesAndColumnsAreLowerCase() throws Exception {
        assertThat(textColumns()).allMatch(name -> name.equals(name.toLowerCase(java.util.Locale.ROOT)));
        assertThat(Sources.found(Sources.in(Sources.JAVA, ".java"), SchemaTest::carelessTableNames))
                .isEmpty();
    }

    @Test
    void controlSeesCarelessTableNames() {
        assertThat(carelessTableNames(new Sources.Source("x", "@Entity\npublic class X {}")))
                .isNotEmpty();
        assertThat(carelessTableNames(new Sources.Source("x", "@Entity\n@Table(name = \"Person\")\nclass X {}")))
                .isNotEmpty();
        assertThat(carelessTableNames(new Sources.Source("x", "@Entity\n@Table(name = \"person\")\nclass X {}")))
                .isEmpty();
    }

    /** MySQL on Linux tells upper from lower case in the names of tables; H2 in the tests does not. */
    private static Stream<String> carelessTableNames(Sources.Source source) {
        if (!Pattern.compile("^@" + Entity.class.getSimpleName() + "$", Pattern.MULTILINE)
                .matcher(source.text())
                .find()) {
            return Stream.empty();
        }
        Matcher table = Pattern.compile("@" + Table.class.getSimpleName() + "\\(\\s*name = \"([a-z_]+)\"")
                .matcher(source.text());
        return table.find() ? Stream.empty() : Stream.of("an entity without @Table(name = \"lower_case\")");
    }

    private Set<String> textColumns() throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = database.connection();
                ResultSet columns = connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), database.isMysql() ? null : "public", "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME");
                if (TEXT.contains(columns.getInt("DATA_TYPE")) && !table.startsWith("flyway")) {
                    found.add(table + "." + columns.getString("COLUMN_NAME"));
                }
            }
        }
        return found;
    }

    private static Map<String, String> personalData() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                SchemaTest.class.getResourceAsStream("/db/personal-data.csv"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).skip(1).forEach(line -> {
                String[] parts = line.split(",");
                listed.put(parts[0] + "." + parts[1], parts[2]);
            });
        }
        return listed;
    }
}
