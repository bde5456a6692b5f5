package pl.sprawa.request;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored requests. Every change joins the caller's transaction and moves {@code updatedAt}. */
@Repository
public class Requests {

    private static final String MERGED = "merged";
    private static final Place NOWHERE = new Place(null, null, null, null, null, null, null, null);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RequestRow row;
    private final Numbers numbers;
    private final Reporters reporters;
    private final Timeline timeline;
    private final TransactionMemo<Request> memo = new TransactionMemo<>();

    Requests(JdbcClient jdbc, Clock clock, RequestRow row, Numbers numbers, Reporters reporters, Timeline timeline) {
        this.jdbc = jdbc;
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
        values.put("externalId", key(report.externalId()));
        values.put("idempotencyKey", key(report.idempotencyKey()));
        jdbc.sql("""
                insert into service_request (number, access_key, channel, external_id, idempotency_key, service_code,
                    service_name, status, description, lat, lon, address, address_id, zipcode, district, street, road_manager,
                    answers, media_url, danger, service_notice, priority, requested_at, updated_at, case_opened)
                values (:number, :accessKey, :channel, :externalId, :idempotencyKey, :serviceCode,
                    :serviceName, :status, :description, :lat, :lon, :address, :addressId, :zipcode, :district, :street, :roadManager,
                    :answers, :mediaUrl, :danger, :serviceNotice, :priority, :requestedAt, :requestedAt, true)""")
            .params(values).update();
        reporters.store(request.number(), report.reporter());
        timeline.add(request.number(), "received", "resident", "Przyjęto zgłoszenie.", true);
        memo.put(request.number(), request);
        return request;
    }

    public Optional<Request> find(String number) {
        return memo.get(number, () -> jdbc.sql("select * from service_request where number = :number")
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
        return jdbc.sql(query.sql()).params(query.values()).query(row).list();
    }

    /** The case stands in the engine (or, false, its opening is being retried). */
    public void opened(String number, boolean opened) {
        change(number, "case_opened = :opened", values("opened", opened));
    }

    public void assign(String number, String unit) {
        Instant now = written(number, "unit = :unit", values("unit", unit));
        memo.change(number, known -> known.withUnit(unit, now));
    }

    /** @param dueAt the promised resolution, or {@code null} if none can be given */
    public void promise(String number, Instant dueAt, int priority) {
        Map<String, Object> values = values("dueAt", Times.column(dueAt));
        values.put("priority", priority);
        Instant now = written(number, "due_at = :dueAt, priority = :priority", values);
        memo.change(number, known -> known.withPromise(Times.stored(dueAt), priority, now));
    }

    /** Sets what the resident is told about an open request. */
    public void note(String number, String statusNotes) {
        change(number, "status_notes = :notes", values("notes", statusNotes));
    }

    public void close(String number, String outcome, String statusNotes) {
        Map<String, Object> values = values("outcome", outcome);
        values.put("notes", statusNotes);
        change(number, "status = 'CLOSED', outcome = :outcome, status_notes = :notes, closed_at = :now", values);
    }

    /** Open again: without outcome, and no longer merged into another. */
    public void reopen(String number, String statusNotes) {
        change(number, "status = 'OPEN', outcome = null, closed_at = null, merged_into = null, status_notes = :notes",
            values("notes", statusNotes));
    }

    /** Sets where the request is about. */
    public void locate(String number, Place place) {
        Map<String, Object> values = values("lat", place.lat());
        values.put("lon", place.lon());
        values.put("address", place.address());
        values.put("district", place.district());
        values.put("street", place.street());
        values.put("roadManager", place.roadManager());
        change(number, "lat = :lat, lon = :lon, address = :address, district = :district, street = :street, road_manager = :roadManager", values);
    }

    public void reclassify(String number, String serviceCode, String serviceName) {
        Map<String, Object> values = values("serviceCode", serviceCode);
        values.put("serviceName", serviceName);
        change(number, "service_code = :serviceCode, service_name = :serviceName", values);
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
        change(number, "merged_into = :into", values("into", into));
    }

    /** Numbers of the requests merged into this one, directly. */
    public List<String> mergedInto(String number) {
        return jdbc.sql("select number from service_request where merged_into = :number order by number")
            .param("number", number).query(String.class).list();
    }

    /** Erases the reporter's personal data (GDPR art. 17); the request stays. */
    @Transactional
    public void eraseReporter(String number) {
        change(number, "", new HashMap<>());
        reporters.erase(number);
    }

    private void change(String number, String assignments, Map<String, Object> values) {
        written(number, assignments, values);
        memo.forget(number);
    }

    /** @return when */
    private Instant written(String number, String assignments, Map<String, Object> values) {
        Instant now = Times.now(clock);
        values.put("number", number);
        values.put("now", Times.column(now));
        int changed = jdbc.sql("update service_request set updated_at = :now"
                + (assignments.isEmpty() ? "" : ", " + assignments) + " where number = :number").params(values).update();
        if (changed == 0) {
            throw unknown(number);
        }
        return now;
    }

    private Optional<Request> sameExternalId(Channel channel, String externalId) {
        return externalId == null ? Optional.empty()
            : jdbc.sql("select * from service_request where channel = :channel and external_id = :id")
                .param("channel", channel.name()).param("id", externalId).query(row).optional();
    }

    private Optional<Request> sameKey(String idempotencyKey) {
        return idempotencyKey == null ? Optional.empty()
            : jdbc.sql("select * from service_request where idempotency_key = :key").param("key", idempotencyKey).query(row).optional();
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

    private static IllegalArgumentException unknown(String number) {
        return new IllegalArgumentException("Nie ma zgłoszenia o numerze " + number + ": sprawdź numer.");
    }
}
