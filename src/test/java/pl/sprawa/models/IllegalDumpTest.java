package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/illegal-dump.bpmn}. */
class IllegalDumpTest {

    private static final ServiceProcess DUMP = new ServiceProcess("illegal-dump");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = DUMP.coverage();

    private final ReportFacts inThePark = ReportFacts.about("illegal-dump").answer("land", "green");

    @Test
    void nothingIsThere() {
        DUMP.reported(inThePark);
        DUMP.step("Task_Inspect", "straz-miejska").demands("note,photo,location").finish("no-waste-found");
        DUMP.endedWith("no-waste-found");
    }

    @Test
    void ownerCleansUpAndSaysSo() {
        orderedOwner();
        DUMP.happened("SiteCleaned");
        DUMP.step("Task_Check", "straz-miejska").demands("note,photo").finish("cleaned-by-owner");
        DUMP.endedWith("cleaned-by-owner");
    }

    @Test
    void ownerSaysNothingSoTheCityCleansAfterTheTerm() {
        orderedOwner();
        DUMP.timePasses("Timer_OrderExpired");
        DUMP.step("Task_Check", "straz-miejska").finish("not-cleaned");
        DUMP.step("Task_Clean", "zzw").demands("note,photo").finish("cleaned");
        DUMP.endedWith("cleaned");
    }

    @Test
    void ownerOnlyClaimsToHaveCleaned() {
        orderedOwner();
        DUMP.happened("SiteCleaned");
        DUMP.step("Task_Check", "straz-miejska").finish("not-cleaned");
        DUMP.step("Task_Clean", "zzw").finish("proceedings");
        DUMP.endedWith("proceedings");
    }

    @Test
    void nobodyIsFoundSoTheCityCleans() {
        DUMP.reported(inThePark);
        DUMP.step("Task_Inspect", "straz-miejska").finish("owner-unknown");
        DUMP.step("Task_Clean", "zzw").finish("cleaned");
        DUMP.endedWith("cleaned");
    }

    /** Art. 26a of the Waste Act: what threatens life is taken away without waiting for its owner. */
    @Test
    void hazardousWasteIsSecuredFirstAndTakenAwayAtOnce() {
        DUMP.reported(inThePark.answer("kind", "hazardous").danger());
        DUMP.step("Task_Inspect", "straz-miejska").finish("hazardous");
        DUMP.step("Task_Secure", "straz-miejska").demands("note,photo").finish("secured");
        DUMP.step("Task_Clean", "zzw").finish("cleaned");
        DUMP.endedWith("cleaned");
    }

    @Test
    void anotherUnitMayCleanInTheEnd() {
        DUMP.reported(inThePark);
        DUMP.step("Task_Inspect", "straz-miejska").finish("owner-unknown");
        DUMP.step("Task_Clean", "zzw").finishAs("zom", "cleaned");
        DUMP.endedWith("cleaned");
    }

    private void orderedOwner() {
        DUMP.reported(inThePark);
        DUMP.step("Task_Inspect", "straz-miejska").finish("owner-known");
        DUMP.step("Task_Order", "straz-miejska").demands("note").finish("ordered");
    }
}
