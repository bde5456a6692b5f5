package pl.sprawa.request;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored requests. Every change joins the caller's transaction and moves {@code updatedAt}. */
@Repository
public class Requests {

    private static final String MERGED = "merged";
    private static final Place NOWHERE = new Place(null, null, null, null, null, null, null, null);

    private final Tables tables;
    private final Clock clock;
    private final RequestRow row;
    private final Numbers numbers;
    private final Reporters reporters;
    private final Timeline timeline;
    private final TransactionMemo<Request> memo = new TransactionMemo<>();

    Requests(Tables tables, Clock clock, RequestRow row, Numbers numbers, Reporters reporters, Timeline timeline) {
        this.tables = tables;
        this.clock = clock;
        this.row = row;
        this.numbers = numbers;
        this.reporters = reporters;
        this.timeline = timeline;
    }

    /**
     * Stores a new request under a new number, with its first timeline entry, and returns it: open, without unit or
     * promise. {@code caseOpened} is true, because its case is opened in the same transaction; else {@link #opened} says so.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the same report was stored meanwhile (same external id of the
     *         channel, or same idempotency key). The transaction is then lost: let it roll back, and only then ask {@link #repeated}
     */
    @Transactional
    public Request store(NewRequest report) {
        Instant now = Times.now(clock);
        Request request = new Request(numbers.next(), numbers.accessKey(), report.channel(), report.serviceCode(), report.serviceName(),
            Status.OPEN, null, null, report.description(), report.place() == null ? NOWHERE : report.place(),
            report.answers() == null ? Map.of() : report.answers(), report.mediaUrl(), report.danger(), report.serviceNotice(),
            null, 0, now, now, null, null, null, true);
        Map<String, Object> values = row.values(request);
        values.put("external_id", key(report.externalId()));
        values.put("idempotency_key", key(report.idempotencyKey()));
        tables.add(Tables.Table.SERVICE_REQUEST, values);
        reporters.store(request.number(), report.reporter());
        timeline.add(request.number(), "received", "resident", "Przyjęto zgłoszenie.", true);
        memo.put(request.number(), request);
        return request;
    }

    public Optional<Request> find(String number) {
        return memo.get(number, () -> tables.sql("select * from service_request where number = :number")
            .param("number", number).query(row).optional());
    }

    /** @throws IllegalArgumentException if there is no such request; the message names the number */
    public Request get(String number) {
        return find(number).orElseThrow(() -> unknown(number));
    }

    /** The request that the same report made earlier, by channel and external id or by idempotency key (either may be null). */
    public Optional<Request> repeated(Channel channel, String externalId, String idempotencyKey) {
        return sameExternalId(channel, key(externalId)).or(() -> sameKey(key(idempotencyKey)));
    }

    /** Who reported; {@link Reporter#ANONYMOUS} if nobody said, or if it was erased. */
    public Reporter reporterOf(String number) {
        return reporters.of(number);
    }

    public List<Request> search(RequestSearch search) {
        RequestQuery query = new RequestQuery(search);
        return tables.sql(query.sql()).params(query.values()).query(row).list();
    }

    /** The case stands in the engine (or, false, its opening is being retried). */
    public void opened(String number, boolean opened) {
        change(number, values("case_opened", opened));
    }

    public void assign(String number, String unit) {
        change(number, values("unit", unit), (known, now) -> known.withUnit(unit, now));
    }

    /** @param dueAt the promised resolution, or {@code null} if none can be given */
    public void promise(String number, Instant dueAt, int priority) {
        Map<String, Object> values = values("due_at", Times.column(dueAt));
        values.put("priority", priority);
        change(number, values, (known, now) -> known.withPromise(Times.stored(dueAt), priority, now));
    }

    /** Sets what the resident is told about an open request. */
    public void note(String number, String statusNotes) {
        change(number, values("status_notes", statusNotes), (known, now) -> known.withNotes(statusNotes, now));
    }

    public void close(String number, String outcome, String statusNotes) {
        Map<String, Object> values = values("outcome", outcome);
        values.put("status_notes", statusNotes);
        values.put("status", Status.CLOSED.name());
        Instant now = Times.now(clock);
        values.put("closed_at", Times.column(now));
        change(number, values, now, known -> known.closed(outcome, statusNotes, now));
    }

    /** Open again: without outcome, and no longer merged into another. */
    public void reopen(String number, String statusNotes) {
        Map<String, Object> values = values("status", Status.OPEN.name());
        values.put("outcome", null);
        values.put("closed_at", null);
        values.put("merged_into", null);
        values.put("status_notes", statusNotes);
        change(number, values);
    }

    /** Sets where the request is about. */
    public void locate(String number, Place place) {
        Map<String, Object> values = values("lat", place.lat());
        values.put("lon", place.lon());
        values.put("address", place.address());
        values.put("district", place.district());
        values.put("street", place.street());
        values.put("road_manager", place.roadManager());
        change(number, values);
    }

    public void reclassify(String number, String serviceCode, String serviceName) {
        Map<String, Object> values = values("service_code", serviceCode);
        values.put("service_name", serviceName);
        change(number, values);
    }

    /**
     * Closes a request as a repetition of another one.
     *
     * @throws IllegalArgumentException if one of the two does not exist or they are the same
     */
    @Transactional
    public void merge(String number, String into) {
        if (number.equals(into)) {
            throw new IllegalArgumentException("Nie można połączyć zgłoszenia " + number + " z nim samym: podaj inny numer.");
        }
        get(into);
        close(number, MERGED, "Połączono ze zgłoszeniem " + into + ".");
        change(number, values("merged_into", into));
    }

    /**
     * Lets nobody else change these requests until the transaction ends; what others have changed meanwhile is read anew. Always in the same order, so that
     * no two wait for each other. Whoever will change the clock of one holds that first ({@link Ledgers#hold}), as those do who ask or finish.
     */
    @Transactional
    public void hold(String... numbers) {
        Stream.of(numbers).distinct().sorted().forEach(number -> {
            // Not "for update", for which also those would wait who add to the request what refers to it.
            tables.sql("update service_request set merged_into = merged_into where number = :number").param("number", number).update();
            memo.forget(number);
        });
    }

    /** Numbers of the requests merged into this one, also by way of others that were merged into it later. */
    public List<String> mergedInto(String number) {
        List<String> all = new ArrayList<>();
        for (List<String> next = List.of(number); !next.isEmpty(); all.addAll(next)) {
            next = tables.sql("select number from service_request where merged_into in (:numbers) order by number")
                .param("numbers", next).query(String.class).list();
        }
        return all;
    }

    /** Erases the reporter's personal data (GDPR art. 17); the request stays. */
    @Transactional
    public void eraseReporter(String number) {
        change(number, new HashMap<>());
        reporters.erase(number);
    }

    /** What is known of it must be read again. */
    private void change(String number, Map<String, Object> values) {
        values.put("updated_at", Times.column(Times.now(clock)));
        tables.change(number, values);
        memo.forget(number);
    }

    private void change(String number, Map<String, Object> values, BiFunction<Request, Instant, Request> known) {
        Instant now = Times.now(clock);
        change(number, values, now, request -> known.apply(request, now));
    }

    /** Within a transaction the request is read first: read afterwards, it would have to be written for that, and later once more. */
    private void change(String number, Map<String, Object> values, Instant now, UnaryOperator<Request> known) {
        if (memo.remembers()) {
            find(number);
        }
        values.put("updated_at", Times.column(now));
        tables.change(number, values);
        memo.change(number, known);
    }

    private Optional<Request> sameExternalId(Channel channel, String externalId) {
        return externalId == null ? Optional.empty()
            : tables.sql("select * from service_request where channel = :channel and external_id = :id")
                .param("channel", channel.name()).param("id", externalId).query(row).optional();
    }

    private Optional<Request> sameKey(String idempotencyKey) {
        return idempotencyKey == null ? Optional.empty()
            : tables.sql("select * from service_request where idempotency_key = :key").param("key", idempotencyKey).query(row).optional();
    }

    /** Trimmed; an empty one identifies nothing. */
    private static String key(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Map<String, Object> values(String name, Object value) {
        Map<String, Object> values = new HashMap<>();
        values.put(name, value);
        return values;
    }

    static IllegalArgumentException unknown(String number) {
        return new IllegalArgumentException("Nie ma zgłoszenia o numerze " + number + ": sprawdź numer.");
    }
}
