package org.lectern.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** A pool keeps its connections for days: what an insert leaves open on one stays open. */
class InsertsClosedTest {

    @Test
    void anInsertIsClosedWithItsKeys() throws SQLException {
        try (Connection connection = connection()) {
            PreparedStatement insert =
                    connection.prepareStatement("insert into note (text) values (?)", Statement.RETURN_GENERATED_KEYS);
            insert.setString(1, "first");
            assertThat(insert.executeUpdate()).isEqualTo(1);
            ResultSet keys = insert.getGeneratedKeys();
            assertThat(keys.next()).isTrue();
            assertThat(keys.getLong(1)).isEqualTo(1);
            assertThat(insert.isClosed()).isFalse();
            keys.close();
            assertThat(insert.isClosed()).isTrue();
        }
    }

    /** The control: whoever asks for no key goes on with the statement. */
    @Test
    void otherStatementsStayOpen() throws SQLException {
        try (Connection connection = connection();
                PreparedStatement query = connection.prepareStatement("select count(*) from note")) {
            query.executeQuery().close();
            assertThat(query.isClosed()).isFalse();
        }
    }

    @Test
    void aRefusalOfTheDatabaseComesAsItIs() throws SQLException {
        try (Connection connection = connection()) {
            assertThatThrownBy(() -> connection.prepareStatement("select nothing"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static Connection connection() throws SQLException {
        DatabaseByUrl database = new DatabaseByUrl();
        database.setUrl("jdbc:h2:mem:;MODE=MySQL;DATABASE_TO_LOWER=TRUE");
        Connection connection = database.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table note (id bigint auto_increment primary key, text varchar(20))");
        }
        return connection;
    }
}
