package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrafficSignalTest {

    private static final ServiceProcess signal = new ServiceProcess("traffic-signal");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = signal.coverage();

    private final ReportFacts report = ReportFacts.about("traffic-signal").answer("fault", "button").answer("place", "street");

    @Test
    void crewRepairsOnTheSpotWithoutPolice() {
        signal.reported(report);
        signal.standsAt("Task_Diagnose");
        signal.step("Task_Diagnose", "zdm").demands("note,photo").finish("repaired");
        signal.endedWith("repaired");
    }

    @Test
    void policeDirectTrafficAtTheDarkJunctionUntilItIsRepaired() {
        signal.reported(report.answer("fault", "dark").danger().atNight());
        signal.standsAt("Task_DirectTraffic", "Task_Diagnose");
        signal.step("Task_Diagnose", "zdm").finish("parts-needed");
        signal.step("Task_Repair", "zdm").demands("note,photo").finish("replaced");
        signal.endedWith("replaced");
    }

    @Test
    void whatThePoliceDidIsNotTheOutcome() {
        signal.reported(report.answer("fault", "conflict").danger());
        signal.step("Task_DirectTraffic", "policja").finish("not-needed");
        signal.step("Task_Diagnose", "zdm").finish("signals-work");
        signal.endedWith("signals-work");
    }

    @Test
    void leaningPoleNeedsTheCrewOnly() {
        signal.reported(report.answer("fault", "pole").danger());
        signal.standsAt("Task_Diagnose");
    }

    @Test
    void gridOperatorRestoresThePowerAndTheCrewLooksAgain() {
        signal.reported(report.answer("fault", "dark").danger());
        signal.step("Task_Diagnose", "zdm").finish("no-power");
        signal.standsAt("Task_DirectTraffic", "Task_RestorePower");
        signal.step("Task_RestorePower", "stoen").finish("power-restored");
        signal.step("Task_Diagnose", "zdm").finish("repaired");
        signal.endedWith("repaired");
    }

    @Test
    void wrongTimingGoesToTheTrafficEngineers() {
        signal.reported(report.answer("fault", "programme"));
        signal.step("Task_CheckProgramme", "biuro-ruchu-drogowego").finish("programme-to-change");
        signal.step("Task_LoadProgramme", "zdm").finish("programme-changed");
        signal.endedWith("programme-changed");
    }

    @Test
    void soundEquipmentWithAProgrammeThatStays() {
        signal.reported(report.answer("fault", "flashing"));
        signal.step("Task_Diagnose", "zdm").finish("programme");
        signal.step("Task_CheckProgramme", "biuro-ruchu-drogowego").finish("programme-right");
        signal.endedWith("programme-right");
    }
}
