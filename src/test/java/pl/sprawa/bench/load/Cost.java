package pl.sprawa.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.bench.DurablePostgres;

/** What a piece of work costs the database: statements from the server's log, rows and WAL from its counters; and both programs' CPU. */
class Cost {

    /** Milliseconds; whether it was parsed, bound or executed; the text. */
    private static final Pattern STATEMENT = Pattern.compile("LOG:  duration: ([0-9.]+) ms  (parse|bind|execute) [^:]*: (.*)");

    private final DurablePostgres postgres;
    private final Path log;

    Cost(DurablePostgres postgres) {
        this.postgres = postgres;
        this.log = postgres.data().resolve("log").resolve("statements.log");
    }

    interface Work {
        /** @return pieces of work done */
        int done() throws Exception;
    }

    /** @param kinds of statements, the dearest first */
    record Bill(double statements, double rows, double walKilobytes, double jvmMillis, double postgresMillis, Map<String, Kind> kinds) {
    }

    /** @param times executed per piece of work; @param millis within PostgreSQL per piece of work, parsing and binding included */
    record Kind(double times, double millis) {

        Kind and(Kind other) {
            return new Kind(times + other.times, millis + other.millis);
        }
    }

    private record Statement(double millis, boolean executed, String sql) {
    }

    Bill of(Subject subject, Work work) throws Exception {
        JdbcClient server = postgres.client();
        server.sql("alter system set log_min_duration_statement = 0").update();
        server.sql("select pg_reload_conf()").query(Boolean.class).single();
        settled(subject.database(), 2);
        long lines = Files.lines(log).count();
        long rows = rows(subject.database());
        long wal = wal(server);
        Duration jvm = cpu(ProcessHandle.of(subject.server().pid()).stream());
        Duration database = cpu(backends());
        double pieces = work.done();
        Duration jvmAfter = cpu(ProcessHandle.of(subject.server().pid()).stream());
        Duration databaseAfter = cpu(backends());
        long walAfter = wal(server);
        long rowsAfter = settled(subject.database(), 11);
        server.sql("alter system reset log_min_duration_statement").update();
        server.sql("select pg_reload_conf()").query(Boolean.class).single();
        List<Statement> statements = statements(lines);
        return new Bill(statements.stream().filter(Statement::executed).count() / pieces, (rowsAfter - rows) / pieces, (walAfter - wal) / 1024.0 / pieces,
                jvmAfter.minus(jvm).toMillis() / pieces, databaseAfter.minus(database).toMillis() / pieces, kinds(statements, pieces));
    }

    private List<Statement> statements(long after) throws IOException {
        // a statement of several lines goes on behind a tab
        try (Stream<String> lines = Files.lines(log)) {
            String text = lines.skip(after).collect(Collectors.joining("\n")).replace("\n\t", " ");
            return text.lines().map(STATEMENT::matcher).filter(Matcher::find)
                    .map(found -> new Statement(Double.parseDouble(found.group(1)), found.group(2).equals("execute"), found.group(3)))
                    .filter(each -> !each.sql().contains("pg_stat") && !each.sql().contains("pg_wal")).toList();
        }
    }

    private static Map<String, Kind> kinds(List<Statement> statements, double pieces) {
        Map<String, Kind> kinds = statements.stream().collect(Collectors.toMap(each -> kind(each.sql()),
                each -> new Kind(each.executed() ? 1 / pieces : 0, each.millis() / pieces), Kind::and));
        return kinds.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.comparingDouble(Kind::millis).reversed()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    /** The verb and the table. */
    private static String kind(String sql) {
        String flat = sql.strip().toLowerCase();
        String verb = flat.split("\\s+")[0];
        Matcher table = Pattern.compile(verb.equals("update") ? "update\\s+(\\w+)" : verb.equals("insert") ? "into\\s+(\\w+)" : "from\\s+(\\w+)").matcher(flat);
        return verb + (table.find() ? " " + table.group(1) : "");
    }

    /** Each connection hands in its counters ten seconds after its last transaction at the latest: they are read until they stand still. */
    private static long settled(JdbcClient database, int seconds) {
        long[] last = {-1, 0};
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofSeconds(1)).until(() -> {
            long now = rows(database);
            last[1] = now == last[0] ? last[1] + 1 : 0;
            last[0] = now;
            return last[1] >= seconds;
        });
        return last[0];
    }

    private static long rows(JdbcClient database) {
        return database.sql("select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables").query(Long.class).single();
    }

    private static long wal(JdbcClient server) {
        return server.sql("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint").query(Long.class).single();
    }

    private Stream<ProcessHandle> backends() throws IOException {
        return ProcessHandle.of(postgres.pid()).stream().flatMap(ProcessHandle::descendants);
    }

    private static Duration cpu(Stream<ProcessHandle> processes) {
        return processes.map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO)).reduce(Duration.ZERO, Duration::plus);
    }
}
