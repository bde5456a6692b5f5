package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/dead-animal.bpmn}. */
class DeadAnimalTest {

    private static final ServiceProcess CARCASS = new ServiceProcess("dead-animal");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = CARCASS.coverage();

    private final ReportFacts report = ReportFacts.about("dead-animal").answer("animal", "cat").answer("place", "green");

    @Test
    void takenAway() {
        CARCASS.reported(report);
        CARCASS.step("Task_Remove", "zom").demands("note,photo").finish("carcass-removed");
        CARCASS.endedWith("carcass-removed");
    }

    @Test
    void roadIsClearedFirstAndTheOwnerOfTheCatIsTold() {
        CARCASS.reported(report.answer("place", "carriageway").danger());
        CARCASS.step("Task_ClearRoad", "straz-miejska").demands("note,photo").finish("road-clear");
        CARCASS.step("Task_Remove", "zom").finish("removed-marked");
        CARCASS.step("Task_TellOwner", "schronisko").demands("note").finish("pet-owner-told");
        CARCASS.endedWith("pet-owner-told");
    }

    @Test
    void boarHadSwineFever() {
        CARCASS.reported(report.answer("animal", "boar"));
        CARCASS.step("Task_Sample", "piw").demands("note").finish("sampled");
        CARCASS.step("Task_RemoveSafely", "zom").demands("note,photo").finish("removed-and-disinfected");
        CARCASS.toldResident();
        CARCASS.step("Task_Lab", "piw").demands("note").finish("disease-confirmed");
        CARCASS.toldResident("animal-disease");
        CARCASS.endedWith("disease-confirmed");
    }

    @Test
    void birdsHadNoFlu() {
        CARCASS.reported(report.answer("animal", "many-birds"));
        CARCASS.step("Task_Sample", "piw").finish("sampled");
        CARCASS.step("Task_RemoveSafely", "zom").finish("removed-and-disinfected");
        CARCASS.step("Task_Lab", "piw").finish("disease-excluded");
        CARCASS.toldResident();
        CARCASS.endedWith("disease-excluded");
    }

    @Test
    void boarKilledByACarIsNotSuspected() {
        CARCASS.reported(report.answer("animal", "boar"));
        CARCASS.step("Task_Sample", "piw").finish("no-suspicion");
        CARCASS.step("Task_Remove", "zom").finish("carcass-removed");
        CARCASS.endedWith("carcass-removed");
    }

    @Test
    void ownerOfThePlotRemoves() {
        CARCASS.reported(report.answer("place", "private"));
        CARCASS.step("Task_CallLandOwner", "ud-wola").demands("note").finish("land-owner-called");
        CARCASS.timePasses("Timer_LandOwnerTerm");
        CARCASS.step("Task_CheckPlot", "ud-wola").demands("note").finish("removed-by-land-owner");
        CARCASS.endedWith("removed-by-land-owner");
    }

    @Test
    void cityRemovesAtTheCostOfTheOwnerOfThePlot() {
        CARCASS.reported(report.answer("place", "private"));
        CARCASS.step("Task_CallLandOwner", "ud-wola").finish("land-owner-called");
        CARCASS.timePasses("Timer_LandOwnerTerm");
        CARCASS.step("Task_CheckPlot", "ud-wola").finish("not-removed");
        CARCASS.step("Task_Remove", "zom").finish("carcass-removed");
        CARCASS.endedWith("carcass-removed");
    }
}
