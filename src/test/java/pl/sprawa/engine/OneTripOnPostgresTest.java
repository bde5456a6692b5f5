package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SprawaPostgresTest;
import pl.sprawa.casework.CaseTester;

/** What the engine writes, and what it makes of rows that PostgreSQL refuses, is as it was when each table's rows were sent by themselves. */
@SprawaPostgresTest
class OneTripOnPostgresTest {

    @Autowired CaseTester cases;
    @Autowired RuntimeService runtime;
    @Autowired ProcessEngineConfigurationImpl engine;

    private String instance;

    @BeforeEach
    void aCase() {
        cases.deployProbes();
        instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(cases.report("probe")).processDefinitionKey("case").singleResult().getId();
    }

    @Test
    void valuesOfAllTypesArriveAlsoNone() {
        Map<String, Object> values = new HashMap<>(Map.of("text", "Zażółć; ' \" ?", "empty", "", "number", 7L, "fraction", 1.5, "yes", true,
                "time", new Date(1_700_000_000_000L), "bytes", new byte[] {0, 1, -1}));
        values.put("none", null);
        runtime.setVariables(instance, values);
        Map<String, Object> stored = runtime.getVariables(instance, values.keySet());
        assertThat((byte[]) stored.remove("bytes")).isEqualTo((byte[]) values.remove("bytes"));
        assertThat(stored).isEqualTo(values);
    }

    @Test
    void moreRowsThanGoTogetherAreAllWritten() {
        for (int count : new int[] {63, 64, 65, 200}) {
            Map<String, Object> values = IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "many" + count + "x" + i, i -> i));
            runtime.setVariables(instance, values);
            assertThat(runtime.getVariables(instance, values.keySet())).isEqualTo(values);
        }
    }

    @Test
    void whatSomebodyElseHasEndedMeanwhileIsAConflictAndNoError() {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequiresNew().execute(context -> {
            runtime.setVariable(instance, "late", "x");
            CompletableFuture.runAsync(() -> runtime.deleteProcessInstance(instance, "ended by somebody else")).join();
            return null;
        })).isInstanceOf(OptimisticLockingException.class);
        assertThat(runtime.createVariableInstanceQuery().variableName("late").processInstanceIdIn(instance).count()).isZero();
    }

    @Test
    void theSameVariableTwiceAtOneMomentIsAConflict() {
        assertThatThrownBy(() -> engine.getCommandExecutorTxRequiresNew().execute(context -> {
            runtime.setVariable(instance, "twice", "first");
            CompletableFuture.runAsync(() -> runtime.setVariable(instance, "twice", "second")).join();
            return null;
        })).isInstanceOf(OptimisticLockingException.class);
        assertThat(runtime.getVariable(instance, "twice")).isEqualTo("second");
    }

    @Test
    void aRowThatIsTooLongIsAnErrorAndNothingIsWritten() {
        char[] text = new char[5000];
        Arrays.fill(text, 'x');
        assertThatThrownBy(() -> runtime.setVariables(instance, Map.of("short", "x", "long", new String(text))))
                .isInstanceOf(ProcessEngineException.class).isNotInstanceOf(OptimisticLockingException.class).hasStackTraceContaining("4000");
        assertThat(runtime.getVariables(instance)).doesNotContainKeys("short", "long");
    }

    @Test
    void theEngineUsesIt() {
        assertThat(engine.getDbSqlSessionFactory().getSqlSessionFactory().getConfiguration().newExecutor(null)).isInstanceOf(OneTrip.class);
    }
}
