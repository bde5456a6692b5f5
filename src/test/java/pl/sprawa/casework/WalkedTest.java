package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The measure itself: it names what was not walked, and only that. */
class WalkedTest {

    private final BpmnModelInstance model = Bpmn.createExecutableProcess("fork").camundaHistoryTimeToLiveString("P1D")
            .startEvent("Start_Begun").sequenceFlowId("Flow_Begun").exclusiveGateway("Gateway_Way").name("Dokąd?")
            .sequenceFlowId("Flow_Left").condition("w lewo", "${way == 'left'}")
            .subProcess("SubProcess_Left").embeddedSubProcess()
            .startEvent("Start_Left").sequenceFlowId("Flow_Inner").endEvent("End_Inner").subProcessDone()
            .sequenceFlowId("Flow_Outer").endEvent("End_Left")
            .moveToNode("Gateway_Way").sequenceFlowId("Flow_Right").condition("w prawo", "${way == 'right'}")
            .serviceTask("Task_Right").name("Idź").camundaExpression("${way.fails}").sequenceFlowId("Flow_Gone").endEvent("End_Right").done();
    private final Walked walked = new Walked();
    private ProcessEngine engine;

    @BeforeEach
    void start() {
        DataSource database = new DriverManagerDataSource("jdbc:h2:mem:walked;DB_CLOSE_DELAY=-1");
        SpringTransactionsProcessEngineConfiguration configuration = new SpringTransactionsProcessEngineConfiguration();
        configuration.setProcessEngineName("walked");
        configuration.setDataSource(database);
        configuration.setTransactionManager(new DataSourceTransactionManager(database));
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setProcessEnginePlugins(List.of(walked));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService().createDeployment().addModelInstance("fork.bpmn", model).deploy();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void namesTheWayThatNobodyWent() {
        go("left");
        assertThat(walked.never(model)).containsExactlyInAnyOrder("fork: Task_Right (Idź)", "fork: End_Right (End_Right)",
                "fork: Flow_Right (w prawo), from Gateway_Way (Dokąd?) to Task_Right (Idź)", "fork: Flow_Gone, from Task_Right (Idź) to End_Right (End_Right)");
    }

    @Test
    void whatWasRolledBackWasNotWalked() {
        assertThatThrownBy(() -> go("right"));
        assertThat(walked.never(model)).contains("fork: Start_Begun (Start_Begun)", "fork: Task_Right (Idź)").hasSize(14);
    }

    @Test
    void forgetsWhatAnotherTestWalked() {
        go("left");
        walked.forget();
        assertThat(walked.never(model)).hasSize(14);
    }

    private void go(String way) {
        engine.getRuntimeService().startProcessInstanceByKey("fork", Map.of("way", way));
    }
}
