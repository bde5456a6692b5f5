package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.SprawaPostgresTest;
import pl.sprawa.notification.Outbox;
import pl.sprawa.request.Status;

/** Two people act on the same case, each before the other's transaction has ended: nobody is forgotten. */
@SprawaPostgresTest
class SameMomentOnPostgresTest {

    @Autowired CaseTester tester;
    @Autowired Cases cases;
    @Autowired Outbox outbox;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private final ExecutorService otherPerson = Executors.newSingleThreadExecutor();
    private String number;
    private String joined;

    @BeforeEach
    void twoReportsOfTheSame() {
        tester.deployProbes();
        number = tester.report("probe");
        joined = tester.report("probe");
    }

    @AfterEach
    void gone() {
        otherPerson.shutdownNow();
    }

    @Test
    void whoIsMergedWhileTheCaseIsBeingFinishedHearsTheOutcome() throws Exception {
        Future<?> finished = meanwhile(() -> cases.merge(joined, number), () -> tester.finish(number));

        finished.get();
        assertThat(tester.request(number).outcome()).isEqualTo("repaired");
        assertThat(messages(joined)).containsExactlyInAnyOrder("received", "merged", "outcome-told");
        assertThat(tester.request(joined).statusNotes()).endsWith("Zalepiono.");
    }

    @Test
    void nobodyIsMergedIntoACaseThatIsBeingFinished() {
        Future<?> merged = meanwhile(() -> tester.finish(number), () -> cases.merge(joined, number));

        assertRefused(merged, "zamknięta");
        assertThat(tester.request(joined).status()).isEqualTo(Status.OPEN);
        assertThat(tester.task(joined)).isNotNull();
        assertThat(messages(joined)).containsExactly("received");
    }

    @Test
    void aReportIsNotWithdrawnFromUnderOneThatIsBeingMergedIntoIt() {
        Future<?> withdrawn = meanwhile(() -> cases.merge(joined, number), () -> cases.withdrawByResident(number, "Już nieważne"));

        assertRefused(withdrawn, "innych osób");
        assertThat(tester.task(number)).isNotNull();
    }

    @Test
    void twoAreNotMergedIntoEachOther() {
        Future<?> opposite = meanwhile(() -> cases.merge(joined, number), () -> cases.merge(number, joined));

        assertRefused(opposite, "zamknięta");
        assertThat(tester.request(joined).mergedInto()).isEqualTo(number);
        assertThat(tester.task(number)).isNotNull();
    }

    /** The first one's transaction ends only when the other one waits for it, or has done without waiting. */
    private Future<?> meanwhile(Runnable first, Runnable second) {
        return transaction.execute(tx -> {
            first.run();
            Future<?> other = otherPerson.submit(second);
            Awaitility.await().until(() -> other.isDone() || somebodyWaitsForALock());
            return other;
        });
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").query(Integer.class).single() > 0;
    }

    private static void assertRefused(Future<?> deed, String why) {
        assertThatThrownBy(deed::get).isInstanceOf(ExecutionException.class).cause().isInstanceOf(CaseConflict.class).hasMessageContaining(why);
    }

    private List<String> messages(String of) {
        return outbox.of(of).stream().map(CaseLife::name).toList();
    }
}
