package org.lectern.testing;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.lectern.platform.DatabaseByUrl;

/**
 * A pool as small as that of the server: connections at READ COMMITTED, and callers that wait for one. It counts the
 * statements each thread executes.
 */
final class SmallPool implements DataSource {

    private static final int SIZE = 20;
    private static final int PATIENCE_SECONDS = 60;
    private static final ThreadLocal<int[]> EXECUTED = ThreadLocal.withInitial(() -> new int[1]);

    private final DatabaseByUrl database = new DatabaseByUrl();
    private final Semaphore free = new Semaphore(SIZE, true);
    private final Deque<Connection> idle = new ArrayDeque<>();

    SmallPool(String url, String user, String password) {
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
    }

    /** How many statements this thread has executed so far. */
    static int executed() {
        return EXECUTED.get()[0];
    }

    @Override
    public Connection getConnection() throws SQLException {
        acquire();
        try {
            Connection real;
            synchronized (idle) {
                real = idle.pollFirst();
            }
            if (real == null) {
                real = database.getConnection();
                real.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            return lent(real);
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void acquire() throws SQLException {
        try {
            if (!free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLException("no connection became free: somebody keeps them");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    private Connection lent(Connection real) {
        boolean[] closed = new boolean[1];
        InvocationHandler handler = (proxy, method, args) -> {
            switch (method.getName()) {
                case "close" -> {
                    if (!closed[0]) {
                        closed[0] = true;
                        giveBack(real);
                    }
                    return null;
                }
                case "isClosed" -> {
                    return closed[0] || real.isClosed();
                }
                default -> {
                    Object result = invoke(real, method, args);
                    return result instanceof Statement statement ? counted(statement) : result;
                }
            }
        };
        return (Connection)
                Proxy.newProxyInstance(SmallPool.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    private static Object counted(Statement statement) {
        Class<?> type = statement instanceof java.sql.CallableStatement
                ? java.sql.CallableStatement.class
                : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
        return Proxy.newProxyInstance(
                SmallPool.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    if (method.getName().startsWith("execute")) {
                        EXECUTED.get()[0]++;
                    }
                    return invoke(statement, method, args);
                });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void giveBack(Connection real) {
        try {
            if (!real.isClosed()) {
                if (!real.getAutoCommit()) {
                    real.rollback();
                    real.setAutoCommit(true);
                }
                synchronized (idle) {
                    idle.addFirst(real);
                }
            }
        } catch (SQLException e) {
            // A broken connection is not lent again.
        } finally {
            free.release();
        }
    }

    @Override
    public Connection getConnection(String name, String secret) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // nothing to write
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the patience is fixed
    }

    @Override
    public int getLoginTimeout() {
        return PATIENCE_SECONDS;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.lectern.testing");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
