package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/graffiti.bpmn}. */
class GraffitiTest {

    private static final ServiceProcess GRAFFITI = new ServiceProcess("graffiti");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = GRAFFITI.coverage();

    private final ReportFacts tag = ReportFacts.about("graffiti").answer("content", "tag");
    private final ReportFacts hateOnABridge = ReportFacts.about("graffiti").answer("content", "hate").answer("object", "road");

    @Test
    void bridgeIsCleanedByItsKeeper() {
        GRAFFITI.reported(tag.answer("object", "road"));
        GRAFFITI.step("Task_Clean", "zdm").demands("note,photo").finish("graffiti-removed");
        GRAFFITI.endedWith("graffiti-removed");
    }

    @Test
    void hateIsCoveredAndThePoliceAreTold() {
        GRAFFITI.reported(hateOnABridge);
        GRAFFITI.standsAt("Task_TellPolice", "Task_CoverUp");
        GRAFFITI.step("Task_CoverUp", "zdm").demands("note,photo").finish("hate-cleaned");
        GRAFFITI.step("Task_TellPolice", "straz-miejska").demands("note,photo").finish("police-told");
        GRAFFITI.endedWith("hate-removed");
    }

    @Test
    void orderOfTheTwoDoesNotMatter() {
        GRAFFITI.reported(hateOnABridge);
        GRAFFITI.step("Task_TellPolice", "straz-miejska").finish("no-offence");
        GRAFFITI.step("Task_CoverUp", "zdm").finish("hate-covered");
        GRAFFITI.endedWith("hate-removed");
    }

    @Test
    void afterADayTheCityCoversInTheKeepersPlace() {
        GRAFFITI.reported(ReportFacts.about("graffiti").answer("content", "hate").answer("object", "private"));
        GRAFFITI.step("Task_CoverUp", "ud-wola");
        GRAFFITI.timePasses("Timer_NotCovered");
        GRAFFITI.step("Task_TellPolice", "straz-miejska").finish("police-told");
        GRAFFITI.step("Task_CoverByCity", "zom").demands("note,photo").finish("hate-covered");
        GRAFFITI.endedWith("hate-removed");
    }

    @Test
    void conservatorSpeaksBeforeAMonumentIsCleaned() {
        GRAFFITI.reported(tag.answer("object", "monument"));
        GRAFFITI.step("Task_Opinion", "biuro-konserwatora").demands("note").finish("gentle-method");
        GRAFFITI.step("Task_Clean", "biuro-konserwatora").finish("graffiti-removed");
        GRAFFITI.endedWith("graffiti-removed");
    }

    @Test
    void ownerSignsAtOnce() {
        askedOwner("consent-signed");
        GRAFFITI.step("Task_Clean", "ud-wola").finish("graffiti-painted-over");
        GRAFFITI.endedWith("graffiti-painted-over");
    }

    @Test
    void consentComesByPost() {
        askedOwner("consent-form-sent");
        GRAFFITI.happened("ConsentGiven");
        GRAFFITI.step("Task_Clean", "ud-wola").finish("graffiti-removed");
        GRAFFITI.endedWith("graffiti-removed");
    }

    @Test
    void withoutConsentTheWallIsItsOwners() {
        askedOwner("owner-cleans-himself");
        GRAFFITI.timePasses("Timer_NoConsent");
        GRAFFITI.step("Task_CheckWall", "ud-wola").demands("note,photo").finish("removed-by-wall-owner");
        GRAFFITI.endedWith("removed-by-wall-owner");
    }

    private void askedOwner(String answer) {
        GRAFFITI.reported(tag.answer("object", "private"));
        GRAFFITI.step("Task_AskOwner", "ud-wola").finish(answer);
    }
}
