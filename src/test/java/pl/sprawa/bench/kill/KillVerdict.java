package pl.sprawa.bench.kill;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in the database, past the application, what became of everything that was acknowledged. */
class KillVerdict {

    private static final String CASES = """
            (select r.number, r.status, r.case_opened, (select count(*) from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
            where e.business_key_ = r.number and e.parent_id_ is null and e.super_exec_ is null and d.key_ = 'case') as cases from service_request r) c""";

    private final JdbcClient database;
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<String, Long> wrong = new LinkedHashMap<>();

    KillVerdict(JdbcClient database, Reporters reporters, Clerks clerks) {
        this.database = database;
        Map<String, String> stored = database.sql("select split_part(idempotency_key, ':', 2), number from service_request")
                .query((row, i) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one + " and " + other));
        counts.put("reports acknowledged", (long) reporters.acknowledged.size());
        counts.put("requests stored", count("select count(*) from service_request"));
        counts.put("sent again with the same key", reporters.repeated.longValue());
        counts.put("cases deferred to a job", count("select count(*) from service_request where not case_opened"));
        wrong.put("acknowledged, not stored under its number", reporters.acknowledged.entrySet().stream()
                .filter(report -> !report.getValue().equals(stored.get(report.getKey()))).count());
        wrong.put("two numbers for one key", reporters.contradicted.longValue());
        wrong.put("reports refused", reporters.refused.longValue());
        wrong.put("idempotency keys twice", count("select count(*) from (select 1 from service_request group by idempotency_key having count(*) > 1) d"));
        wrong.put("open requests without a case", count("select count(*) from " + CASES + " where status = 'OPEN' and case_opened and cases = 0"));
        wrong.put("deferred requests without an opening job", count("select count(*) from service_request r where not case_opened and not exists"
                + " (select 1 from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_ where e.business_key_ = r.number and d.key_ = 'opening')"));
        wrong.put("requests with two cases", count("select count(*) from " + CASES + " where cases > 1"));
        wrong.put("cases without a request", count("select count(*) from act_ru_execution e where e.parent_id_ is null and e.super_exec_ is null"
                + " and e.business_key_ is not null and not exists (select 1 from service_request r where r.number = e.business_key_)"));
        wrong.put("open requests without exactly one task", count("select count(*) from service_request r where status = 'OPEN' and case_opened and 1 <>"
                + " (select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_ where e.business_key_ = r.number)"));
        wrong.put("requests without exactly one receipt message", not1("received", "select number from service_request where case_opened"));
        finished(clerks);
    }

    private void finished(Clerks clerks) {
        counts.put("completions acknowledged", (long) clerks.acknowledged.size());
        counts.put("requests closed", count("select count(*) from service_request where status = 'CLOSED'"));
        counts.put("found finished (answer lost, or a second clerk)", clerks.foundFinished.longValue());
        Set<String> once = new HashSet<>(database.sql("select number from timeline_entry where kind = 'closed' group by number having count(*) = 1")
                .query(String.class).list());
        wrong.put("acknowledged completions not finished once", clerks.acknowledged.keySet().stream().filter(number -> !once.contains(number)).count());
        wrong.put("completions acknowledged twice", clerks.acknowledged.values().stream().filter(times -> times > 1).count());
        wrong.put("completions refused", clerks.refused.longValue());
        for (String kind : List.of("closed", "step")) {
            wrong.put("cases with '" + kind + "' twice in the timeline", count("select count(*) from (select 1 from timeline_entry where kind = '"
                    + kind + "' group by number having count(*) > 1) d"));
        }
        wrong.put("closed without exactly one outcome message", not1("outcome-told", "select number from service_request where status = 'CLOSED'"));
    }

    private long not1(String message, String numbers) {
        return count("select count(*) from (" + numbers + ") n left join (select number, count(*) as sent from outgoing_message where message_key like '%/"
                + message + "/%' group by number) m on m.number = n.number where m.sent is distinct from 1");
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }

    boolean clean() {
        return wrong.values().stream().allMatch(found -> found == 0);
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        counts.forEach((what, found) -> table.append("%-52s %,8d%n".formatted(what, found)));
        table.append("must be none:%n".formatted());
        wrong.forEach((what, found) -> table.append("  %-50s %,8d%s%n".formatted(what, found, found == 0 ? "" : "  WRONG")));
        return table.toString();
    }
}
