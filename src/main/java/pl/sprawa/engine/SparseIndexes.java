package pl.sprawa.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Indexes of the engine's schema whose first column is null in nearly every row here, because processes have no tenant, tasks no owner and
 * variables no bytes, leave the nulls out on PostgreSQL: each row of each new case would else write an entry to each. They are only ever asked for a
 * value, which they find as before, and keep their names. H2 has no such indexes; there they stay as they are.
 */
@Component
@Order(2)
class SparseIndexes extends AbstractProcessEnginePlugin {

    /** @param columns the first is the one that may be null */
    record Sparse(String index, String table, String columns) {

        private String column() {
            return columns.split(",")[0];
        }

        /** PostgreSQL runs both in one transaction: nobody meets the table without its index. Two nodes that start at once do it one after the other. */
        private String leaveOutNulls() {
            return "drop index if exists %1$s; create index if not exists %1$s on %2$s (%3$s) where %4$s is not null".formatted(index, table, columns, column());
        }
    }

    static final List<Sparse> SPARSE = List.of(
            new Sparse("act_idx_exe_parent", "act_ru_execution", "parent_id_"),
            new Sparse("act_idx_exe_super", "act_ru_execution", "super_exec_"),
            new Sparse("act_idx_exec_buskey", "act_ru_execution", "business_key_"),
            new Sparse("act_idx_exec_tenant_id", "act_ru_execution", "tenant_id_"),
            new Sparse("act_idx_var_bytearray", "act_ru_variable", "bytearray_id_"),
            new Sparse("act_idx_batch_id", "act_ru_variable", "batch_id_"),
            new Sparse("act_idx_variable_task_id", "act_ru_variable", "task_id_"),
            new Sparse("act_idx_variable_task_name_type", "act_ru_variable", "task_id_, name_, type_"),
            new Sparse("act_idx_variable_tenant_id", "act_ru_variable", "tenant_id_"),
            new Sparse("act_idx_job_exception", "act_ru_job", "exception_stack_id_"),
            new Sparse("act_idx_job_tenant_id", "act_ru_job", "tenant_id_"),
            new Sparse("act_idx_event_subscr_config_", "act_ru_event_subscr", "configuration_"),
            new Sparse("act_idx_event_subscr_tenant_id", "act_ru_event_subscr", "tenant_id_"),
            new Sparse("act_idx_athrz_procedef", "act_ru_identitylink", "proc_def_id_"),
            new Sparse("act_idx_ident_lnk_user", "act_ru_identitylink", "user_id_"),
            new Sparse("act_idx_task_owner", "act_ru_task", "owner_"),
            new Sparse("act_idx_task_last_updated", "act_ru_task", "last_updated_"),
            new Sparse("act_idx_task_assignee", "act_ru_task", "assignee_"),
            new Sparse("sprawa_idx_task_parent", "act_ru_task", "parent_task_id_"),
            new Sparse("act_idx_hi_pro_inst_tenant_id", "act_hi_procinst", "tenant_id_"),
            new Sparse("act_idx_hi_pro_inst_rm_time", "act_hi_procinst", "removal_time_"),
            new Sparse("act_idx_hi_pro_rst_pro_inst_id", "act_hi_procinst", "restarted_proc_inst_id_"),
            new Sparse("act_idx_hi_task_inst_rm_time", "act_hi_taskinst", "removal_time_"));

    /** Those of {@link EngineIndexes} begin with the same column. */
    private static final List<String> DOUBLE = List.of("act_idx_task_tenant_id", "act_idx_ident_lnk_group");

    private final JdbcClient database;

    SparseIndexes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (!DbSqlSessionFactory.POSTGRES.equals(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDatabaseType())) {
            return;
        }
        List<String> whole = database.sql("select indexname from pg_indexes where schemaname = current_schema() and indexdef not like '% WHERE %'")
                .query(String.class).list();
        SPARSE.stream().filter(sparse -> whole.contains(sparse.index())).forEach(sparse -> database.sql(sparse.leaveOutNulls()).update());
        DOUBLE.stream().filter(whole::contains).forEach(index -> database.sql("drop index if exists " + index).update());
    }
}
