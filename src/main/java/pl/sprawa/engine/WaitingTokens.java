package pl.sprawa.engine;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where the instances of one process definition wait, and since when, in one statement. The lean history keeps no activities, so
 * that the task, timer or message subscription on which an instance waits, in itself or in the process that it called, tells how
 * long. Whoever asks sees to the rights.
 */
@Repository
public class WaitingTokens {

    private final JdbcClient database;

    WaitingTokens(JdbcClient database) {
        this.database = database;
    }

    /**
     * One instance at one activity.
     *
     * @param businessKey of its case, or {@code null}
     * @param since       or {@code null} if nothing tells
     */
    public record Token(String activity, String businessKey, Instant since) {
    }

    public List<Token> of(String processDefinitionId) {
        return database.sql("""
                select e.act_id_, i.business_key_, coalesce(min(ct.create_time_), min(t.create_time_), min(cj.create_time_), min(j.create_time_),
                    min(s.created_)) as since
                from act_ru_execution e join act_ru_execution i on i.id_ = e.proc_inst_id_
                left join act_ru_task t on t.execution_id_ = e.id_
                left join act_ru_job j on j.execution_id_ = e.id_
                left join act_ru_event_subscr s on s.execution_id_ = e.id_
                left join act_ru_execution c on c.super_exec_ = e.id_
                left join act_ru_task ct on ct.proc_inst_id_ = c.id_
                left join act_ru_job cj on cj.process_instance_id_ = c.id_
                where e.proc_def_id_ = :definition and e.is_active_ = true and e.act_id_ is not null
                group by e.id_, e.act_id_, i.business_key_""").param("definition", processDefinitionId).query((row, index) -> {
                    Timestamp since = row.getTimestamp("since");
                    return new Token(row.getString("act_id_"), row.getString("business_key_"), since == null ? null : since.toInstant());
                }).list();
    }
}
