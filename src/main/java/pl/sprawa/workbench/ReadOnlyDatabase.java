package pl.sprawa.workbench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import pl.sprawa.engine.DeployedModels;
import pl.sprawa.request.Reported;
import pl.sprawa.request.StoredReports;

/**
 * One read-only transaction on the database of the application: everything in it is of the same moment, however long it takes, and
 * the database itself refuses any change. It holds no lock that the running application could meet.
 */
final class ReadOnlyDatabase implements AutoCloseable {

    /** Codes of H2. */
    private static final int LOCKED = 90020;
    private static final Set<Integer> MISSING = Set.of(90013, 90146);
    /** A table that is not there; H2 and PostgreSQL have a code each. */
    private static final Set<String> NO_TABLE = Set.of("42S02", "42S04", "42P01");

    private final Connection connection;

    private ReadOnlyDatabase(Connection connection) {
        this.connection = connection;
    }

    /**
     * Opens the database of an application that runs elsewhere, or not at all.
     *
     * @throws CannotAsk if it cannot be opened, or holds nothing of this application
     */
    static ReadOnlyDatabase at(String url, String user, String password) {
        // H2 then opens its file for reading only, and makes none
        String readOnly = url.startsWith("jdbc:h2:file:") ? url + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE" : url;
        return of(DataSourceBuilder.create().type(SimpleDriverDataSource.class).url(readOnly).username(user).password(password).build());
    }

    static ReadOnlyDatabase of(DataSource source) {
        try {
            Connection connection = source.getConnection();
            try {
                connection.setAutoCommit(false);
                if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                    connection.setReadOnly(true);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("set transaction isolation level repeatable read, read only");
                    }
                }
                return new ReadOnlyDatabase(connection);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** The newest models, by base name. */
    Map<String, byte[]> models() {
        try {
            return DeployedModels.newest(connection);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    void reports(StoredReports reports, Instant from, Instant until, Consumer<Reported> take) {
        try {
            reports.each(connection, from, until, take);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static CannotAsk refused(SQLException e) {
        if (e.getErrorCode() == LOCKED) {
            return new CannotAsk("locked");
        } else if (MISSING.contains(e.getErrorCode())) {
            return new CannotAsk("noDatabase");
        } else if (NO_TABLE.contains(e.getSQLState())) {
            return new CannotAsk("emptyDatabase");
        }
        return new CannotAsk("database", e.getMessage());
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw refused(e);
        }
    }
}
