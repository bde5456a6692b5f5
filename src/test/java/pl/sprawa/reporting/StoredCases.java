package pl.sprawa.reporting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases as the other modules leave them in the tables. */
public class StoredCases {

    private final JdbcClient jdbc;

    public StoredCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void empty() {
        List.of("timeline_entry", "clock_suspension", "clock", "service_request").forEach(table -> jdbc.sql("delete from " + table).update());
    }

    /** An open case; unit, district and deadline may be {@code null}. */
    public void open(String number, String unit, String service, String district, String requestedAt, String dueAt) {
        jdbc.sql("""
                insert into service_request (number, access_key, channel, service_code, service_name, status, district, answers, danger, unit, priority,
                    requested_at, updated_at, due_at, case_opened)
                values (:number, 'k', 'PHONE', :service, 'Nazwa', 'OPEN', :district, '{}', false, :unit, 0, :requested, :requested, :due, true)""")
            .param("number", number).param("service", service).param("district", district).param("unit", unit)
            .param("requested", at(requestedAt)).param("due", dueAt == null ? null : at(dueAt)).update();
    }

    void closed(String number, String unit, String requestedAt, String dueAt, String closedAt) {
        open(number, unit, "pothole", "wola", requestedAt, dueAt);
        jdbc.sql("update service_request set status = 'CLOSED', closed_at = :at where number = :number")
            .param("at", at(closedAt)).param("number", number).update();
    }

    public void entry(String number, String kind, String occurredAt) {
        jdbc.sql("insert into timeline_entry (number, occurred_at, kind, actor, content, visible) values (:number, :at, :kind, 'system', 'x', false)")
            .param("number", number).param("at", at(occurredAt)).param("kind", kind).update();
    }

    public void suspended(String number, String from, String until, boolean ended) {
        if (jdbc.sql("select count(*) from clock where number = :number").param("number", number).query(Long.class).single() == 0) {
            jdbc.sql("""
                    insert into clock (number, kind, started_at, response_seconds, resolution_seconds, calendar, rung)
                    values (:number, 'CASE', :from, 3600, 7200, 'office', 0)""").param("number", number).param("from", at(from)).update();
        }
        jdbc.sql("""
                insert into clock_suspension (number, kind, suspended_from, suspended_until, reason, ended)
                values (:number, 'CASE', :from, :until, 'question', :ended)""")
            .param("number", number).param("from", at(from)).param("until", at(until)).param("ended", ended).update();
    }

    private static Object at(String moment) {
        return Instant.parse(moment).atOffset(ZoneOffset.UTC);
    }
}
