package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ManholeTest {

    private static final ServiceProcess manhole = new ServiceProcess("manhole");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = manhole.coverage();

    private final ReportFacts report = ReportFacts.about("manhole").answer("problem", "rattling").answer("owner", "water");

    @Test
    void ownerKnownByTheMarkingRepairs() {
        manhole.reported(report);
        manhole.standsAt("Task_OwnerRepair");
        manhole.step("Task_OwnerRepair", "mpwik").demands("note,photo").finish("replaced");
        manhole.endedWith("replaced");
    }

    @Test
    void openCoverIsSecuredWhileItsOwnerIsCalled() {
        manhole.reported(report.answer("problem", "open").danger().atNight());
        manhole.standsAt("Task_Secure", "Task_OwnerRepair");
        manhole.step("Task_Secure", "straz-miejska").demands("note,photo").finish("secured");
        manhole.step("Task_OwnerRepair", "mpwik").finish("repaired");
        manhole.endedWith("repaired");
    }

    @Test
    void repairBeforeThePatrolComesCallsItOff() {
        manhole.reported(report.answer("problem", "open").danger());
        manhole.step("Task_OwnerRepair", "mpwik").finish("repaired");
        manhole.endedWith("repaired");
    }

    @Test
    void patrolThatComesLastDoesNotDecideTheOutcome() {
        manhole.reported(report.answer("problem", "loose").answer("owner", "none").danger());
        manhole.standsAt("Task_Secure", "Task_FindOwner");
        manhole.step("Task_FindOwner", "zdm").demands("note,photo").finish("stoen");
        manhole.step("Task_Secure", "straz-miejska").finish("not-found");
        manhole.step("Task_OwnerRepair", "stoen").finish("repaired");
        manhole.endedWith("repaired");
    }

    @Test
    void ownerFoundOnTheSpotButLate() {
        manhole.reported(report.answer("owner", "none").roadOf("district"));
        manhole.step("Task_FindOwner", "ud-wola").finish("veolia");
        manhole.standsAt("Task_OwnerRepair");
        manhole.timePasses("Timer_OwnerLate");
        manhole.toldResident("substitute-repair");
        manhole.step("Task_SubstituteRepair", "zrikd").demands("note,photo").finish("repaired-at-owners-cost");
        manhole.endedWith("repaired-at-owners-cost");
    }

    @Test
    void drainOfTheRoadIsRepairedByItsManager() {
        manhole.reported(report.answer("owner", null));
        manhole.step("Task_FindOwner", "zdm").finish("road-drain");
        manhole.step("Task_OwnerRepair", "zdm").finish("repaired");
        manhole.endedWith("repaired");
    }

    @Test
    void nobodyOwnsIt() {
        manhole.reported(report.answer("owner", "none"));
        manhole.step("Task_FindOwner", "zdm").finish("owner-unknown");
        manhole.step("Task_SubstituteRepair", "zrikd").finish("filled-in");
        manhole.endedWith("filled-in");
    }

    @Test
    void coverIsWhole() {
        manhole.reported(report.answer("owner", "none"));
        manhole.step("Task_FindOwner", "zdm").finish("no-defect");
        manhole.endedWith("no-defect");
    }
}
