package pl.sprawa.models;

import java.time.Instant;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/blocked-drain.bpmn}. */
class BlockedDrainTest {

    private static final ServiceProcess DRAIN = new ServiceProcess("blocked-drain");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = DRAIN.coverage();

    private final ReportFacts report = ReportFacts.about("blocked-drain").answer("place", "gully");

    @Test
    void gullyIsCleaned() {
        DRAIN.reported(report);
        DRAIN.step("Task_Clean", "zdm").demands("note,photo").finish("drain-cleared");
        DRAIN.endedWith("drain-cleared");
    }

    @Test
    void leavesAreLifted() {
        DRAIN.reported(report.answer("storm", "no"));
        DRAIN.step("Task_Clean", "zdm").finish("cover-lifted");
        DRAIN.endedWith("cover-lifted");
    }

    @Test
    void underpassIsPumpedOutFirst() {
        DRAIN.reported(report.answer("place", "underpass").danger().atNight());
        DRAIN.step("Task_PumpOut", "straz-pozarna").demands("note,photo").finish("pumped-out");
        DRAIN.step("Task_Clean", "zdm").finish("drain-cleared");
        DRAIN.endedWith("drain-cleared");
    }

    @Test
    void afterAStormTheWaterRunsOff() {
        DRAIN.reported(report.answer("storm", "yes"));
        DRAIN.step("Task_Triage", "zdm").demands("note").finish("flowed-away");
        DRAIN.toldResident();
        DRAIN.endedWith("flowed-away");
    }

    @Test
    void afterAStormTheWorstPlacesComeFirst() {
        DRAIN.reported(report.answer("storm", "yes"));
        DRAIN.step("Task_Triage", "zdm").finish("first-in-line");
        DRAIN.toldResident();
        DRAIN.step("Task_Clean", "zdm").finish("drain-cleared");
        DRAIN.endedWith("drain-cleared");
    }

    @Test
    void afterAStormTheOthersGetATime() {
        DRAIN.reported(report.answer("storm", "yes"));
        DRAIN.step("Task_Triage", "zdm").fill("appointmentAt", "2031-07-03T06:00Z").finish("queued");
        DRAIN.toldResident("storm-queue");
        DRAIN.waitsUntil("Timer_TurnCame", Instant.parse("2031-07-03T06:00:00Z"));
        DRAIN.timePasses("Timer_TurnCame");
        DRAIN.step("Task_Clean", "zdm").finish("drain-cleared");
        DRAIN.endedWith("drain-cleared");
    }

    @Test
    void cameraFindsRoots() {
        DRAIN.reported(report);
        DRAIN.step("Task_Clean", "zdm").finish("blockage-returns");
        DRAIN.step("Task_Camera", "zdm").demands("note,photo").finish("sewer-damaged");
        DRAIN.step("Task_Repair", "zdm").demands("note,photo").finish("sewer-repaired");
        DRAIN.endedWith("sewer-repaired");
    }

    @Test
    void repairIsPlanned() {
        DRAIN.reported(report);
        DRAIN.step("Task_Clean", "zdm").finish("blockage-returns");
        DRAIN.step("Task_Camera", "zdm").finish("sewer-damaged");
        DRAIN.step("Task_Repair", "zdm").finish("sewer-repair-planned");
        DRAIN.endedWith("sewer-repair-planned");
    }

    @Test
    void siltIsCleanedAgainUntilTheSewerIsSound() {
        DRAIN.reported(report);
        DRAIN.step("Task_Clean", "zdm").finish("blockage-returns");
        DRAIN.step("Task_Camera", "zdm").finish("silt-left");
        DRAIN.step("Task_Clean", "zdm").finish("blockage-returns");
        DRAIN.step("Task_Camera", "zdm").finish("sewer-sound");
        DRAIN.endedWith("sewer-sound");
    }

    @Test
    void managerOfTheBuildingIsCalled() {
        DRAIN.reported(report.answer("place", "home").answer("scope", "neighbours"));
        DRAIN.step("Task_Clean", "mpwik").finish("building-pipe");
        DRAIN.step("Task_CallManager", "mpwik").demands("note").finish("building-manager-called");
        DRAIN.endedWith("building-manager-called");
    }
}
