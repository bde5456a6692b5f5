package pl.sprawa.request;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that cannot be reached, which passes, from faults of ours; as {@code engine.DatabaseAway} does, which may know no other module. */
public final class DatabaseAway {

    private DatabaseAway() {
    }

    /** Whether this failure, or one behind it, is that of a database out of reach: try again later. */
    public static boolean caused(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause).limit(20).anyMatch(DatabaseAway::is);
    }

    /**
     * SQL states of class 08 tell of the connection, in every database; 57P01 to 57P03 of a PostgreSQL that stops or
     * starts. Where the connection broke within a transaction, its failing rollback or commit hides the reason.
     */
    private static boolean is(Throwable e) {
        return e instanceof DataAccessResourceFailureException || e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException && e.getCause() instanceof SQLException
                || e instanceof SQLTransientConnectionException || e instanceof SQLRecoverableException
                || e instanceof SQLException sql && sql.getSQLState() != null && sql.getSQLState().matches("08.*|57P0[123]");
    }
}
