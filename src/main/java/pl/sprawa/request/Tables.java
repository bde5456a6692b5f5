package pl.sprawa.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * This module's way to its tables. What a transaction adds to them, and changes of a request, waits for its end and is then
 * written together: a new case would else write its request three times and its timeline line by line. Whoever asks or
 * changes anything by {@link #sql} sees it, because it is written first. Outside a transaction nothing waits.
 */
@Component
class Tables {

    /** Tables whose new rows may wait, in the order in which one refers to another, with the columns that a new row has. */
    enum Table {
        SERVICE_REQUEST("number", "access_key", "channel", "external_id", "idempotency_key", "service_code", "service_name", "status", "description",
                "lat", "lon", "address", "address_id", "zipcode", "district", "street", "road_manager", "answers", "media_url", "danger",
                "service_notice", "unit", "priority", "requested_at", "updated_at", "due_at", "case_opened"),
        REPORTER("number", "first_name", "last_name", "email", "phone", "device_id", "account_id", "language", "email_key", "phone_key"),
        CLOCK("number", "kind", "started_at", "response_seconds", "resolution_seconds", "calendar", "rung"),
        TIMELINE_ENTRY("number", "occurred_at", "kind", "actor", "content", "visible", "detail");

        private final List<String> columns;

        Table(String... columns) {
            this.columns = List.of(columns);
        }

        /** @param prefix of the parameters, which are named as the columns */
        private String insert(String prefix) {
            return "insert into " + name().toLowerCase(Locale.ROOT) + " (" + String.join(", ", columns) + ") values ("
                    + columns.stream().map(column -> ":" + prefix + column).collect(Collectors.joining(", ")) + ")";
        }

        private Map<String, Object> whole(Map<String, Object> row) {
            Map<String, Object> whole = new HashMap<>();
            columns.forEach(column -> whole.put(column, row.get(column)));
            return whole;
        }
    }

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    Tables(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A statement that sees all that this transaction has added and changed. */
    JdbcClient.StatementSpec sql(String sql) {
        bound().ifPresent(Waiting::write);
        return jdbc.sql(sql);
    }

    /** A statement on clocks: it sees those added, and lets changes of requests and what is told of them wait on. */
    JdbcClient.StatementSpec sqlOfClocks(String sql) {
        bound().filter(waiting -> waiting.rows.containsKey(Table.SERVICE_REQUEST) || waiting.rows.containsKey(Table.CLOCK)).ifPresent(Waiting::write);
        return jdbc.sql(sql);
    }

    /** @param row values by column; what is not named is null */
    void add(Table table, Map<String, Object> row) {
        Waiting waiting = waiting();
        waiting.rows.computeIfAbsent(table, first -> new ArrayList<>()).add(table.whole(row));
        waiting.done();
    }

    /**
     * Changes columns of a request.
     *
     * @throws IllegalArgumentException if there is no such request; within a transaction not before it is written
     */
    void change(String number, Map<String, Object> values) {
        Waiting waiting = waiting();
        Optional<Map<String, Object>> added = waiting.rows.getOrDefault(Table.SERVICE_REQUEST, List.of()).stream()
                .filter(row -> number.equals(row.get("number"))).findFirst();
        if (added.isPresent() && !waiting.changes.containsKey(number) && Table.SERVICE_REQUEST.columns.containsAll(values.keySet())) {
            added.get().putAll(values);
        } else {
            waiting.changes.computeIfAbsent(number, first -> new LinkedHashMap<>()).putAll(values);
        }
        waiting.done();
    }

    /** Whether the table cannot hold anything of this request, because the request itself is only about to be written. */
    boolean hasNothing(Table table, String number) {
        return bound().filter(waiting -> waiting.has(Table.SERVICE_REQUEST, number) && !waiting.has(table, number)).isPresent();
    }

    private Optional<Waiting> bound() {
        return Optional.ofNullable((Waiting) TransactionSynchronizationManager.getResource(this));
    }

    private Waiting waiting() {
        return bound().orElseGet(() -> {
            Waiting waiting = new Waiting();
            if (waiting.canWait) {
                TransactionSynchronizationManager.bindResource(this, waiting);
                TransactionSynchronizationManager.registerSynchronization(waiting);
            }
            return waiting;
        });
    }

    /** What waits for the end of one transaction. */
    private final class Waiting implements TransactionSynchronization {

        private final Map<Table, List<Map<String, Object>>> rows = new EnumMap<>(Table.class);
        private final Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
        private final boolean canWait = TransactionSynchronizationManager.isActualTransactionActive() && TransactionSynchronizationManager.isSynchronizationActive();

        boolean has(Table table, String number) {
            return rows.getOrDefault(table, List.of()).stream().anyMatch(row -> number.equals(row.get("number")));
        }

        void done() {
            if (!canWait) {
                write();
            }
        }

        @SuppressWarnings("unchecked")
        void write() {
            if (rows.size() > 1 && rows.values().stream().allMatch(added -> added.size() == 1)) {
                writeAtOnce();
            } else {
                rows.forEach((table, added) -> batches.batchUpdate(table.insert(""), added.toArray(Map[]::new)));
            }
            rows.clear();
            changes.forEach((number, values) -> {
                values.put("number", number);
                String assignments = values.keySet().stream().filter(column -> !column.equals("number"))
                        .map(column -> column + " = :" + column).collect(Collectors.joining(", "));
                if (jdbc.sql("update service_request set " + assignments + " where number = :number").params(values).update() == 0) {
                    throw Requests.unknown(number);
                }
            });
            changes.clear();
        }

        /** A new case has a row of each: sent together, the database is waited for once. */
        private void writeAtOnce() {
            Map<String, Object> values = new HashMap<>();
            rows.forEach((table, added) -> added.get(0).forEach((column, value) -> values.put(table.name() + column, value)));
            jdbc.sql(rows.keySet().stream().map(table -> table.insert(table.name())).collect(Collectors.joining("; "))).params(values).update();
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            write();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Tables.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Tables.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Tables.this);
        }
    }
}
