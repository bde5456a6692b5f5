package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Started twice on one folder (H2 answers with error 90020), the second says what to do. */
class DatabaseInUseAnalyzerTest {

    @Test
    void whoStartsTwiceIsToldWhatToDo() {
        FailureAnalysis analysis = new DatabaseInUseAnalyzer().analyze(
                new IllegalStateException(new SQLException("Database may be already in use: \"/data/sprawa.mv.db\"", "90020", 90020)));
        assertThat(analysis.getDescription()).contains("/data/sprawa.mv.db");
        assertThat(analysis.getAction()).contains("SPRAWA_DATA");
    }

    @Test
    void otherFailuresAreNotItsBusiness() {
        assertThat(new DatabaseInUseAnalyzer().analyze(new IllegalStateException(new SQLException("no such table", "42S02", 42102)))).isNull();
        assertThat(SpringFactoriesLoader.loadFactoryNames(FailureAnalyzer.class, null)).contains(DatabaseInUseAnalyzer.class.getName());
    }
}
