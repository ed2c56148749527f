package org.lectern.platform;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The data source behind the pool. It takes the driver from the address, so that one WAR serves H2 and MySQL with
 * nothing but {@code LECTERN_DB_URL}, {@code LECTERN_DB_USER} and {@code LECTERN_DB_PASSWORD} to set.
 */
public class DatabaseByUrl implements DataSource {

    /**
     * What the driver of MySQL leaves to us: statements are parsed once per connection and not at every call, and the
     * driver believes what it was told about the session instead of asking the server. Rows that are written together
     * go in one statement. An address may say otherwise.
     */
    private static final Map<String, String> MYSQL = Map.of(
            "useServerPrepStmts", "true",
            "rewriteBatchedStatements", "true",
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "250",
            "prepStmtCacheSqlLimit", "16384",
            "useLocalSessionState", "true",
            "cacheServerConfiguration", "true",
            // The server brings the interfaces of OpenTelemetry, so the driver would describe every statement to
            // nobody.
            "openTelemetry", "DISABLED",
            // The server's own key is no certificate of this client: a MySQL with TLS hangs up when it is shown one.
            "fallbackToSystemKeyStore", "false");

    private String url;
    private String user;
    private String password;

    public void setUrl(String url) {
        this.url = url;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(user, password);
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        Properties properties = new Properties();
        if (name != null) {
            properties.setProperty("user", name);
        }
        if (secret != null) {
            properties.setProperty("password", secret);
        }
        if (!isH2()) {
            properties.putAll(MYSQL);
        }
        Connection connection = driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the address is not one of H2 or MySQL");
        }
        return InsertsClosed.on(connection);
    }

    private boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    private Driver driver() throws SQLException {
        return isH2() ? new org.h2.Driver() : new com.mysql.cj.jdbc.Driver();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // The drivers log through java.util.logging.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The pool limits the wait.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.lectern.platform");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
