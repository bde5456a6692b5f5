package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/initiative.bpmn}. */
class InitiativeTest {

    private static final ServiceProcess IDEA = new ServiceProcess("initiative");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = IDEA.coverage();

    private final ReportFacts aPlayground = ReportFacts.about("initiative").answer("kind", "greenery").answer("scale", "district");

    /** Whether it can be done and what it costs is asked at the same time, whoever answers first. */
    private void assessed() {
        IDEA.reported(aPlayground);
        IDEA.step("Task_Screen", "ud-wola").demands("note").finish("assess");
        IDEA.standsAt("Task_Feasibility", "Task_Cost");
        IDEA.step("Task_Cost", "biuro-budzetu").finish("in-budget");
        IDEA.step("Task_Feasibility", "ud-wola").finish("with-changes");
    }

    @Test
    void entersThePlan() {
        assessed();
        IDEA.step("Task_Decide", "ud-wola").finish("accepted");
        IDEA.step("Task_Plan", "ud-wola").finish("initiative-planned");
        IDEA.endedWith("initiative-planned");
    }

    @Test
    void isCarriedOutTogether() {
        assessed();
        IDEA.legalTermIsProlongedTwice("ud-wola");
        IDEA.step("Task_Decide", "ud-wola").finish("together");
        IDEA.step("Task_Agree", "ud-wola").finish("initiative-agreed");
        IDEA.endedWith("initiative-agreed");
    }

    @Test
    void goesToTheVote() {
        assessed();
        IDEA.step("Task_Decide", "ud-wola").finish("initiative-to-vote");
        IDEA.toldResident("initiative-to-vote");
        IDEA.endedWith("initiative-to-vote");
    }

    @Test
    void isDeclinedWithReasons() {
        assessed();
        IDEA.step("Task_Decide", "ud-wola").finish("initiative-declined");
        IDEA.endedWith("initiative-declined");
    }

    @Test
    void isNotTheCitys() {
        IDEA.reported(aPlayground);
        IDEA.step("Task_Screen", "ud-wola").finish("forwarded");
        IDEA.endedWith("forwarded");
    }

    @Test
    void isNotNew() {
        IDEA.reported(aPlayground);
        IDEA.step("Task_Screen", "ud-wola").finish("initiative-known");
        IDEA.endedWith("initiative-known");
    }
}
