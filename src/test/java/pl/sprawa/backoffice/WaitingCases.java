package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.engine.UnitQueues;
import pl.sprawa.engine.WaitingTokens;
import pl.sprawa.reporting.Scope;

/** Where a case waits and since when, read from the engine's tables; what lies unclaimed; and the whole page at once, on this database. */
abstract class WaitingCases {

    @Autowired CaseTester cases;
    @Autowired RuntimeService runtime;
    @Autowired TaskService tasks;
    @Autowired WaitingTokens tokens;
    @Autowired UnitQueues queues;
    @Autowired Reports reports;
    String number;

    @BeforeEach
    void aCaseOnMonday() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        cases.deployProbes();
        number = cases.report("probe");
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void aCaseWaitsSinceItsTaskWasMadeAndThenSinceTheQuestion() {
        assertThat(waiting()).containsExactly(new WaitingTokens.Token("Task_Do", number, MONDAY_9));
        Instant asked = MONDAY_9.plus(Duration.ofHours(5));
        ClockUtil.setCurrentTime(Date.from(asked));
        cases.ask(number);
        assertThat(waiting()).containsExactly(new WaitingTokens.Token("Task_Do", number, asked));
    }

    @Test
    void aClaimedTaskIsNotCounted() {
        long before = queues.unclaimed().get("zdm");
        tasks.claim(cases.task(number).getId(), "zdm.anna");
        assertThat(queues.unclaimed().getOrDefault("zdm", 0L)).isEqualTo(before - 1);
    }

    @Test
    void theWholePageCanBeRead() {
        Reports.Snapshot page = reports.read(Scope.all(), Reports.FEW, Locale.forLanguageTag("pl"));
        assertThat(page.backlog().byService().get("probe").open()).isPositive();
        assertThat(page.trend().weeks()).hasSize(Reports.WEEKS).last().satisfies(week -> assertThat(week.opened()).isPositive());
    }

    private List<WaitingTokens.Token> waiting() {
        String definition = runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, "probe").singleResult().getProcessDefinitionId();
        return tokens.of(definition).stream().filter(token -> number.equals(token.businessKey())).toList();
    }
}
