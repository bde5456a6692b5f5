package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/animal-in-need.bpmn}. */
class AnimalInNeedTest {

    private static final ServiceProcess ANIMAL = new ServiceProcess("animal-in-need");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = ANIMAL.coverage();

    private final ReportFacts report = ReportFacts.about("animal-in-need").answer("animal", "dog").answer("state", "stray");

    @Test
    void healthyYoungIsLeftInPeace() {
        ANIMAL.reported(report.answer("animal", "bird").answer("state", "young"));
        ANIMAL.step("Task_Catch", "straz-miejska-ekopatrol").demands("note").finish("left-in-peace");
        ANIMAL.toldResident();
        ANIMAL.endedWith("left-in-peace");
    }

    @Test
    void atNightTheGuardGoes() {
        ANIMAL.reported(report.atNight());
        ANIMAL.step("Task_Catch", "straz-miejska").finish("animal-gone");
        ANIMAL.endedWith("animal-gone");
    }

    @Test
    void injuredDeerIsCuredAndReleased() {
        ANIMAL.reported(report.answer("animal", "large-wild").answer("state", "injured"));
        ANIMAL.step("Task_Catch", "lasy-miejskie").finish("wild-injured");
        ANIMAL.toldResident("animal-in-care");
        ANIMAL.step("Task_Rehab", "lasy-miejskie").demands("note").finish("released");
        ANIMAL.endedWith("released");
    }

    @Test
    void ownerComesForTheDog() {
        ANIMAL.reported(report);
        ANIMAL.step("Task_Catch", "straz-miejska-ekopatrol").finish("pet-secured");
        ANIMAL.step("Task_Admit", "schronisko").demands("note").finish("owner-known");
        ANIMAL.step("Task_CallOwner", "schronisko").demands("note").finish("owner-told");
        ANIMAL.happened("AnimalCollected");
        ANIMAL.endedWith("returned-to-owner");
    }

    @Test
    void nobodyComesSoTheDogIsAdopted() {
        ANIMAL.reported(report);
        ANIMAL.step("Task_Catch", "straz-miejska-ekopatrol").finish("pet-secured");
        ANIMAL.step("Task_Admit", "schronisko").finish("owner-unknown");
        ANIMAL.timePasses("Timer_StayOver");
        ANIMAL.step("Task_Adopt", "schronisko").demands("note").finish("adopted");
        ANIMAL.endedWith("adopted");
    }

    @Test
    void animalDoesNotSurvive() {
        ANIMAL.reported(report);
        ANIMAL.step("Task_Catch", "straz-miejska-ekopatrol").finish("pet-secured");
        ANIMAL.step("Task_Admit", "schronisko").finish("animal-died");
        ANIMAL.endedWith("animal-died");
    }

    @Test
    void dogThatHasBittenIsWatchedAndGoesHome() {
        ANIMAL.reported(report.answer("state", "aggressive").danger());
        ANIMAL.step("Task_Catch", "straz-miejska-ekopatrol").finish("pet-secured");
        ANIMAL.step("Task_Admit", "schronisko").finish("has-bitten");
        ANIMAL.step("Task_Observe", "piw").demands("note").finish("no-rabies");
        ANIMAL.happened("AnimalCollected");
        ANIMAL.endedWith("returned-to-owner");
    }

    @Test
    void rabiesIsSuspected() {
        ANIMAL.reported(report.answer("state", "aggressive").danger());
        ANIMAL.step("Task_Catch", "straz-miejska-ekopatrol").finish("pet-secured");
        ANIMAL.step("Task_Admit", "schronisko").finish("has-bitten");
        ANIMAL.step("Task_Observe", "piw").finish("rabies-suspected");
        ANIMAL.endedWith("rabies-suspected");
    }
}
