package org.lectern.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;

/**
 * Closes an insert once its generated key was read. The EclipseLink of the server (4.0.7) closes the key and forgets
 * the statement (its issue 2366): each insert would stay prepared in MySQL, which keeps 16,382 at most, and in a list
 * of the driver that is copied for every new statement; and no insert would be prepared once and used again.
 */
final class InsertsClosed {

    private InsertsClosed() {}

    static Connection on(Connection connection) {
        return proxy(Connection.class, connection, (method, args, answer) -> {
            boolean returnsKeys = method.getName().equals("prepareStatement")
                    && args.length == 2
                    && args[1].equals(Statement.RETURN_GENERATED_KEYS);
            return returnsKeys ? insert((PreparedStatement) answer) : answer;
        });
    }

    private static PreparedStatement insert(PreparedStatement statement) {
        return proxy(
                PreparedStatement.class,
                statement,
                (method, args, answer) ->
                        method.getName().equals("getGeneratedKeys") ? keys((ResultSet) answer, statement) : answer);
    }

    private static ResultSet keys(ResultSet keys, PreparedStatement statement) {
        return proxy(ResultSet.class, keys, (method, args, answer) -> {
            if (method.getName().equals("close")) {
                statement.close();
            }
            return answer;
        });
    }

    /** What becomes of the answer of a call. */
    private interface Afterwards {
        Object answer(Method method, Object[] args, Object answer) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Afterwards afterwards) {
        return type.cast(Proxy.newProxyInstance(
                InsertsClosed.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    try {
                        return afterwards.answer(method, args, method.invoke(target, args));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
