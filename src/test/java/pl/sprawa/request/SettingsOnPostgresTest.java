package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.TestPostgres;

@RequestContext
@ContextConfiguration(initializers = TestPostgres.NewDatabase.class)
class SettingsOnPostgresTest {

    @Autowired
    Settings settings;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void remembersTheLastValue() {
        assertThat(settings.get("calendar")).isEmpty();
        settings.put("calendar", "a");
        settings.put("calendar", "b");
        settings.put("other", "c");
        assertThat(settings.get("calendar")).contains("b");
    }

    @Test
    void nodesThatStartTogetherDoNotFail() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            for (int round = 0; round < 10; round++) {
                String key = "race-" + round;
                Callable<Void> put = () -> {
                    transaction.executeWithoutResult(status -> settings.put(key, "x"));
                    return null;
                };
                List<Future<Void>> done = nodes.invokeAll(Collections.nCopies(4, put));
                for (Future<Void> node : done) {
                    node.get();
                }
                assertThat(settings.get(key)).contains("x");
            }
        } finally {
            nodes.shutdown();
        }
    }
}
