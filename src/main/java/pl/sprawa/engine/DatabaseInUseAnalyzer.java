package pl.sprawa.engine;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells at start-up that the embedded database has another user already, instead of how that was found out. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's {@code DATABASE_ALREADY_OPEN_1}; PostgreSQL has no error codes but 0. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected FailureAnalysis analyze(Throwable root, SQLException cause) {
        return cause.getErrorCode() != ALREADY_OPEN ? null : new FailureAnalysis("The embedded database is in use: " + cause.getMessage(),
                "Stop the Sprawa that runs on this folder, or give this one a folder of its own with SPRAWA_DATA. Only PostgreSQL serves several at a time.", root);
    }
}
