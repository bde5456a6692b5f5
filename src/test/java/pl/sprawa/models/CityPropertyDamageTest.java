package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/city-property-damage.bpmn}. */
class CityPropertyDamageTest {

    private static final ServiceProcess DAMAGE = new ServiceProcess("city-property-damage");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = DAMAGE.coverage();

    private final ReportFacts bollard = ReportFacts.about("city-property-damage").answer("object", "bollard").answer("land", "street");

    @Test
    void wornBenchIsRepairedFromTheBudget() {
        DAMAGE.reported(ReportFacts.about("city-property-damage").answer("object", "bench").answer("land", "park"));
        DAMAGE.step("Task_Assess", "zzw").demands("note,photo").finish("worn-out");
        DAMAGE.step("Task_Repair", "zzw").demands("note,photo").finish("property-repaired");
        DAMAGE.endedWith("property-repaired");
    }

    @Test
    void nothingIsDamaged() {
        DAMAGE.reported(bollard);
        DAMAGE.step("Task_Assess", "zdm").finish("nothing-damaged");
        DAMAGE.endedWith("nothing-damaged");
    }

    @Test
    void sharpEdgesAreSecuredFirst() {
        DAMAGE.reported(bollard.answer("hazard", "yes").danger());
        DAMAGE.step("Task_Secure", "straz-miejska").demands("note,photo").finish("fenced-off");
        DAMAGE.step("Task_Assess", "zdm").finish("worn-out");
        DAMAGE.step("Task_Repair", "zdm").finish("property-removed");
        DAMAGE.endedWith("property-removed");
    }

    @Test
    void insurerLooksBeforeTheRepair() {
        DAMAGE.reported(bollard);
        DAMAGE.step("Task_Assess", "zdm").finish("over-threshold");
        DAMAGE.step("Task_TellPolice", "zdm").demands("note").finish("offender-known");
        DAMAGE.step("Task_Claim", "zdm").finish("insurer-told");
        DAMAGE.happened("DamageInspected");
        DAMAGE.step("Task_Repair", "zdm").finish("property-replaced");
        DAMAGE.endedWith("property-replaced");
    }

    @Test
    void cityDoesNotWaitLongerThanAWeekForTheInsurer() {
        DAMAGE.reported(bollard);
        DAMAGE.step("Task_Assess", "zdm").finish("under-threshold");
        DAMAGE.step("Task_FindOffender", "straz-miejska").finish("offender-known");
        DAMAGE.step("Task_Claim", "zdm").finish("payment-demanded");
        DAMAGE.timePasses("Timer_InspectionOver");
        DAMAGE.step("Task_Repair", "zdm").finish("property-repaired");
        DAMAGE.endedWith("property-repaired");
    }

    @Test
    void unknownOffenderCostsTheBudget() {
        DAMAGE.reported(bollard);
        DAMAGE.step("Task_Assess", "zdm").finish("over-threshold");
        DAMAGE.step("Task_TellPolice", "zdm").finish("offender-unknown");
        DAMAGE.step("Task_Repair", "zdm").finish("property-replaced");
        DAMAGE.endedWith("property-replaced");
    }
}
