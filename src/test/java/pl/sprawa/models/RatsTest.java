package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/rats.bpmn}. */
class RatsTest {

    private static final ServiceProcess RATS = new ServiceProcess("rats");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = RATS.coverage();

    private final ReportFacts report = ReportFacts.about("rats").answer("place", "bins").answer("manager", "city");

    @Test
    void baitHelps() {
        RATS.reported(report);
        RATS.step("Task_Deratise", "zgn-wola").demands("note,photo").finish("bait-laid");
        RATS.timePasses("Timer_BaitWorks");
        RATS.step("Task_Recheck", "zgn-wola").demands("note").finish("rats-gone");
        RATS.endedWith("rats-gone");
    }

    @Test
    void secondVisitHelps() {
        RATS.reported(report);
        RATS.step("Task_Deratise", "zgn-wola").finish("bait-laid");
        RATS.timePasses("Timer_BaitWorks");
        RATS.step("Task_Recheck", "zgn-wola").finish("rats-remain");
        RATS.step("Task_SecondVisit", "zgn-wola").demands("note,photo").finish("rats-gone");
        RATS.endedWith("rats-gone");
    }

    @Test
    void causeRemainsSoSanepidOrders() {
        RATS.reported(report);
        RATS.step("Task_Deratise", "zgn-wola").finish("burrows-closed");
        RATS.timePasses("Timer_BaitWorks");
        RATS.step("Task_Recheck", "zgn-wola").finish("rats-remain");
        RATS.step("Task_SecondVisit", "zgn-wola").finish("sanepid-needed");
        RATS.step("Task_SanepidOrder", "sanepid").demands("note").finish("deratisation-ordered");
        RATS.endedWith("deratisation-ordered");
    }

    @Test
    void ratsOfTheSewers() {
        RATS.reported(report.answer("place", "sewer"));
        RATS.step("Task_Sewers", "mpwik").demands("note").finish("sewers-baited");
        RATS.timePasses("Timer_BaitWorks");
        RATS.step("Task_Recheck", "mpwik").finish("rats-gone");
        RATS.endedWith("rats-gone");
    }

    @Test
    void idleManagerIsFined() {
        RATS.reported(report.answer("manager", "other"));
        RATS.step("Task_CallManager", "ud-wola").demands("note").finish("manager-called");
        RATS.timePasses("Timer_BaitWorks");
        RATS.step("Task_Recheck", "ud-wola").finish("manager-idle");
        RATS.step("Task_SanepidOrder", "sanepid").finish("manager-fined");
        RATS.endedWith("manager-fined");
    }

    @Test
    void repeatedReportBeginsWithSanepid() {
        RATS.reported(report.answer("repeated", "yes"));
        RATS.step("Task_SanepidCheck", "sanepid").demands("note").finish("breeding-ground");
        RATS.step("Task_Deratise", "zgn-wola");
    }

    @Test
    void biteBeginsWithSanepid() {
        RATS.reported(report.answer("manager", "unknown").danger());
        RATS.step("Task_SanepidCheck", "sanepid").finish("no-breeding-ground");
        RATS.step("Task_CallManager", "ud-wola");
    }
}
