package pl.sprawa.engine;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in the log what to do, instead of a stack trace. */
class AdminPasswordMissingAnalyzer extends AbstractFailureAnalyzer<AdminPasswordMissing> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AdminPasswordMissing cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Set the environment variable SPRAWA_ADMIN_PASSWORD (property sprawa.admin.password) to a password of at least "
                        + Accounts.SHORTEST_PASSWORD + " characters for the first start. It makes the user '" + Accounts.ADMIN
                        + "' and is not needed afterwards.", cause);
    }
}
