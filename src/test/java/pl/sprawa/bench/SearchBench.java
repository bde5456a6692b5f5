package pl.sprawa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.SlimDatabase;
import pl.sprawa.request.CaseFilter;
import pl.sprawa.request.CaseSearch;
import pl.sprawa.request.SearchBeans;

/**
 * The first page of the search over 1,000,000 requests (with its count), on a PostgreSQL with fsync on, beside a plain {@code ilike '%…%'} and
 * beside Camunda's own way to find a case, the process-instance query by business key over as many instances, in the same database and run.
 * Run by hand: {@code mvn -DskipTests package && mvn -q test -Dtest=SearchBench}; {@code -Dsearch.requests=N} for another number.
 */
class SearchBench {

    private static final int REQUESTS = Integer.getInteger("search.requests", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("search.rounds", 30);
    private static final double MILLIS_PROMISED = 200;
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    /** The first are in every eighth request, the last of the list in one of a thousand or two. */
    private static final List<String> COMMON = List.of("dziura", "śmieci", "latarnia", "chodnik", "drzewo", "przystanek", "hałas", "samochód");
    private static final String RARE = "wodotrysk";

    private interface Question {
        void ask();
    }

    @Test
    void theFirstPage() throws Exception {
        try (DurablePostgres postgres = new DurablePostgres(Map.of("shared_buffers", "2GB", "max_wal_size", "8GB"))) {
            new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer()).withUserConfiguration(SlimDatabase.class, SearchBeans.class)
                    .withPropertyValues("spring.datasource.url=" + postgres.url() + "?reWriteBatchedInserts=true", "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .run(context -> measure(context, postgres));
        }
    }

    private static void measure(ApplicationContext context, DurablePostgres postgres) throws Exception {
        CaseSearch search = context.getBean(CaseSearch.class);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        ProcessEngine stock = stock(postgres);
        fill(context.getBean(JdbcTemplate.class));
        System.out.printf("PostgreSQL: fsync=%s; %d processors; %,d requests, %,d words of them, index of words %s%n", postgres.setting("fsync"),
                Runtime.getRuntime().availableProcessors(), count(jdbc, "service_request"), count(jdbc, "request_word"),
                jdbc.sql("select pg_size_pretty(pg_total_relation_size('request_word'))").query(String.class).single());
        Map<String, Question> ours = new LinkedHashMap<>();
        ours.put("rare word", () -> page(search, RARE, null, null, null));
        ours.put("common word", () -> page(search, "dziurą", null, null, null));
        ours.put("two common words", () -> page(search, "dziury latarnie", null, null, null));
        ours.put("common and rare word", () -> page(search, "dziury wodotrysku", null, null, null));
        ours.put("common word, unit", () -> page(search, "dziury", "unit-7", null, null));
        ours.put("common word, unit with few", () -> page(search, "dziury", "unit-79", null, null));
        ours.put("common word, service and district", () -> page(search, "dziury", null, "service-3", "district-3"));
        ours.put("all of a unit", () -> page(search, null, "unit-7", null, null));
        ours.put("service and district", () -> page(search, null, null, "service-3", "district-3"));
        ours.put("everything", () -> page(search, null, null, null, null));
        ours.put("phone", () -> assertThat(search.byContact("+48 600 000 007", 200)).isNotEmpty());
        ours.put("e-mail", () -> assertThat(search.byContact("Resident7@example.org", 200)).isNotEmpty());
        Map<String, Question> all = new LinkedHashMap<>(ours);
        all.put("ilike, rare word", () -> ilike(jdbc, RARE));
        all.put("ilike, common word", () -> ilike(jdbc, "dziura"));
        all.put("Camunda: process instance by business key", () -> assertThat(stock.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey("b-4711").list()).hasSize(1));
        Map<String, double[]> millis = new LinkedHashMap<>();
        all.keySet().forEach(name -> millis.put(name, new double[ROUNDS]));
        for (int round = -3; round < ROUNDS; round++) {
            for (var question : all.entrySet()) {
                long begun = System.nanoTime();
                question.getValue().ask();
                if (round >= 0) {
                    millis.get(question.getKey())[round] = (System.nanoTime() - begun) / 1e6;
                }
            }
        }
        System.out.printf("| | p50 ms | p95 ms |%n|---|---|---|%n");
        millis.forEach((name, times) -> {
            Arrays.sort(times);
            System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f |%n", name, times[ROUNDS / 2], times[(int) (ROUNDS * 0.95)]);
        });
        stock.close();
        jdbc.sql("delete from act_ge_property where name_ = 'historyLevel'").update(); // of the stock engine, which had the tables first
        try (Pages pages = new Pages(postgres.url(), "search-bench")) {
            pages.measure("common word", "/staff/cases?q=dziura", ROUNDS);
            pages.measure("rare word", "/staff/cases?q=" + RARE, ROUNDS);
        }
        assertThat(ours.keySet()).allSatisfy(name -> assertThat(millis.get(name)[(int) (ROUNDS * 0.95)]).as(name).isLessThan(MILLIS_PROMISED));
    }

    /** As the page does: 25 cases, and how many there are up to a thousand. */
    private static void page(CaseSearch search, String words, String unit, String service, String district) {
        CaseFilter filter = new CaseFilter(words, unit == null ? null : Set.of(unit), service, district, null, null, null);
        var page = search.of(filter).page(null, 25);
        assertThat(page.cases()).isNotEmpty();
        if (page.older() != null) {
            search.of(filter).count(1_001);
        }
    }

    private static void ilike(JdbcClient jdbc, String word) {
        assertThat(jdbc.sql("select number from service_request where description ilike :word order by requested_at desc, number desc limit 25")
                .param("word", "%" + word + "%").query(String.class).list()).isNotEmpty();
    }

    private static ProcessEngine stock(DurablePostgres postgres) {
        ProcessEngineConfiguration stock = ProcessEngineConfiguration.createStandaloneProcessEngineConfiguration();
        stock.setProcessEngineName("search-bench").setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE)
                .setJdbcUrl(postgres.url()).setJdbcDriver("org.postgresql.Driver").setJdbcUsername("postgres").setJdbcPassword("postgres");
        stock.setJobExecutorActivate(false);
        ProcessEngine engine = stock.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addModelInstance("b.bpmn", Bpmn.createExecutableProcess("b").camundaHistoryTimeToLive(180).startEvent().userTask().endEvent().done()).deploy();
        return engine;
    }

    /** Ten years; eight words of each description, the first words of the vocabulary often and the last seldom; the stems by the product's own code. */
    private static void fill(JdbcTemplate jdbc) throws IOException {
        Set<String> vocabulary = new LinkedHashSet<>(COMMON);
        for (String line : Files.readAllLines(Path.of("city/streets.csv"))) {
            Arrays.stream(line.split(",")[0].split("\\P{L}+")).filter(word -> word.length() > 3).forEach(vocabulary::add);
        }
        jdbc.execute("create unlogged table vocabulary (id integer primary key, word text)");
        jdbc.execute("create unlogged table vocabulary_stem (id integer, stem text)");
        List<Object[]> words = new ArrayList<>();
        List<Object[]> stems = new ArrayList<>();
        for (String word : vocabulary) {
            SearchBeans.stems(word).forEach(stem -> stems.add(new Object[] {words.size(), stem}));
            words.add(new Object[] {words.size(), word});
        }
        SearchBeans.stems(RARE).forEach(stem -> stems.add(new Object[] {-1, stem}));
        words.add(new Object[] {-1, RARE});
        jdbc.batchUpdate("insert into vocabulary values (?, ?)", words);
        jdbc.batchUpdate("insert into vocabulary_stem values (?, ?)", stems);
        jdbc.execute("select setseed(0.5)");
        jdbc.execute("create unlogged table draw as select i, case when i %% 20000 = 0 and n = 8 then -1 else floor(%d * power(random(), 4))::integer end as word from generate_series(1, %d) i, generate_series(1, 8) n"
                .formatted(vocabulary.size(), REQUESTS));
        jdbc.update("""
                insert into service_request (number, access_key, channel, service_code, service_name, status, description, address, district, answers, danger,
                    priority, requested_at, updated_at, due_at, unit, case_opened)
                select 'b-' || i, md5('k' || i), 'PHONE', 'service-' || i %% 50, 'Usługa', case when i > %1$d * 0.99 then 'OPEN' else 'CLOSED' end,
                    words, 'Puławska ' || i %% 300,
                    'district-' || abs(hashtext('d' || i)) %% 18, '{}', false, 0, at, at, at + interval '9 days',
                    'unit-' || case when i %% 10000 = 0 then 79 else abs(hashtext('u' || i)) %% 79 end, true
                from (select i, cast(? as timestamp with time zone) - (%1$d - i) * (interval '3650 days' / %1$d) as at from generate_series(1, %1$d) i) as numbers
                join (select d.i as j, string_agg(v.word, ' ') as words from draw d join vocabulary v on v.id = d.word group by d.i) as told on j = i"""
                .formatted(REQUESTS), NOW.atOffset(ZoneOffset.UTC));
        jdbc.execute("insert into request_word select distinct s.stem, r.requested_at, r.number from draw d join vocabulary_stem s on s.id = d.word join service_request r on r.number = 'b-' || d.i");
        jdbc.execute("insert into request_word select '', requested_at, number from service_request");
        jdbc.execute("""
                insert into reporter (number, email, phone, language, email_key, phone_key)
                select number, e, p, 'pl', e, p from (select number, 'resident' || substr(number, 3)::integer % 300000 || '@example.org' as e,
                    (600000000 + substr(number, 3)::integer % 300000)::text as p from service_request) as people""");
        jdbc.execute("""
                insert into act_ru_execution (id_, rev_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
                    suspension_state_, cached_ent_state_)
                select number, 1, number, number, (select id_ from act_re_procdef), 'task', true, false, true, false, 1, 0 from service_request""");
        jdbc.execute("update request_word_fill set next_number = 'done'"); // else the application looks through all of them
        jdbc.execute("drop table draw");
        jdbc.execute("vacuum analyze");
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
