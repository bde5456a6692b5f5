package pl.sprawa.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private static final int ROUNDS = 60;
    /** Rounds that do not count. */
    private static final int WARM_UP = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int tasks = Integer.getInteger("bench.tasks", 200_000);

    /** @param admin with all rights, to set the stage */
    private record Side(String name, JavaServer server, JdbcClient database, String admin, boolean grants) {
    }

    @Test
    void pageWithAllCounts() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(Map.of("shared_buffers", "1GB", "max_wal_size", "4GB"))) {
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
                copyFilters(sprawa, stock);
                double[] reference = measure(stock);
                double[] result = measure(sprawa);
                System.out.printf("%,d open tasks in %d units; page of 25 and the counts of all filters, %d rounds%n", tasks, InboxTasks.UNITS, ROUNDS);
                System.out.printf("| | p50 ms | p95 ms | ratio of p95 |%n|---|---|---|---|%n| %s | %.0f | %.0f | %.1f |%n| %s | %.0f | %.0f | 1.0 |%n",
                        sprawa.name(), at(result, 50), at(result, 95), at(reference, 95) / at(result, 95), stock.name(), at(reference, 50), at(reference, 95));
            }
        }
    }

    private void fill(Side side) throws IOException {
        String definition = side.database().sql("select id_ from act_re_procdef where key_ = :key").param("key", side.grants() ? "stock-report" : "unit-task")
                .query(String.class).single();
        InboxTasks.fill(side.database(), definition, side.grants() ? "Work" : "Task_Work", tasks);
        if (side.grants()) {
            InboxTasks.grantEach(side.database(), tasks);
        }
        try (Connection admin = new Connection(side.server().site())) {
            expect(204, admin.send(call(side, "POST", "/user/create", """
                    {"profile": {"id": "%s", "firstName": "B", "lastName": "C", "email": "c@example.org"}, "credentials": {"password": "%s"}}""".formatted(CLERK, CLERK))));
        }
        InboxTasks.enrol(side.database(), CLERK, side.grants());
        side.database().sql("vacuum analyze").update();
    }

    /** The filters of ours that a clerk sees, as they are. */
    private void copyFilters(Side from, Side to) throws IOException {
        try (Connection source = new Connection(from.server().site()); Connection target = new Connection(to.server().site())) {
            for (JsonNode filter : JSON.readTree(source.send(asClerk("/engine-rest/filter?resourceType=Task")).body())) {
                ObjectNode copy = (ObjectNode) JSON.readTree(source.send(call(from, "GET", "/filter/" + filter.get("id").asText(), "")).body());
                copy.remove(List.of("id", "itemCount", "owner"));
                expect(200, target.send(call(to, "POST", "/filter/create", copy.toString())));
            }
            expect(200, target.send(call(to, "POST", "/authorization/create", """
                    {"type": 1, "permissions": ["READ"], "groupId": "staff", "resourceType": 5, "resourceId": "*"}""")));
        }
    }

    private static double[] measure(Side side) throws IOException {
        try (Connection clerk = new Connection(side.server().site())) {
            List<String> filters = new ArrayList<>();
            JSON.readTree(clerk.send(asClerk("/engine-rest/filter?resourceType=Task&sortBy=filterId&sortOrder=asc")).body()).forEach(f -> filters.add(f.get("id").asText()));
            String first = JSON.readTree(clerk.send(asClerk("/engine-rest/filter?resourceType=Task&name=Moja%20kom%C3%B3rka")).body()).get(0).get("id").asText();
            int rounds = side.grants() ? ROUNDS / 4 : ROUNDS;
            double[] millis = new double[rounds];
            List<String> calls = new ArrayList<>(List.of("/engine-rest/filter/" + first + "/list?firstResult=0&maxResults=25"));
            filters.forEach(filter -> calls.add("/engine-rest/filter/" + filter + "/count"));
            double[][] each = new double[calls.size()][rounds];
            for (int round = -WARM_UP; round < rounds; round++) {
                for (int call = 0; call < calls.size(); call++) {
                    long begun = System.nanoTime();
                    Connection.Answer answer = expect(200, clerk.send(asClerk(calls.get(call))));
                    if (round >= 0) {
                        each[call][round] = (System.nanoTime() - begun) / 1e6;
                        millis[round] += each[call][round];
                    } else if (call == 0 && JSON.readTree(answer.body()).size() != 25) {
                        throw new IllegalStateException(side.name() + " shows the clerk " + answer.body());
                    }
                }
            }
            System.out.printf("%s: %d filters with counts; median ms of each call, the page first:", side.name(), filters.size());
            Arrays.stream(each).forEach(times -> System.out.printf(" %.0f", Arrays.stream(times).sorted().toArray()[rounds / 2]));
            System.out.println();
            Arrays.sort(millis);
            return millis;
        }
    }

    private static double at(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static Subject.Call asClerk(String path) {
        return new Subject.Call("GET", path, "application/json", "", Subject.basic(CLERK + ":" + CLERK));
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
