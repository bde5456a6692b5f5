package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/playground.bpmn}. */
class PlaygroundTest {

    private static final ServiceProcess PLAYGROUND = new ServiceProcess("playground");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = PLAYGROUND.coverage();

    private final ReportFacts report = ReportFacts.about("playground").answer("site", "park");

    @Test
    void keeperTakesTheSwingOutAndRepairsIt() {
        PLAYGROUND.reported(report.answer("fault", "broken").danger());
        PLAYGROUND.step("Task_TakeOut", "zzw").demands("note,photo").finish("taken-out");
        PLAYGROUND.step("Task_Inspect", "zzw").demands("note,photo").finish("to-repair");
        PLAYGROUND.step("Task_Repair", "zzw").demands("note,photo").finish("repaired");
        PLAYGROUND.endedWith("repaired");
    }

    @Test
    void keeperIsLateSoTheGuardCloses() {
        PLAYGROUND.reported(report.danger());
        PLAYGROUND.step("Task_TakeOut", "zzw");
        PLAYGROUND.timePasses("Timer_TakeOutLate");
        PLAYGROUND.step("Task_Close", "straz-miejska").demands("note,photo").finish("closed");
        PLAYGROUND.step("Task_Inspect", "zzw").finish("equipment-safe");
        PLAYGROUND.endedWith("equipment-safe");
    }

    @Test
    void atNightTheGuardCloses() {
        PLAYGROUND.reported(report.danger().atNight());
        PLAYGROUND.step("Task_Close", "straz-miejska").finish("no-danger");
        PLAYGROUND.step("Task_Inspect", "zzw").finish("beyond-repair");
        PLAYGROUND.step("Task_Remove", "zzw").demands("note,photo").finish("equipment-removed");
        PLAYGROUND.endedWith("equipment-removed");
    }

    @Test
    void dirtySandIsChanged() {
        PLAYGROUND.reported(report.answer("fault", "sand"));
        PLAYGROUND.step("Task_Inspect", "zzw").finish("sand-dirty");
        PLAYGROUND.step("Task_ChangeSand", "zzw").demands("note,photo").finish("sand-changed");
        PLAYGROUND.endedWith("sand-changed");
    }

    @Test
    void whatIsNotRepairedInTimeIsTakenDown() {
        PLAYGROUND.reported(report);
        PLAYGROUND.step("Task_Inspect", "zzw").finish("to-repair");
        PLAYGROUND.timePasses("Timer_RepairLate");
        PLAYGROUND.step("Task_Remove", "zzw").finish("equipment-removed");
        PLAYGROUND.endedWith("equipment-removed");
    }

    @Test
    void whatCannotBeRepairedIsReplaced() {
        PLAYGROUND.reported(report);
        PLAYGROUND.step("Task_Inspect", "zzw").finish("to-repair");
        PLAYGROUND.step("Task_Repair", "zzw").finish("not-repairable");
        PLAYGROUND.step("Task_Remove", "zzw").finish("equipment-replaced");
        PLAYGROUND.endedWith("equipment-replaced");
    }

    @Test
    void boardOfTheCooperativeRepairs() {
        PLAYGROUND.reported(report.answer("site", "cooperative"));
        PLAYGROUND.step("Task_Inspect", "ud-wola").finish("private-playground");
        PLAYGROUND.step("Task_CallOwner", "ud-wola").demands("note").finish("board-called");
        PLAYGROUND.timePasses("Timer_OwnerTerm");
        PLAYGROUND.step("Task_CheckOwner", "ud-wola").demands("note,photo").finish("repaired-by-board");
        PLAYGROUND.endedWith("repaired-by-board");
    }

    @Test
    void boardDoesNothing() {
        PLAYGROUND.reported(report.answer("site", "cooperative"));
        PLAYGROUND.step("Task_Inspect", "ud-wola").finish("private-playground");
        PLAYGROUND.step("Task_CallOwner", "ud-wola").finish("board-called");
        PLAYGROUND.timePasses("Timer_OwnerTerm");
        PLAYGROUND.step("Task_CheckOwner", "ud-wola").finish("pinb-told");
        PLAYGROUND.endedWith("pinb-told");
    }
}
