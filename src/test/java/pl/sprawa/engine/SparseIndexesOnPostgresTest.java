package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.SprawaPostgresTest;
import pl.sprawa.engine.SparseIndexes.Sparse;

@SprawaPostgresTest
class SparseIndexesOnPostgresTest {

    @Autowired JdbcClient database;
    @Autowired SparseIndexes indexes;
    @Autowired ProcessEngine engine;

    @Test
    void nullsAreLeftOutAndColumnsAreThoseOfTheEngine() {
        Map<String, String> definitions = definitions();
        for (Sparse sparse : SparseIndexes.SPARSE) {
            String column = sparse.columns().split(",")[0];
            assertThat(definitions).as(sparse.index()).containsKey(sparse.index());
            assertThat(definitions.get(sparse.index())).endsWith("ON public." + sparse.table() + " USING btree (" + sparse.columns() + ") WHERE (" + column + " IS NOT NULL)");
        }
    }

    @Test
    void anotherStartChangesNothingAndMendsWhatTheEnginesUpgradeBroughtBack() {
        Map<String, String> before = definitions();
        indexes.postProcessEngineBuild(engine);
        assertThat(definitions()).isEqualTo(before);
        database.sql("drop index act_idx_task_owner; create index act_idx_task_owner on act_ru_task (owner_)").update();
        database.sql("create index act_idx_task_tenant_id on act_ru_task (tenant_id_)").update();
        indexes.postProcessEngineBuild(engine);
        assertThat(definitions()).isEqualTo(before);
    }

    @Test
    void aValueIsFoundByTheIndex() {
        String plan = String.join("\n", database.sql("explain select * from act_ru_variable where batch_id_ = 'any'").query(String.class).list());
        assertThat(plan).contains("act_idx_batch_id");
    }

    private Map<String, String> definitions() {
        return database.sql("select indexname, indexdef from pg_indexes where schemaname = 'public'").query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
                .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
