package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PotholeTest {

    private static final ServiceProcess pothole = new ServiceProcess("pothole");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = pothole.coverage();

    private final ReportFacts report = ReportFacts.about("pothole").answer("kind", "carriageway");

    @Test
    void repairedAtOnce() {
        pothole.reported(report);
        pothole.step("Task_Inspect", "zdm").demands("note,photo").finish("repair-now");
        pothole.step("Task_Repair", "zdm").demands("note,photo").finish("repaired");
        pothole.endedWith("repaired");
    }

    @Test
    void patchedInWinter() {
        pothole.reported(report.roadOf("district"));
        pothole.step("Task_Inspect", "ud-wola").finish("repair-now");
        pothole.step("Task_Repair", "ud-wola").finish("patched");
        pothole.endedWith("patched");
    }

    @Test
    void plannedForLater() {
        pothole.reported(report);
        pothole.step("Task_Inspect", "zdm").finish("planned");
        pothole.endedWith("planned");
    }

    @Test
    void nothingWrong() {
        pothole.reported(report);
        pothole.step("Task_Inspect", "zdm").finish("no-defect");
        pothole.endedWith("no-defect");
    }

    @Test
    void dangerAtNightIsSecuredByThePatrolFirst() {
        pothole.reported(report.roadOf("district").danger().atNight());
        pothole.step("Task_Secure", "straz-miejska").demands("note,photo").finish("secured");
        pothole.step("Task_Inspect", "ud-wola").finish("no-defect");
        pothole.endedWith("no-defect");
    }

    @Test
    void dangerInWorkingHoursGoesStraightToTheManager() {
        pothole.reported(report.danger());
        pothole.step("Task_Inspect", "zdm");
    }

    @Test
    void harmlessAtNightWaitsForTheManager() {
        pothole.reported(report.atNight());
        pothole.step("Task_Inspect", "zdm");
    }

    @Test
    void repairedUnderWarranty() {
        pothole.reported(report);
        pothole.step("Task_Inspect", "zdm").finish("warranty");
        pothole.step("Task_CallContractor", "zdm").demands("note").finish("contractor-called");
        pothole.timePasses("Timer_Warranty");
        pothole.step("Task_CheckContractor", "zdm").demands("note,photo").finish("repaired-by-contractor");
        pothole.endedWith("repaired-by-contractor");
    }

    @Test
    void contractorDidNotComeSoTheManagerRepairs() {
        pothole.reported(report);
        pothole.step("Task_Inspect", "zdm").finish("warranty");
        pothole.step("Task_CallContractor", "zdm").finish("contractor-called");
        pothole.timePasses("Timer_Warranty");
        pothole.step("Task_CheckContractor", "zdm").finish("not-repaired");
        pothole.step("Task_Repair", "zdm").finish("repaired");
        pothole.endedWith("repaired");
    }

    @Test
    void unitThatTookOverKeepsTheNextSteps() {
        pothole.reported(report);
        pothole.step("Task_Inspect", "zdm").finishAs("ud-wola", "repair-now");
        pothole.step("Task_Repair", "ud-wola").finish("repaired");
        pothole.endedWith("repaired");
    }
}
