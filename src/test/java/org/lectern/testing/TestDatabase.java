package org.lectern.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lectern.platform.Migration;

/**
 * The database of the tests of this process, made by the migrations: H2 in memory; with {@code -Dtest.db=mysql} a MySQL
 * server that is started for it; with {@code -Dtest.db.url=…} the one that is given (its schema is dropped!).
 */
public final class TestDatabase {

    /** Filled by the migrations or by the key generator: not emptied, or filled again. */
    private static final Set<String> KEPT = Set.of("flyway_schema_history", "id_sequence");

    private final String url;
    private final String user;
    private final String password;
    private final SmallPool pool;
    private final List<String> tables = new ArrayList<>();
    private final Map<String, List<Object[]>> reference = new LinkedHashMap<>();

    private TestDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.pool = new SmallPool(url, user, password);
    }

    static TestDatabase open() {
        TestDatabase database = chosen();
        Migration.flyway(database.url, database.user, database.password).migrate();
        database.remember();
        return database;
    }

    private static TestDatabase chosen() {
        String given = System.getProperty("test.db.url", "");
        if (!given.isBlank()) {
            String user = System.getProperty("test.db.user", "root");
            String password = System.getProperty("test.db.password", "");
            return new TestDatabase(MysqlServer.freshSchema(given, user, password), user, password);
        }
        if ("mysql".equals(System.getProperty("test.db"))) {
            return new TestDatabase(MysqlServer.get().freshSchema(), "root", "");
        }
        String name = "test" + UUID.randomUUID().toString().replace("-", "");
        return new TestDatabase(
                "jdbc:h2:mem:" + name + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;LOCK_TIMEOUT=5000;DB_CLOSE_DELAY=-1",
                "lectern",
                "");
    }

    public boolean isMysql() {
        return url.startsWith("jdbc:mysql:");
    }

    public SmallPool pool() {
        return pool;
    }

    /** A connection past the persistence context, for what a test wants to see in the tables themselves. */
    public Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** The one value of a query, for assertions about rows. */
    public Object value(String sql, Object... args) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, args);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getObject(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The first column of every row. */
    public List<Object> list(String sql, Object... args) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, args);
            List<Object> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getObject(1));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public long count(String sql, Object... args) {
        return ((Number) value(sql, args)).longValue();
    }

    public int execute(String sql, Object... args) {
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            fill(statement, args);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void fill(PreparedStatement statement, Object... args) throws SQLException {
        for (int i = 0; i < args.length; i++) {
            statement.setObject(i + 1, args[i]);
        }
    }

    private void remember() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            String schema = isMysql() ? "database()" : "'public'";
            try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables where"
                    + " lower(table_schema) = " + schema + " and table_type = 'BASE TABLE'")) {
                while (rows.next()) {
                    String table = rows.getString(1);
                    if (!KEPT.contains(table.toLowerCase(java.util.Locale.ROOT))) {
                        tables.add(table);
                    }
                }
            }
            for (String table : tables) {
                List<Object[]> kept = rows(statement, table);
                if (!kept.isEmpty()) {
                    reference.put(table, kept);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object[]> rows(Statement statement, String table) throws SQLException {
        List<Object[]> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getObject(i + 1);
                }
                found.add(row);
            }
        }
        return found;
    }

    /** Back to what the migrations leave. Only tables that hold something are touched: that is fast on MySQL too. */
    void empty() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(isMysql() ? "set foreign_key_checks = 0" : "set referential_integrity false");
            try {
                for (String table : tables) {
                    empty(connection, statement, table);
                }
            } finally {
                statement.execute(isMysql() ? "set foreign_key_checks = 1" : "set referential_integrity true");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void empty(Connection connection, Statement statement, String table) throws SQLException {
        List<Object[]> kept = reference.getOrDefault(table, List.of());
        if (kept.isEmpty()) {
            boolean used;
            try (ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
                used = rows.next();
            }
            if (used) {
                statement.executeUpdate("delete from " + table);
            }
            return;
        }
        if (same(kept, rows(statement, table))) {
            return;
        }
        statement.executeUpdate("delete from " + table);
        String places = String.join(",", java.util.Collections.nCopies(kept.get(0).length, "?"));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + places + ")")) {
            for (Object[] row : kept) {
                fill(insert, row);
                insert.executeUpdate();
            }
        }
    }

    private static boolean same(List<Object[]> kept, List<Object[]> there) {
        return java.util.Arrays.deepEquals(kept.toArray(), there.toArray());
    }
}
