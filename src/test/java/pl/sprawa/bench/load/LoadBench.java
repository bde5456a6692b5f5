package pl.sprawa.bench.load;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import pl.sprawa.bench.DurablePostgres;
import pl.sprawa.bench.JavaServer;
import pl.sprawa.bench.SprawaProcess;

/**
 * The main job, over HTTP on a PostgreSQL with fsync on: report → task in the inbox, and the way back (claim, finish, outcome
 * stored), beside plain Camunda engine-rest in the same run, with few and with many open cases. Run:
 * {@code mvn -DskipTests package && mvn -q test -Dtest=LoadBench}; {@code -Dbench.open=100000 -Dbench.seconds=8 -Dbench.clients=1,4,16
 * -Dbench.parts=profile,rates,costs}.
 */
class LoadBench {

    private static final Path FOLDER = Path.of("target/load-bench");
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g", "-XX:FlightRecorderOptions=stackdepth=256");
    private static final int ROUNDS = 5;
    /** Reports, then claims and finishes, so many times: the JVM has then seen either often enough to run it well when the other has just been done. */
    private static final int WARM_UP = 12;
    /** Holds the tables of both at 100,000 open cases: what is measured is their work, not whose pages had last been read from disk. */
    private static final String MEMORY = "10GB";
    private static final List<Integer> CLIENTS = Arrays.stream(System.getProperty("bench.clients", "1,4,16").split(",")).map(Integer::valueOf).toList();

    private final Duration time = Duration.ofSeconds(Integer.getInteger("bench.seconds", 8));
    private final int open = Integer.getInteger("bench.open", 100_000);
    private final Rounds rounds = new Rounds();

    @Test
    void reportToInboxAndBack() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(Map.of("shared_buffers", MEMORY, "max_wal_size", "8GB", "logging_collector", "on",
                "log_directory", "log", "log_filename", "statements.log"))) {
            postgres.client().sql("create database sprawa").update();
            postgres.client().sql("create database stock").update();
            try (JavaServer ours = new SprawaProcess(postgres.url("sprawa"), FOLDER, JVM);
                 JavaServer theirs = StockCamunda.process(postgres.url("stock"), FOLDER, JVM, false)) {
                ours.start();
                theirs.start();
                List<Subject> both = List.of(Subject.sprawa(ours, postgres.client("sprawa")), Subject.stock(theirs, postgres.client("stock")));
                for (Subject subject : both) {
                    rounds.open(subject, 4, time);
                    new Depth(subject.database()).sow();
                    warmUp(subject, WARM_UP);
                }
                settle(postgres, both);
                System.out.printf("PostgreSQL: fsync=%s, synchronous_commit=%s; %d processors%n", postgres.setting("fsync"),
                        postgres.setting("synchronous_commit"), Runtime.getRuntime().availableProcessors());
                profile(both.get(0), "report → inbox", subject -> rounds.open(subject, 4, time.multipliedBy(2)));
                profile(both.get(0), "claim and finish", subject -> rounds.finish(subject, 4, time.multipliedBy(2)));
                measure(both);
                bills(postgres, both);
                if (open == 0) {
                    return;
                }
                for (Subject subject : both) {
                    new Depth(subject.database()).fill(open);
                }
                settle(postgres, both);
                measure(both);
                bills(postgres, both);
            }
        }
    }

    /** As a system that has stood for weeks: statistics of its tables known, tables in memory, connections not from its first minute. */
    private void settle(DurablePostgres postgres, List<Subject> both) throws Exception {
        for (String database : List.of("sprawa", "stock")) {
            postgres.client(database).sql("vacuum analyze").update();
            postgres.warm(database);
            postgres.reconnect(database);
        }
        for (Subject subject : both) {
            Awaitility.await().ignoreExceptions().atMost(Duration.ofMinutes(1)).until(() -> rounds.open(subject, 1, Duration.ofMillis(100)).millis().length > 0);
            warmUp(subject, WARM_UP / 4);
        }
    }

    /** Finishing takes longer: as many cases are finished as were opened. */
    private void warmUp(Subject subject, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            rounds.open(subject, 4, time);
            rounds.finish(subject, 4, time.multipliedBy(2));
        }
    }

    private static boolean wanted(String part) {
        return List.of(System.getProperty("bench.parts", "profile,rates,costs").split(",")).contains(part);
    }

    private void measure(List<Subject> both) throws Exception {
        if (!wanted("rates")) {
            return;
        }
        both.forEach(subject -> System.out.printf("%n%s: %,d tasks open", subject.name(), subject.openTasks()));
        System.out.printf("%n| | clients | cases/s | p50 ms | p99 ms | ratio |%n|---|---|---|---|---|---|%n");
        for (int clients : CLIENTS) {
            row("report → inbox", clients, both, subject -> rounds.open(subject, clients, time));
        }
        for (int clients : CLIENTS) {
            row("claim and finish", clients, both, subject -> rounds.finish(subject, clients, time));
        }
    }

    private interface Round {
        Rounds.Result of(Subject subject) throws Exception;
    }

    /** In turns, so that a slow spell of the machine meets both; the first does not count. */
    private static void row(String what, int clients, List<Subject> both, Round round) throws Exception {
        Map<Subject, Rounds.Result> results = new LinkedHashMap<>();
        for (Subject subject : both) {
            round.of(subject);
        }
        for (int i = 0; i < ROUNDS; i++) {
            for (Subject subject : both) {
                results.merge(subject, round.of(subject), Rounds.Result::and);
            }
        }
        double reference = results.get(both.get(1)).rate();
        results.forEach((subject, result) -> System.out.printf("| %s, %s | %d | %.0f | %.1f | %.1f | %.2f |%n", what, subject.name(), clients,
                result.rate(), result.percentile(50), result.percentile(99), result.rate() / reference));
    }

    private void bills(DurablePostgres postgres, List<Subject> both) throws Exception {
        if (!wanted("costs")) {
            return;
        }
        Cost cost = new Cost(postgres);
        Map<String, Cost.Bill> bills = new LinkedHashMap<>();
        for (Subject subject : both) {
            bills.put("report → inbox, " + subject.name(), cost.of(subject, () -> rounds.open(subject, 1, time).millis().length));
            bills.put("claim and finish, " + subject.name(), cost.of(subject, () -> rounds.finish(subject, 1, time).millis().length));
        }
        System.out.printf("%n| a case | statements | rows | WAL kB | CPU ms JVM | CPU ms PostgreSQL |%n|---|---|---|---|---|---|%n");
        bills.forEach((what, bill) -> System.out.printf("| %s | %.1f | %.1f | %.1f | %.1f | %.1f |%n", what, bill.statements(), bill.rows(),
                bill.walKilobytes(), bill.jvmMillis(), bill.postgresMillis()));
        bills.forEach((what, bill) -> {
            System.out.println(what + ":");
            bill.kinds().forEach((kind, times) -> System.out.printf(Locale.ROOT, "  %5.2f times, %6.3f ms %s%n", times.times(), times.millis(), kind));
        });
    }

    private static void profile(Subject subject, String what, Round round) throws Exception {
        if (!wanted("profile")) {
            return;
        }
        Profile profile = new Profile(subject.server().pid(), FOLDER);
        profile.start();
        round.of(subject);
        System.out.printf("%n%s, where %s's CPU time goes (percent of samples)%n", what, subject.name());
        profile.stop().forEach((part, share) -> System.out.printf("  %5.1f %s%n", share, part));
    }
}
