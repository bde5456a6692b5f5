package pl.sprawa.models;

import java.time.Instant;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/tree-hazard.bpmn}. */
class TreeHazardTest {

    private static final ServiceProcess TREE = new ServiceProcess("tree-hazard");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = TREE.coverage();

    private final ReportFacts inThePark = ReportFacts.about("tree-hazard").answer("land", "park").month(1);

    @Test
    void safeTreeStays() {
        TREE.reported(inThePark);
        TREE.step("Task_Inspect", "zzw").demands("note,photo").finish("tree-healthy");
        TREE.endedWith("tree-healthy");
    }

    @Test
    void fireBrigadeFellsAtNightAndANewTreeIsPlanted() {
        TREE.reported(inThePark.answer("hazard", "falling").danger().atNight());
        TREE.step("Task_MakeSafe", "straz-pozarna").demands("note,photo").finish("felled-in-action");
        TREE.step("Task_Replant", "zzw").demands("note,photo").finish("replanting-planned");
        TREE.endedWith("replanting-planned");
    }

    @Test
    void whatTheFireBrigadeLeavesStandingIsInspected() {
        TREE.reported(inThePark.danger());
        TREE.step("Task_MakeSafe", "straz-pozarna").finish("made-safe");
        TREE.step("Task_Inspect", "zzw").finish("prune");
        TREE.step("Task_Work", "zzw").demands("note,photo").finish("pruned");
        TREE.endedWith("pruned");
    }

    /** Art. 83f of the Nature Conservation Act: no permit for what the wind has felled. */
    @Test
    void windthrowNeedsNoPermit() {
        TREE.reported(inThePark);
        TREE.step("Task_Inspect", "zzw").finish("windthrow");
        TREE.step("Task_Work", "zzw").finish("felled");
        TREE.step("Task_Replant", "zzw").finish("replanted");
        TREE.endedWith("replanted");
    }

    @Test
    void inWinterThePermitIsAskedForAtOnce() {
        TREE.reported(inThePark);
        TREE.step("Task_Inspect", "zzw").finish("fell");
        TREE.step("Task_Permit", "zzw").demands("note").finish("tree-stays");
        TREE.endedWith("tree-stays");
    }

    @Test
    void inFebruaryAndNovemberNobodyLooksForNests() {
        for (int month : new int[] {2, 11}) {
            TREE.reported(inThePark.month(month));
            TREE.step("Task_Inspect", "zzw").finish("fell");
            TREE.step("Task_Permit", "zzw");
        }
    }

    @Test
    void nestsPutTheWorkOff() {
        TREE.reported(inThePark.month(3));
        TREE.step("Task_Inspect", "zzw").finish("fell");
        TREE.step("Task_CheckNests", "zzw").demands("note").fill("appointmentAt", "2031-10-16T08:00Z").finish("nests-found");
        TREE.toldResident("tree-nests");
        TREE.waitsUntil("Timer_NestsLeft", Instant.parse("2031-10-16T08:00:00Z"));
        TREE.timePasses("Timer_NestsLeft");
        TREE.step("Task_Permit", "zzw").finish("permitted");
        TREE.step("Task_Work", "zzw").finish("felled");
        TREE.step("Task_Replant", "zzw").finish("replanted");
        TREE.endedWith("replanted");
    }

    @Test
    void noNestsInOctober() {
        TREE.reported(inThePark.month(10));
        TREE.step("Task_Inspect", "zzw").finish("fell");
        TREE.step("Task_CheckNests", "zzw").finish("no-nests");
        TREE.toldResident();
        TREE.step("Task_Permit", "zzw");
    }

    @Test
    void ownerOfThePlotIsCalled() {
        TREE.reported(inThePark.answer("land", "private"));
        TREE.step("Task_Inspect", "ud-wola").finish("private-land");
        TREE.step("Task_CallOwner", "ud-wola").demands("note").finish("owner-called");
        TREE.timePasses("Timer_OwnerTerm");
        TREE.step("Task_CheckOwner", "ud-wola").demands("note,photo").finish("owner-made-safe");
        TREE.endedWith("owner-made-safe");
    }

    @Test
    void ownerDoesNothing() {
        TREE.reported(inThePark.answer("land", "private"));
        TREE.step("Task_Inspect", "ud-wola").finish("private-land");
        TREE.step("Task_CallOwner", "ud-wola").finish("owner-called");
        TREE.timePasses("Timer_OwnerTerm");
        TREE.step("Task_CheckOwner", "ud-wola").finish("safety-proceedings");
        TREE.endedWith("safety-proceedings");
    }
}
