package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StreetLightTest {

    private static final ServiceProcess streetLight = new ServiceProcess("street-light");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = streetLight.coverage();

    private final ReportFacts report = ReportFacts.about("street-light").answer("fault", "one-out").answer("place", "street");

    @Test
    void repairedAndSeenToShine() {
        streetLight.reported(report);
        streetLight.step("Task_Diagnose", "zdm").finish("light");
        streetLight.step("Task_Repair", "zdm").demands("note,photo").finish("fixed");
        streetLight.step("Task_Verify", "zdm").finish("works");
        streetLight.endedWith("works");
        streetLight.toldResident();
    }

    @Test
    void stillDarkSoLookedAtAgain() {
        streetLight.reported(report);
        streetLight.step("Task_Diagnose", "zdm").finish("light");
        streetLight.step("Task_Repair", "zdm").finish("replaced");
        streetLight.step("Task_Verify", "zdm").finish("still-dark");
        streetLight.step("Task_Diagnose", "zdm").finish("no-fault");
        streetLight.endedWith("no-fault");
    }

    @Test
    void exposedWiresAreMadeSafeFirst() {
        streetLight.reported(report.answer("fault", "exposed-wires").danger());
        streetLight.step("Task_Secure", "zdm").demands("note,photo").finish("made-safe");
        streetLight.step("Task_Diagnose", "zdm");
    }

    @Test
    void gridOperatorRestoresThePower() {
        streetLight.reported(report.answer("fault", "several-out"));
        streetLight.step("Task_Diagnose", "zdm").finish("power-supply");
        streetLight.toldResident("power-outage");
        streetLight.step("Task_RestorePower", "stoen").finish("power-restored");
        streetLight.step("Task_Verify", "zdm").finish("works");
        streetLight.endedWith("works");
    }

    @Test
    void powerComesBackByItself() {
        streetLight.reported(report.answer("fault", "several-out"));
        streetLight.step("Task_Diagnose", "zdm").finish("power-supply");
        streetLight.step("Task_RestorePower", "stoen");
        streetLight.happened("PowerRestored");
        streetLight.step("Task_Verify", "zdm").finish("works");
        streetLight.endedWith("works");
    }
}
