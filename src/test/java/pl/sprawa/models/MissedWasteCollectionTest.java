package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/missed-waste-collection.bpmn}. */
class MissedWasteCollectionTest {

    private static final ServiceProcess WASTE = new ServiceProcess("missed-waste-collection");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = WASTE.coverage();

    private final ReportFacts paper = ReportFacts.about("missed-waste-collection").answer("fraction", "paper");

    @Test
    void contractorCollectsAndTheCityChecks() {
        WASTE.reported(paper);
        WASTE.step("Task_Collect", "mpo").demands("note,photo").finish("waste-taken");
        WASTE.step("Task_Recheck", "biuro-gospodarki-odpadami").demands("note").finish("collection-confirmed");
        WASTE.endedWith("collection-confirmed");
    }

    @Test
    void contractorOnlyClaimsToHaveCollected() {
        WASTE.reported(paper);
        WASTE.step("Task_Collect", "mpo").finish("waste-taken");
        WASTE.step("Task_Recheck", "biuro-gospodarki-odpadami").finish("still-there");
        WASTE.step("Task_Penalty", "biuro-gospodarki-odpadami").finish("penalty-imposed");
        WASTE.step("Task_CollectInstead", "zom").demands("note,photo").finish("collected-instead");
        WASTE.endedWith("collected-instead");
    }

    @Test
    void silenceOfAWorkingDayCostsAPenalty() {
        WASTE.reported(paper.in("praga-polnoc"));
        WASTE.step("Task_Collect", "bys");
        WASTE.timePasses("Timer_ContractorLate");
        WASTE.step("Task_Penalty", "biuro-gospodarki-odpadami").finish("penalty-excused");
        WASTE.step("Task_CollectInstead", "zom").finish("collected-meanwhile");
        WASTE.endedWith("collected-meanwhile");
    }

    @Test
    void lockedGateEndsTheCase() {
        WASTE.reported(paper);
        WASTE.step("Task_Collect", "mpo").finish("bins-locked");
        WASTE.endedWith("bins-locked");
    }

    @Test
    void badlySortedWasteIsTakenAsMixedAndTheOwnerIsTold() {
        WASTE.reported(paper);
        WASTE.step("Task_Collect", "mpo").finish("collected-as-mixed");
        WASTE.step("Task_Warn", "biuro-gospodarki-odpadami").finish("sorting-instructed");
        WASTE.endedWith("sorting-instructed");
    }
}
