package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.request.TestReports.report;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RequestContext
abstract class TablesCases {

    @Autowired
    Requests requests;
    @Autowired
    Timeline timeline;
    @Autowired
    Ledgers ledgers;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatATransactionAddsAndChangesIsWrittenTogetherAndSeenWithinIt() {
        String number = transaction.execute(status -> {
            Request stored = requests.store(report());
            requests.promise(stored.number(), stored.requestedAt().plusSeconds(60), 70);
            requests.assign(stored.number(), "zdm");
            requests.note(stored.number(), "W drodze.");
            timeline.add(stored.number(), "handed", "system", "Do ZDM.", true);
            assertThat(jdbc.sql("select number from service_request").query(String.class).list()).doesNotContain(stored.number()); // it waits
            assertThat(timeline.of(stored.number())).hasSize(2); // whoever asks sees it
            requests.assign(stored.number(), "ztm");
            return stored.number();
        });
        assertThat(requests.get(number)).extracting(Request::unit, Request::priority, Request::statusNotes).containsExactly("ztm", 70, "W drodze.");
        assertThat(timeline.of(number)).extracting(TimelineEntry::kind).containsExactly("received", "handed");
    }

    @Test
    void whatIsRolledBackWasNeverThere() {
        String number = transaction.execute(status -> {
            status.setRollbackOnly();
            return requests.store(report()).number();
        });
        assertThat(stored()).doesNotContain(number);
    }

    @Test
    void aTransactionWithinAnotherDoesNotWriteWhatTheOuterOneHolds() {
        TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            String number = requests.store(report()).number();
            inner.executeWithoutResult(other -> assertThat(stored()).doesNotContain(number));
            assertThat(stored()).contains(number);
        });
    }

    @Test
    void aClockStartedTwiceInOneTransactionStaysOne() {
        String number = transaction.execute(status -> {
            Request request = requests.store(report());
            ledgers.start(request.number(), Ledger.CASE, request.requestedAt(), Duration.ofHours(1), Duration.ofHours(8), "office");
            ledgers.start(request.number(), Ledger.CASE, request.requestedAt(), Duration.ofHours(2), Duration.ofHours(16), "office");
            return request.number();
        });
        assertThat(ledgers.find(number, Ledger.CASE).orElseThrow().resolution()).isEqualTo(Duration.ofHours(16));
    }

    @Test
    void aChangeOfAnUnknownRequestIsRefused() {
        assertThatThrownBy(() -> requests.note("26-000000-0", "x")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("26-000000-0");
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> requests.note("26-000000-0", "x")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("26-000000-0");
    }

    private List<String> stored() {
        return requests.search(new RequestSearch(null, null, null, null, null, 1000, 0)).stream().map(Request::number).toList();
    }
}
