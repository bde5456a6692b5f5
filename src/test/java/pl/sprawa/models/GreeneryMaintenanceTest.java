package pl.sprawa.models;

import java.time.Instant;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/greenery-maintenance.bpmn}. */
class GreeneryMaintenanceTest {

    private static final ServiceProcess GREENERY = new ServiceProcess("greenery-maintenance");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = GREENERY.coverage();

    private final ReportFacts report = ReportFacts.about("greenery-maintenance").answer("land", "park").answer("kind", "mowing");

    @Test
    void mownAtOnce() {
        GREENERY.reported(report);
        GREENERY.step("Task_Visit", "zzw").demands("note,photo").finish("do-now");
        GREENERY.step("Task_Care", "zzw").demands("note,photo").finish("mown");
        GREENERY.endedWith("mown");
    }

    @Test
    void mownOnTheDayOfTheTimetable() {
        GREENERY.reported(report);
        GREENERY.step("Task_Visit", "zzw").fill("appointmentAt", "2031-06-16T08:00Z").finish("in-timetable");
        GREENERY.timePasses("Timer_Timetable");
        GREENERY.step("Task_Care", "zzw").finish("mown");
        GREENERY.endedWith("mown");
    }

    @Test
    void meadowIsLeftToGrow() {
        GREENERY.reported(report);
        GREENERY.step("Task_Visit", "zzw").finish("left-to-grow");
        GREENERY.endedWith("left-to-grow");
    }

    @Test
    void hiddenTrafficLightIsUncoveredAtOnce() {
        GREENERY.reported(report.answer("kind", "sight").danger());
        GREENERY.step("Task_Uncover", "zzw").demands("note,photo").finish("uncovered");
        GREENERY.endedWith("uncovered");
    }

    @Test
    void ownerCutsTheHedge() {
        GREENERY.reported(report.answer("land", "private").answer("kind", "hedge"));
        GREENERY.step("Task_Visit", "ud-wola").finish("private-hedge");
        GREENERY.step("Task_CallOwner", "ud-wola").demands("note").finish("hedge-owner-called");
        GREENERY.timePasses("Timer_OwnerTerm");
        GREENERY.step("Task_CheckHedge", "ud-wola").demands("note,photo").finish("trimmed-by-owner");
        GREENERY.endedWith("trimmed-by-owner");
    }

    @Test
    void cityCutsWhatHangsOverThePavement() {
        GREENERY.reported(report.answer("land", "private").answer("kind", "hedge"));
        GREENERY.step("Task_Visit", "ud-wola").finish("private-hedge");
        GREENERY.step("Task_CallOwner", "ud-wola").finish("hedge-owner-called");
        GREENERY.timePasses("Timer_OwnerTerm");
        GREENERY.step("Task_CheckHedge", "ud-wola").finish("not-trimmed");
        GREENERY.step("Task_Care", "ud-wola").finish("trimmed");
        GREENERY.endedWith("trimmed");
    }

    @Test
    void wishComesTrueInThePlantingSeason() {
        GREENERY.reported(report.answer("kind", "planting"));
        GREENERY.step("Task_JudgeWish", "zzw").demands("note").fill("appointmentAt", "2031-10-20T08:00Z").finish("wish-accepted");
        GREENERY.toldResident("planting-planned");
        GREENERY.waitsUntil("Timer_PlantingSeason", Instant.parse("2031-10-20T08:00:00Z"));
        GREENERY.timePasses("Timer_PlantingSeason");
        GREENERY.step("Task_Plant", "zzw").demands("note,photo").finish("planted");
        GREENERY.endedWith("planted");
    }

    @Test
    void wishIsRefused() {
        GREENERY.reported(report.answer("kind", "planting"));
        GREENERY.step("Task_JudgeWish", "zzw").finish("wish-refused");
        GREENERY.toldResident();
        GREENERY.endedWith("wish-refused");
    }
}
