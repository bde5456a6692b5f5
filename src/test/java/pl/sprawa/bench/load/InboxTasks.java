package pl.sprawa.bench.load;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Open tasks written straight into the engine's tables, alike in both systems: spread over units and over due dates. */
final class InboxTasks {

    static final int UNITS = 80;

    private InboxTasks() {
    }

    static void fill(JdbcClient database, String definition, String activity, int tasks) {
        database.sql("""
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, act_inst_id_, is_active_,
                       is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
                select 'bench' || i, 1, 'bench' || i, 'bench' || i, 'bench' || i, '%s', '%s', 'bench' || i, true, false, true, false, 1, 18, 1
                from generate_series(1, %d) i""".formatted(definition, activity, tasks)).update();
        database.sql("""
                insert into act_ru_variable (id_, rev_, name_, type_, execution_id_, proc_inst_id_, text_, var_scope_, sequence_counter_, is_concurrent_local_)
                select 'bench' || i || name, 1, name, 'string', 'bench' || i, 'bench' || i, 'information-first-line', 'bench' || i, 1, false
                from generate_series(1, %d) i, (values ('form'), ('unit'), ('step'), ('proof')) as variable (name)""".formatted(tasks)).update();
        database.sql("""
                insert into act_ru_task (id_, execution_id_, proc_inst_id_, rev_, name_, priority_, create_time_, due_date_, suspension_state_, proc_def_id_, task_def_key_, tenant_id_, task_state_, assignee_)
                select 'bench' || i, 'bench' || i, 'bench' || i, 1, 'Wykonaj pracę', 50, now(), now() + (i %% 4000 - 1000) * interval '15 minutes', 1, '%s', '%s',
                       %s, 'Created', case when i %% 7 = 0 then 'somebody' end
                from generate_series(1, %d) i""".formatted(definition, activity, activity.equals("Work") ? "null" : "'bench-' || (i %% " + UNITS + ")", tasks).replace("%%", "%")).update();
        database.sql("""
                insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                select 'bench' || i, 1, 'bench-' || (i %% %d), 'candidate', 'bench' || i from generate_series(1, %d) i""".formatted(UNITS, tasks)).update();
    }

    /** What Camunda's own authorization provider writes when a group becomes a task's candidate: READ and UPDATE on this one task. */
    static void grantEach(JdbcClient database, int tasks) {
        database.sql("""
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'bench' || i, 1, 1, 'bench-' || (i %% %d), 7, 'bench' || i, 6 from generate_series(1, %d) i""".formatted(UNITS, tasks)).update();
    }

    /** Each clerk joins one unit; where units are tenants, that as well. */
    static void enrol(JdbcClient database, String clerk, int clerks, boolean stock) {
        if (stock) {
            database.sql("insert into act_id_group (id_, rev_, name_) values ('staff', 1, 'staff')").update();
        }
        database.sql("insert into act_id_group (id_, rev_, name_) select 'bench-' || i, 1, 'bench-' || i from generate_series(0, %d) i".formatted(UNITS - 1)).update();
        database.sql("insert into act_id_membership (user_id_, group_id_) select '%s' || i, 'bench-' || i from generate_series(0, %d) i".formatted(clerk, clerks - 1)).update();
        database.sql("insert into act_id_membership (user_id_, group_id_) select '%s' || i, 'staff' from generate_series(0, %d) i".formatted(clerk, clerks - 1)).update();
        if (!stock) {
            database.sql("insert into act_id_tenant (id_, rev_, name_) select 'bench-' || i, 1, 'bench-' || i from generate_series(0, %d) i".formatted(UNITS - 1)).update();
            database.sql("insert into act_id_tenant_member (id_, tenant_id_, group_id_) select 'bench-' || i, 'bench-' || i, 'bench-' || i from generate_series(0, %d) i"
                    .formatted(UNITS - 1)).update();
        }
    }
}
