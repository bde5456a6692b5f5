package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.request.TestReports.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.TestPostgres;

/** The same report twice at the same moment, on PostgreSQL: one is stored, the other learns so and finds the first. */
@RequestContext
@ContextConfiguration(initializers = TestPostgres.NewDatabase.class)
class RacingReportsTest {

    private static final int ROUNDS = 20;

    @Autowired
    Requests requests;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void oneExternalIdIsOneRequest() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = "ext-" + round;
            race(report(id, "a" + round), report(id, "b" + round));
        }
    }

    @Test
    void oneIdempotencyKeyIsOneRequest() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "key-" + round;
            race(report("a-" + round, key), report("b-" + round, key));
        }
    }

    private void race(NewRequest one, NewRequest other) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> runs = new ArrayList<>();
            for (NewRequest report : List.of(one, other)) {
                runs.add(threads.submit(() -> submit(report, both)));
            }
            List<String> answers = List.of(runs.get(0).get(), runs.get(1).get());
            assertThat(answers.stream().filter(answer -> answer.startsWith("again "))).hasSize(1);
            assertThat(answers.stream().map(answer -> answer.replace("again ", "")).distinct()).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    /** As intake does it: in its own transaction, both past the first look before either stores. */
    private String submit(NewRequest report, CyclicBarrier both) throws Exception {
        assertThat(repeated(report)).isNull();
        both.await();
        try {
            return transaction.execute(status -> requests.store(report).number());
        } catch (DuplicateKeyException e) {
            return "again " + repeated(report);
        }
    }

    private String repeated(NewRequest report) {
        return requests.repeated(report.channel(), report.externalId(), report.idempotencyKey()).map(Request::number).orElse(null);
    }
}
