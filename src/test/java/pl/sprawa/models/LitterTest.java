package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/litter.bpmn}. */
class LitterTest {

    private static final ServiceProcess LITTER = new ServiceProcess("litter");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = LITTER.coverage();

    private final ReportFacts inThePark = ReportFacts.about("litter").answer("land", "park");

    @Test
    void fullBinWaitsForTheNextRound() {
        LITTER.reported(inThePark.answer("kind", "bin").answer("times", "second"));
        LITTER.step("Task_CleanNextRound", "zzw").demands("note").finish("litter-removed");
        LITTER.endedWith("litter-removed");
    }

    @Test
    void needlesDoNotWait() {
        LITTER.reported(inThePark.answer("kind", "sharp").danger());
        LITTER.step("Task_CleanNow", "zzw").demands("note,photo").finish("litter-removed");
        LITTER.endedWith("litter-removed");
    }

    @Test
    void roundThatDoesNotComeIsReplacedByATrip() {
        LITTER.reported(inThePark.answer("kind", "pavement"));
        LITTER.step("Task_CleanNextRound", "zzw");
        LITTER.timePasses("Timer_RoundMissed");
        LITTER.step("Task_CleanNow", "zzw").finish("litter-gone");
        LITTER.endedWith("litter-gone");
    }

    @Test
    void thirdReportChangesTheSchedule() {
        cleanedForTheThirdTime();
        LITTER.step("Task_Inspect", "zzw").demands("note,photo").finish("too-rarely");
        LITTER.step("Task_ChangeSchedule", "zzw").finish("cleaned-more-often");
        LITTER.endedWith("cleaned-more-often");
    }

    @Test
    void smallBinIsReplaced() {
        cleanedForTheThirdTime();
        LITTER.step("Task_Inspect", "zzw").finish("bin-too-small");
        LITTER.step("Task_ChangeSchedule", "zzw").finish("bigger-bin");
        LITTER.endedWith("bigger-bin");
    }

    @Test
    void placeIsCleanedOftenEnough() {
        cleanedForTheThirdTime();
        LITTER.step("Task_Inspect", "zzw").finish("often-enough");
        LITTER.endedWith("often-enough");
    }

    private void cleanedForTheThirdTime() {
        LITTER.reported(inThePark.answer("kind", "bin").answer("times", "third"));
        LITTER.step("Task_CleanNextRound", "zzw").finish("litter-removed");
    }
}
