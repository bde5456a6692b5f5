package pl.sprawa.city;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets the log of a failed start show the findings instead of a stack trace. */
class BrokenCityPackAnalyzer extends AbstractFailureAnalyzer<BrokenCityPack> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BrokenCityPack cause) {
        return new FailureAnalysis(cause.getMessage(),
                "Mend the files in " + cause.folder() + " as told above and start again. The folder's README.md tells what each file holds;"
                        + " the property sprawa.city tells which folder is read.", cause);
    }
}
