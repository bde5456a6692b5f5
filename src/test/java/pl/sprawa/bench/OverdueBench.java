package pl.sprawa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.SettableClock;
import pl.sprawa.SlimDatabase;
import pl.sprawa.city.City;
import pl.sprawa.reporting.Backlogs;
import pl.sprawa.reporting.Horizon;
import pl.sprawa.reporting.OpenCases;
import pl.sprawa.reporting.Reroutings;
import pl.sprawa.reporting.Scope;
import pl.sprawa.reporting.Selection;
import pl.sprawa.reporting.Suspensions;
import pl.sprawa.reporting.Trends;

/**
 * What the managers' page reads, over 1,000,000 requests of which 206,000 are open, on a PostgreSQL with fsync on, beside Camunda's own
 * way to ask how many tasks of each unit are overdue, over as many tasks in the same database and run. Run by hand:
 * {@code mvn -DskipTests package && mvn -q test -Dtest=OverdueBench}; {@code -Doverdue.requests=N} for another number.
 */
class OverdueBench {

    private static final int REQUESTS = Integer.getInteger("overdue.requests", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("overdue.rounds", 30);
    private static final int UNITS = 80;
    private static final double MILLIS_PROMISED = 1_000;
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @Test
    void theWholeDashboard() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(Map.of("shared_buffers", "1GB", "max_wal_size", "4GB"))) {
            new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
                    .withUserConfiguration(SlimDatabase.class, Horizon.class, Backlogs.class, OpenCases.class, Trends.class, Reroutings.class, Suspensions.class)
                    .withBean(City.class, () -> new City("Warszawa", ZoneId.of("Europe/Warsaw"), "pl", "112", "19115"))
                    .withPropertyValues("spring.datasource.url=" + postgres.url(), "spring.datasource.username=postgres", "spring.datasource.password=postgres")
                    .run(context -> measure(context, postgres));
        }
    }

    private interface Part {
        void read();
    }

    private static void measure(ApplicationContext context, DurablePostgres postgres) throws Exception {
        context.getBean(SettableClock.class).set(NOW);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        ProcessEngine stock = stock(postgres);
        fill(jdbc);
        System.out.printf("PostgreSQL: fsync=%s; %d processors; %,d requests, %,d open, %,d timeline entries, %,d tasks%n", postgres.setting("fsync"),
                Runtime.getRuntime().availableProcessors(), count(jdbc, "service_request"), count(jdbc, "service_request where status = 'OPEN'"),
                count(jdbc, "timeline_entry"), count(jdbc, "act_ru_task"));
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Scope scope : List.of(Scope.all(), Scope.of(Set.of("unit-7")))) {
            String whose = scope.everything() ? "all units" : "one unit";
            Map<String, Part> single = parts(context, scope);
            parts.put("whole page, " + whose, () -> single.forEach((name, part) -> {
                if (!name.startsWith("list")) {
                    part.read();
                }
            }));
            single.forEach((name, part) -> parts.put(name + ", " + whose, part));
        }
        parts.put("Camunda: overdue tasks of each of 80 groups", () -> {
            for (int unit = 0; unit < UNITS; unit++) {
                stock.getTaskService().createTaskQuery().taskCandidateGroup("unit-" + unit).dueBefore(Date.from(NOW)).count();
            }
        });
        parts.put("Camunda: task report by candidate group", () -> stock.getTaskService().createTaskReport().taskCountByCandidateGroup());
        Map<String, double[]> millis = new LinkedHashMap<>();
        parts.keySet().forEach(name -> millis.put(name, new double[ROUNDS]));
        for (int round = -3; round < ROUNDS; round++) {
            for (var part : parts.entrySet()) {
                long begun = System.nanoTime();
                part.getValue().read();
                if (round >= 0) {
                    millis.get(part.getKey())[round] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        System.out.printf("| | p50 ms | p95 ms |%n|---|---|---|%n");
        millis.forEach((name, times) -> {
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "| %s | %.0f | %.0f |%n", name, times[ROUNDS / 2], times[(int) (ROUNDS * 0.95)]);
        });
        assertThat(millis.get("whole page, all units")[(int) (ROUNDS * 0.95)]).isLessThan(MILLIS_PROMISED);
        stock.close();
        jdbc.sql("delete from act_ge_property where name_ = 'historyLevel'").update(); // of the stock engine, which had the tables first
        try (Pages pages = new Pages(postgres.url(), "overdue-bench")) {
            pages.measure("deadlines of the whole city", "/staff/overdue", ROUNDS);
        }
    }

    private static Map<String, Part> parts(ApplicationContext context, Scope scope) {
        OpenCases cases = context.getBean(OpenCases.class);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("open by unit, service, district, age", () -> assertThat(context.getBean(Backlogs.class).open(scope).total().overdue()).isPositive());
        parts.put("12 weeks", () -> assertThat(context.getBean(Trends.class).weeks(scope, 12).total().promised()).isPositive());
        parts.put("passed to and fro", () -> assertThat(context.getBean(Reroutings.class).atLeast(Reroutings.MANY, scope, 20).all()).isPositive());
        parts.put("stopped clocks", () -> assertThat(context.getBean(Suspensions.class).running(scope, 20).all()).isPositive());
        parts.put("list of overdue, first page", () -> {
            cases.count(scope, Selection.of(Selection.State.OVERDUE));
            assertThat(cases.list(scope, Selection.of(Selection.State.OVERDUE), 100, 0)).hasSize(100);
        });
        return parts;
    }

    private static ProcessEngine stock(DurablePostgres postgres) {
        ProcessEngineConfiguration stock = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        stock.setProcessEngineName("overdue-bench").setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJdbcUrl(postgres.url()).setJdbcDriver("org.postgresql.Driver").setJdbcUsername("postgres").setJdbcPassword("postgres");
        stock.setJobExecutorActivate(false);
        return stock.buildProcessEngine();
    }

    /** A year; of the last eight weeks two in three are open, of the rest every eighth. A third of the services is each district's own. */
    private static void fill(JdbcClient jdbc) {
        jdbc.sql("""
                insert into service_request (number, access_key, channel, service_code, service_name, status, description, address, district, answers, danger,
                    priority, requested_at, updated_at, due_at, closed_at, unit, case_opened)
                select 'b-' || i, md5('k' || i), 'PHONE', 'service-' || service, 'Usługa ' || service, case when open then 'OPEN' else 'CLOSED' end,
                    repeat('Opis zgłoszenia. ', 10), 'Puławska ' || i %% 300, 'district-' || district, '{"kind":["' || i %% 7 || '"]}', false, 0, at, at,
                    at + (1 + abs(hashtext('t' || i)) %% 30) * interval '1 day', case when open then null else least(:now, at + (abs(hashtext('c' || i)) %% 34) * interval '1 day') end,
                    'unit-' || case when service < 17 then district else 18 + service * 13 %% 62 end, true
                from (select i, abs(hashtext('s' || i)) %% 50 as service, abs(hashtext('d' || i)) %% 18 as district, cast(:now as timestamp with time zone)
                        - (%1$d - i) * (interval '365 days' / %1$d) as at, case when i > %1$d * 0.85 then i %% 3 < 2 else i %% 8 = 0 end as open
                    from generate_series(1, %1$d) i) as numbers""".formatted(REQUESTS)).param("now", NOW.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                insert into timeline_entry (number, occurred_at, kind, actor, content, visible)
                select r.number, r.requested_at, k.kind, 'system', 'Zapis w osi czasu sprawy, jedno zdanie.', true from service_request r
                join (values ('received', 1), ('routed', 1), ('handed', 1), ('refused', 30), ('refused', 120)) as k (kind, every)
                    on abs(hashtext(k.kind || r.number)) % k.every = 0""").update();
        jdbc.sql("""
                insert into clock (number, kind, started_at, response_seconds, resolution_seconds, calendar, rung)
                select number, 'CASE', requested_at, 3600, 7200, 'office', 0 from service_request where abs(hashtext(number)) % 20 = 0""").update();
        jdbc.sql("""
                insert into clock_suspension (number, kind, suspended_from, suspended_until, reason, ended)
                select r.number, 'CASE', r.requested_at, cast(:now as timestamp with time zone) + interval '5 days', 'question', r.status = 'CLOSED'
                from service_request r join clock c on c.number = r.number""").param("now", NOW.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                insert into act_ru_task (id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_)
                select number, 1, 'Zadanie', 50, requested_at, due_at, 1 from service_request where status = 'OPEN'""").update();
        jdbc.sql("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'l-' || number, 1, unit, 'candidate', number from service_request where status = 'OPEN'""").update();
        jdbc.sql("update request_word_fill set next_number = 'done'").update(); // else the application takes in the words of all
        jdbc.sql("vacuum analyze").update();
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
