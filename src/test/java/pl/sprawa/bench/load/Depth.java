package pl.sprawa.bench.load;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Makes a heap of open cases by copying the rows of some that came in over HTTP, under new ids: a hundred thousand reports
 * sent one by one would take longer than all that is measured.
 */
class Depth {

    /** What ends in id but names something that all copies share. */
    private static final Set<String> SHARED = Set.of("proc_def_id_", "process_def_id_", "act_id_", "activity_id_", "tenant_id_", "user_id_", "group_id_",
            "job_def_id_", "deployment_id_", "dec_def_id_", "dec_req_id_", "clause_id_", "rule_id_", "case_def_id_");
    private static final Set<String> IDS_BY_OTHER_NAMES = Set.of("super_exec_", "business_key_", "var_scope_", "number", "message_key");
    private static final Set<String> UNIQUE_TO_ONE = Set.of("idempotency_key", "external_id");

    private final JdbcClient database;

    Depth(JdbcClient database) {
        this.database = database;
    }

    private record Column(String name, boolean identity) {
    }

    /** Remembers the rows of the cases that are open now, and of no others. */
    void sow() {
        if (tables().contains("request_word")) { // written beside the reports; copies without their words would have it busy all through what is measured
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> database.sql("select (select count(*) from service_request) = (select count(*) from request_word where stem = '')")
                    .query(Boolean.class).single());
        }
        database.sql("create schema seed").update();
        tables().forEach(table -> database.sql("create table seed.%1$s as select * from public.%1$s".formatted(table)).update());
    }

    /** Copies the seed as often as needed for so many open tasks. */
    void fill(long tasks) {
        long seed = database.sql("select count(*) from seed.act_ru_task").query(Long.class).single();
        long there = database.sql("select count(*) from act_ru_task").query(Long.class).single();
        long copies = Math.max(0, (tasks - there + seed - 1) / seed);
        StringBuilder script = new StringBuilder("set session_replication_role = replica;"); // foreign keys hold by themselves
        tables().forEach(table -> script.append(copy(table, copies)));
        database.sql(script + "set session_replication_role = origin").update();
        database.sql("drop schema seed cascade").update();
        database.sql("checkpoint").update();
    }

    private List<String> tables() {
        return database.sql("""
                select table_name from information_schema.tables where table_schema = 'public' and (table_name like 'act_ru_%' or table_name like 'act_hi_%'
                or table_name in ('service_request', 'reporter', 'timeline_entry', 'clock', 'outgoing_message', 'request_word'))
                and table_name not in ('act_ru_authorization', 'act_ru_filter', 'act_ru_jobdef', 'act_ru_meter_log', 'act_hi_op_log')""").query(String.class).list();
    }

    /** In the order in which they would have come: the rows of a case stand beside each other on disk. */
    private String copy(String table, long copies) {
        List<Column> columns = database.sql("select column_name, is_identity = 'YES' from information_schema.columns where table_name = :table and table_schema = 'public'")
                .param("table", table).query((row, i) -> new Column(row.getString(1), row.getBoolean(2))).list().stream().filter(c -> !c.identity()).toList();
        return "insert into %s (%s) select %s from seed.%s as sown cross join generate_series(1, %d) as copy order by copy, sown.ctid;".formatted(table,
                columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                columns.stream().map(c -> value(c.name())).collect(Collectors.joining(", ")), table, copies);
    }

    private static String value(String column) {
        if (UNIQUE_TO_ONE.contains(column)) {
            return "null";
        }
        boolean id = IDS_BY_OTHER_NAMES.contains(column) || column.endsWith("id_") && !SHARED.contains(column);
        return id ? "to_hex(copy) || 'x' || " + column : column;
    }
}
