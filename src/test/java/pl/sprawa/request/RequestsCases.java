package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.request.TestReports.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.SettableClock;
import pl.sprawa.SlimDatabase;

@RequestContext
abstract class RequestsCases {

    private static final RequestSearch ALL = new RequestSearch(null, null, null, null, null, 100, 0);

    @Autowired
    Requests requests;
    @Autowired
    Surroundings surroundings;
    @Autowired
    Timeline timeline;
    @Autowired
    SettableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        TestReports.empty(jdbc);
        clock.set(SlimDatabase.START);
    }

    @Test
    void readsBackWhatItStored() {
        Request stored = requests.store(report("ext-1", "key-1"));

        assertThat(requests.get(stored.number())).isEqualTo(stored);
        assertThat(RequestNumber.isValid(stored.number())).isTrue();
        assertThat(stored.number()).startsWith("26-");
        assertThat(stored.accessKey()).matches("[A-Za-z0-9_-]{22}");
        assertThat(stored.requestedAt()).isEqualTo("2026-03-02T08:00:00.123456Z");
        assertThat(stored).extracting(Request::status, Request::unit, Request::dueAt, Request::caseOpened)
            .containsExactly(Status.OPEN, null, null, true);
        assertThat(requests.reporterOf(stored.number())).isEqualTo(report().reporter());
        assertThat(timeline.of(stored.number())).singleElement()
            .isEqualTo(new TimelineEntry(stored.requestedAt(), "received", "resident", "Przyjęto zgłoszenie.", true));
    }

    @Test
    void storesAReportOfWhichLittleIsKnown() {
        Request stored = requests.store(new NewRequest(Channel.PHONE, null, null, "pothole", "Dziura", null, null, null, null, false, null, null));

        assertThat(requests.get(stored.number())).isEqualTo(stored);
        assertThat(stored.answers()).isEmpty();
        assertThat(requests.reporterOf(stored.number())).isEqualTo(Reporter.ANONYMOUS);
    }

    @Test
    void yearOfANumberTurnsWithTheCitysMidnight() {
        clock.set(Instant.parse("2026-12-31T22:59:59Z"));
        assertThat(requests.store(report()).number()).startsWith("26-");
        clock.set(Instant.parse("2026-12-31T23:00:00Z"));
        assertThat(requests.store(report()).number()).startsWith("27-");
    }

    @Test
    void refusesADescriptionThatIsTooLong() {
        NewRequest long4001 = new NewRequest(Channel.PHONE, null, null, "pothole", "Dziura", "x".repeat(4001), null, null, null, false, null, null);
        assertThatThrownBy(() -> requests.store(long4001)).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(search(ALL)).isEmpty();
    }

    @Test
    void recognisesTheSameReport() {
        Request first = requests.store(report(" ext-1 ", "key-1"));

        assertThat(requests.repeated(Channel.OPEN311, "ext-1", null)).contains(first);
        assertThat(requests.repeated(Channel.PORTAL, null, " key-1")).contains(first);
        assertThat(requests.repeated(Channel.PORTAL, "ext-1", null)).isEmpty();
        assertThat(requests.repeated(Channel.OPEN311, "other", "other")).isEmpty();
        assertThat(requests.repeated(Channel.OPEN311, " ", null)).isEmpty();
        assertThatThrownBy(() -> requests.store(report("ext-1", "key-2"))).isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> requests.store(report("ext-2", "key-1"))).isInstanceOf(DuplicateKeyException.class);
        assertThat(search(ALL)).containsExactly(first);
    }

    @Test
    void reportsWithoutIdAreNeverTheSame() {
        requests.store(report(" ", ""));
        requests.store(report(null, null));
        assertThat(search(ALL)).hasSize(2);
    }

    @Test
    void everyChangeIsKeptAndMovesUpdatedAt() {
        String number = requests.store(report()).number();
        Instant due = SlimDatabase.START.plus(Duration.ofDays(3));

        changed(number, () -> requests.opened(number, false), r -> assertThat(r.caseOpened()).isFalse());
        changed(number, () -> requests.assign(number, "zdm"), r -> assertThat(r.unit()).isEqualTo("zdm"));
        changed(number, () -> requests.promise(number, due, 70), r -> {
            assertThat(r.dueAt()).isEqualTo(due);
            assertThat(r.priority()).isEqualTo(70);
        });
        changed(number, () -> requests.promise(number, null, 10), r -> assertThat(r.dueAt()).isNull());
        changed(number, () -> requests.note(number, "Jedziemy."), r -> assertThat(r.statusNotes()).isEqualTo("Jedziemy."));
        changed(number, () -> requests.reclassify(number, "street-light", "Latarnia"), r -> {
            assertThat(r.serviceCode()).isEqualTo("street-light");
            assertThat(r.serviceName()).isEqualTo("Latarnia");
        });
        changed(number, () -> requests.close(number, "repaired", "Naprawiono."), r -> {
            assertThat(r.status()).isEqualTo(Status.CLOSED);
            assertThat(r.outcome()).isEqualTo("repaired");
            assertThat(r.closedAt()).isEqualTo(clock.instant());
        });
        changed(number, () -> requests.reopen(number, "Wracamy."), r -> {
            assertThat(r.status()).isEqualTo(Status.OPEN);
            assertThat(r.outcome()).isNull();
            assertThat(r.closedAt()).isNull();
        });
    }

    @Test
    void mergesIntoAnother() {
        String first = requests.store(report()).number();
        String second = requests.store(report()).number();

        changed(second, () -> requests.merge(second, first), r -> {
            assertThat(r.mergedInto()).isEqualTo(first);
            assertThat(r.status()).isEqualTo(Status.CLOSED);
            assertThat(r.outcome()).isEqualTo("merged");
            assertThat(r.statusNotes()).contains(first);
        });
        assertThat(requests.mergedInto(first)).containsExactly(second);
        assertThatThrownBy(() -> requests.merge(first, first)).hasMessageContaining(first);
        assertThatThrownBy(() -> requests.merge(first, "26-999999-9")).hasMessageContaining("26-999999-9");
    }

    @Test
    void erasesTheReporterAndNothingElse() {
        Request stored = requests.store(report());
        changed(stored.number(), () -> requests.eraseReporter(stored.number()), r -> assertThat(r.description()).isEqualTo(stored.description()));
        assertThat(requests.reporterOf(stored.number())).isEqualTo(Reporter.ANONYMOUS);
    }

    @Test
    void saysWhichNumberItDoesNotKnow() {
        assertThat(requests.find("26-999999-9")).isEmpty();
        assertThatThrownBy(() -> requests.get("26-999999-9")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("26-999999-9");
        assertThatThrownBy(() -> requests.note("26-999999-9", "?")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("26-999999-9");
    }

    @Test
    void rollsBackWithItsCaller() {
        transaction.executeWithoutResult(status -> {
            requests.store(report());
            status.setRollbackOnly();
        });
        assertThat(search(ALL)).isEmpty();
    }

    @Test
    void searchesNewestFirst() {
        Request a = requests.store(report());
        Request b = requests.store(report());
        clock.forward(Duration.ofHours(1));
        Request c = requests.store(report());
        requests.reclassify(c.number(), "street-light", "Latarnia");
        requests.close(b.number(), "repaired", null);

        assertThat(numbers(search(ALL))).containsExactly(c.number(), b.number(), a.number());
        assertThat(numbers(search(new RequestSearch(List.of(a.number(), b.number(), "x"), null, null, null, null, 9, 0)))).containsExactly(b.number(), a.number());
        assertThat(numbers(search(new RequestSearch(null, List.of("street-light", "x"), null, null, null, 9, 0)))).containsExactly(c.number());
        assertThat(numbers(search(new RequestSearch(null, null, Set.of(Status.OPEN), null, null, 9, 0)))).containsExactly(c.number(), a.number());
        assertThat(numbers(search(new RequestSearch(null, null, null, c.requestedAt(), null, 9, 0)))).containsExactly(c.number());
        assertThat(numbers(search(new RequestSearch(null, null, null, null, a.requestedAt(), 9, 0)))).containsExactly(b.number(), a.number());
        assertThat(numbers(search(new RequestSearch(null, null, null, c.requestedAt().plusMillis(1), null, 9, 0)))).isEmpty();
        assertThat(numbers(search(new RequestSearch(null, null, null, null, null, 1, 1)))).containsExactly(b.number());
        assertThatThrownBy(() -> new RequestSearch(null, null, null, null, null, 0, 0)).hasMessageContaining("Limit 0");
    }

    private void changed(String number, Runnable change, Consumer<Request> then) {
        clock.forward(Duration.ofMinutes(1));
        change.run();
        assertThat(requests.get(number).updatedAt()).isEqualTo(clock.instant());
        then.accept(requests.get(number));
    }

    private List<Request> search(RequestSearch search) {
        return requests.search(search);
    }

    private static List<String> numbers(List<Request> found) {
        return found.stream().map(Request::number).toList();
    }

    @Test
    void theCasesAroundAPlaceAreOpenOnesNearestFirstAndSettledOnesNewestFirst() {
        String here = at(51.0, 17.0);
        String near = at(51.0009, 17.0);
        String corner = at(51.0040, 17.0065);
        String settled = at(51.0001, 17.0001);
        requests.close(settled, "repaired", null);

        List<Nearby> open = surroundings.open(51.0, 17.0, 500);
        assertThat(open).extracting(Nearby::number).containsExactly(here, near).doesNotContain(corner);
        assertThat(open.get(1).distance()).isBetween(99.0, 101.0);
        assertThat(surroundings.open(51.0, 17.0, 700)).extracting(Nearby::number).containsExactly(here, near, corner);
        assertThat(surroundings.closed(51.0, 17.0, 50, clock.instant().minusSeconds(60))).extracting(Nearby::number).containsExactly(settled);
        assertThat(surroundings.closed(51.0, 17.0, 50, clock.instant().plusSeconds(60))).isEmpty();
    }

    private String at(double lat, double lon) {
        String number = requests.store(TestReports.report()).number();
        requests.locate(number, new Place(lat, lon, "Rynek 1", null, null, "srodmiescie", null, "unknown"));
        return number;
    }
}
