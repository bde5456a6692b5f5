package pl.sprawa.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.bench.DurablePostgres;
import pl.sprawa.bench.JavaServer;
import pl.sprawa.bench.SprawaProcess;

/**
 * A clerk's inbox over HTTP with many open tasks: the page of 25 with the counts of all filters shown, beside plain Camunda
 * with a grant for every task, which is how it keeps groups apart. The filters are the same in both. Run:
 * {@code mvn -DskipTests package && mvn -q test -Dtest=InboxLoad}; {@code -Dbench.tasks=200000}.
 */
class InboxLoad {

    private static final Path FOLDER = Path.of("target/inbox-load");
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g");
    private static final String CLERK = "benchclerk";
    private static final int CLERKS = 50;
    /** As Tasklist does, which then asks for page and counts anew. */
    private static final Duration POLLED_EVERY = Duration.ofSeconds(10);
    private static final int ROUNDS = 60;
    /** Rounds that do not count: a JVM runs code well once it has run it some hundred times. */
    private static final int WARM_UP = 150;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int tasks = Integer.getInteger("bench.tasks", 200_000);

    /** @param admin with all rights, to set the stage */
    private record Side(String name, JavaServer server, JdbcClient database, String admin, boolean grants) {
    }

    @Test
    void pageWithAllCounts() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(Map.of("shared_buffers", "4GB", "max_wal_size", "4GB"))) {
            postgres.client().sql("create database sprawa").update();
            postgres.client().sql("create database stock").update();
            try (JavaServer ours = new SprawaProcess(postgres.url("sprawa"), FOLDER, JVM);
                 JavaServer theirs = StockCamunda.process(postgres.url("stock"), FOLDER, JVM, true)) {
                ours.start();
                theirs.start();
                Side sprawa = new Side("Sprawa", ours, postgres.client("sprawa"), "admin:" + SprawaProcess.PASSWORD, false);
                Side stock = new Side("Camunda with a grant per task", theirs, postgres.client("stock"), StockCamunda.ADMIN + ":" + StockCamunda.ADMIN, true);
                fill(sprawa);
                fill(stock);
                postgres.warm("sprawa");
                postgres.warm("stock");
                copyFilters(sprawa, stock);
                System.out.printf("%,d open tasks in %d units; page of 25 and the counts of all filters%n", tasks, InboxTasks.UNITS);
                compare("one clerk, %d rounds".formatted(ROUNDS), sprawa, measure(sprawa), stock, measure(stock));
                compare("%d clerks, each every %d s".formatted(CLERKS, POLLED_EVERY.toSeconds()), sprawa, poll(sprawa), stock, poll(stock));
            }
        }
    }

    private static void compare(String who, Side sprawa, double[] ours, Side stock, double[] theirs) {
        System.out.printf("| %s | rounds | p50 ms | p95 ms | ratio of p95 |%n|---|---|---|---|---|%n| %s | %d | %.0f | %.0f | %.1f |%n| %s | %d | %.0f | %.0f | 1.0 |%n",
                who, sprawa.name(), ours.length, at(ours, 50), at(ours, 95), at(theirs, 95) / at(ours, 95), stock.name(), theirs.length, at(theirs, 50), at(theirs, 95));
    }

    /** Many clerks of different units, who look at their inbox again and again but not all at one moment. */
    private static double[] poll(Side side) throws Exception {
        ScheduledExecutorService clerks = Executors.newScheduledThreadPool(CLERKS);
        Queue<Double> millis = new ConcurrentLinkedQueue<>();
        Queue<Exception> failed = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < CLERKS; i++) {
            String clerk = CLERK + i;
            clerks.scheduleAtFixedRate(() -> {
                try (Connection connection = new Connection(side.server().site())) {
                    long begun = System.nanoTime();
                    for (String call : calls(connection, clerk)) {
                        expect(200, connection.send(asClerk(clerk, call)));
                    }
                    millis.add((System.nanoTime() - begun) / 1e6);
                } catch (Exception e) {
                    failed.add(e);
                }
            }, i * POLLED_EVERY.toMillis() / CLERKS, POLLED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        }
        clerks.schedule(millis::clear, POLLED_EVERY.toSeconds() * 2, TimeUnit.SECONDS); // warm-up
        clerks.awaitTermination(POLLED_EVERY.toSeconds() * (side.grants() ? 6 : 12), TimeUnit.SECONDS);
        clerks.shutdownNow();
        if (!failed.isEmpty()) {
            throw new IllegalStateException(side.name() + " failed " + failed.size() + " times", failed.peek());
        }
        return millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private void fill(Side side) throws IOException {
        String definition = side.database().sql("select id_ from act_re_procdef where key_ = :key").param("key", side.grants() ? "stock-report" : "unit-task")
                .query(String.class).single();
        InboxTasks.fill(side.database(), definition, side.grants() ? "Work" : "Task_Work", tasks);
        if (side.grants()) {
            InboxTasks.grantEach(side.database(), tasks);
        }
        try (Connection admin = new Connection(side.server().site())) {
            for (int i = 0; i < CLERKS; i++) {
                expect(204, admin.send(call(side, "POST", "/user/create", """
                        {"profile": {"id": "%1$s", "firstName": "B", "lastName": "C", "email": "%1$s@example.org"}, "credentials": {"password": "%1$s"}}""".formatted(CLERK + i))));
            }
        }
        InboxTasks.enrol(side.database(), CLERK, CLERKS, side.grants());
        side.database().sql("vacuum analyze").update();
    }

    /** The filters of ours that a clerk sees, as they are. */
    private void copyFilters(Side from, Side to) throws IOException {
        try (Connection source = new Connection(from.server().site()); Connection target = new Connection(to.server().site())) {
            for (JsonNode filter : JSON.readTree(source.send(asClerk(CLERK + 0, "/engine-rest/filter?resourceType=Task")).body())) {
                ObjectNode copy = (ObjectNode) JSON.readTree(source.send(call(from, "GET", "/filter/" + filter.get("id").asText(), "")).body());
                copy.remove(List.of("id", "itemCount", "owner"));
                // "today" of the city is a bean of ours; plain Camunda has that of the JVM
                expect(200, target.send(call(to, "POST", "/filter/create", copy.toString().replace("${cityNow.", "${dateTime()."))));
            }
            expect(200, target.send(call(to, "POST", "/authorization/create", """
                    {"type": 1, "permissions": ["READ"], "groupId": "staff", "resourceType": 5, "resourceId": "*"}""")));
        }
    }

    private static double[] measure(Side side) throws IOException {
        try (Connection connection = new Connection(side.server().site())) {
            String clerk = CLERK + 0;
            List<String> calls = calls(connection, clerk);
            int rounds = side.grants() ? ROUNDS / 4 : ROUNDS;
            double[] millis = new double[rounds];
            double[][] each = new double[calls.size()][rounds];
            for (int round = -WARM_UP; round < rounds; round++) {
                for (int call = 0; call < calls.size(); call++) {
                    long begun = System.nanoTime();
                    Connection.Answer answer = expect(200, connection.send(asClerk(clerk, calls.get(call))));
                    if (round >= 0) {
                        each[call][round] = (System.nanoTime() - begun) / 1e6;
                        millis[round] += each[call][round];
                    } else if (call == 0 && JSON.readTree(answer.body()).size() != 25) {
                        throw new IllegalStateException(side.name() + " shows the clerk " + answer.body());
                    }
                }
            }
            System.out.printf("%s: median ms of each call, the page first:", side.name());
            Arrays.stream(each).forEach(times -> System.out.printf(" %.0f", Arrays.stream(times).sorted().toArray()[rounds / 2]));
            System.out.println();
            Arrays.sort(millis);
            return millis;
        }
    }

    /** The page of the unit's filter, then the count of every filter. */
    private static List<String> calls(Connection connection, String clerk) throws IOException {
        List<String> calls = new ArrayList<>();
        for (JsonNode filter : JSON.readTree(expect(200, connection.send(asClerk(clerk, "/engine-rest/filter?resourceType=Task&sortBy=filterId&sortOrder=asc"))).body())) {
            calls.add("/engine-rest/filter/" + filter.get("id").asText() + "/count");
            if (filter.get("name").asText().equals("Moja komórka")) {
                calls.add(0, "/engine-rest/filter/" + filter.get("id").asText() + "/list?firstResult=0&maxResults=25");
            }
        }
        return calls;
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static Subject.Call asClerk(String clerk, String path) {
        return new Subject.Call("GET", path, "application/json", "", Subject.basic(clerk + ":" + clerk));
    }

    private static Subject.Call call(Side side, String method, String path, String body) {
        return new Subject.Call(method, "/engine-rest" + path, "application/json", body, Subject.basic(side.admin()));
    }

    private static Connection.Answer expect(int status, Connection.Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("Answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }
}
