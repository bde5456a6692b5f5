package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/water-leak.bpmn}. */
class WaterLeakTest {

    private static final ServiceProcess LEAK = new ServiceProcess("water-leak");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = LEAK.coverage();

    private final ReportFacts report = ReportFacts.about("water-leak").answer("place", "road");

    @Test
    void burstUnderACityRoad() {
        LEAK.reported(report);
        LEAK.step("Task_Locate", "mpwik").demands("note").finish("main-burst");
        LEAK.toldResident("water-cut");
        LEAK.step("Task_WaterPoint", "mpwik").demands("note,location").finish("tanker-placed");
        LEAK.step("Task_RepairPipe", "mpwik").demands("note,photo").finish("pipe-repaired");
        LEAK.toldResident("water-cut", "water-back");
        LEAK.step("Task_RestoreSurface", "zdm").demands("note,photo").finish("surface-restored");
        LEAK.endedWith("surface-restored");
    }

    /** The pipe may be ready before the tanker leaves, but nobody paves before both are done. */
    @Test
    void surfaceWaitsForPipeAndTanker() {
        LEAK.reported(report.roadOf("district"));
        LEAK.step("Task_Locate", "mpwik").finish("main-burst");
        LEAK.step("Task_RepairPipe", "mpwik").finish("pipe-replaced");
        LEAK.step("Task_WaterPoint", "mpwik").finish("tanker-not-needed");
        LEAK.step("Task_RestoreSurface", "ud-wola").finish("surface-patched");
        LEAK.endedWith("surface-patched");
    }

    @Test
    void internalRoadIsRestoredByItsKeeper() {
        LEAK.reported(report.roadOf("internal"));
        LEAK.step("Task_Locate", "mpwik").demands("note").finish("main-burst");
        LEAK.toldResident("water-cut");
        LEAK.step("Task_WaterPoint", "mpwik").demands("note,location").finish("tanker-placed");
        LEAK.step("Task_RepairPipe", "mpwik").demands("note,photo").finish("pipe-repaired");
        LEAK.toldResident("water-cut", "water-back");
        LEAK.step("Task_RestoreSurface", "zgn-wola").finish("surface-restored");
        LEAK.endedWith("surface-restored");
    }

    @Test
    void roadNobodyKnows() {
        LEAK.reported(report.roadOf("unknown").in("unknown"));
        LEAK.step("Task_Locate", "mpwik").demands("note").finish("main-burst");
        LEAK.toldResident("water-cut");
        LEAK.step("Task_WaterPoint", "mpwik").demands("note,location").finish("tanker-placed");
        LEAK.step("Task_RepairPipe", "mpwik").demands("note,photo").finish("pipe-repaired");
        LEAK.toldResident("water-cut", "water-back");
        LEAK.step("Task_RestoreSurface", "centrum-kontaktu");
    }

    @Test
    void washedOutRoadIsClosedFirst() {
        LEAK.reported(report.answer("place", "washed-out").danger());
        LEAK.step("Task_Secure", "straz-miejska").demands("note,photo").finish("secured");
        LEAK.step("Task_Locate", "mpwik").finish("no-leak");
        LEAK.endedWith("no-leak");
    }

    @Test
    void hydrantIsReplaced() {
        LEAK.reported(report.answer("place", "hydrant"));
        LEAK.step("Task_Locate", "mpwik").finish("fitting-leaks");
        LEAK.step("Task_Replace", "mpwik").demands("note,photo").finish("fitting-replaced");
        LEAK.toldResident();
        LEAK.endedWith("fitting-replaced");
    }

    @Test
    void ownerRepairsTheConnection() {
        LEAK.reported(report.answer("place", "connection"));
        LEAK.step("Task_Locate", "mpwik").finish("connection-leaks");
        LEAK.step("Task_CallOwner", "mpwik").demands("note").finish("connection-owner-called");
        LEAK.happened("ConnectionRepaired");
        LEAK.endedWith("connection-repaired");
    }

    @Test
    void idleOwnerIsCutOff() {
        LEAK.reported(report.answer("place", "connection"));
        LEAK.step("Task_Locate", "mpwik").finish("connection-leaks");
        LEAK.step("Task_CallOwner", "mpwik").finish("connection-owner-called");
        LEAK.timePasses("Timer_OwnerTerm");
        LEAK.step("Task_CutOff", "mpwik").demands("note,photo").finish("connection-cut-off");
        LEAK.endedWith("connection-cut-off");
    }
}
