package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** The question stands twice, because neither of these modules knows another: both must answer alike. */
class DatabaseAwayTest {

    @Test
    void bothTellAPassingTroubleFromAFault() {
        List<Throwable> away = List.of(new SQLException("stopping", "57P01"), new SQLException("broken", "08006"), new SQLTransientConnectionException(),
                new SQLRecoverableException(), new DataAccessResourceFailureException("x"), new CannotCreateTransactionException("x"),
                new TransactionSystemException("rollback", new SQLException()), new IllegalStateException(new RuntimeException(new SQLException("x", "08001"))));
        List<Throwable> faults = List.of(new SQLException("duplicate", "23505"), new DuplicateKeyException("x"), new IOException(),
                new TransactionSystemException("commit", new IllegalStateException()), new IllegalStateException());
        assertThat(away).allMatch(DatabaseAway::caused).allMatch(pl.sprawa.request.DatabaseAway::caused);
        assertThat(faults).noneMatch(DatabaseAway::caused).noneMatch(pl.sprawa.request.DatabaseAway::caused);
    }
}
