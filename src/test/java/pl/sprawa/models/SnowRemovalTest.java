package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SnowRemovalTest {

    private static final ServiceProcess snow = new ServiceProcess("snow-removal");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = snow.coverage();

    private final ReportFacts report = ReportFacts.about("snow-removal").answer("place", "road").month(1);

    @Test
    void cityClearsItsRoad() {
        snow.reported(report);
        snow.step("Task_Clear", "zom").demands("note,photo").finish("gritted");
        snow.endedWith("gritted");
    }

    @Test
    void districtClearsItsSteps() {
        snow.reported(report.answer("place", "steps").roadOf("district"));
        snow.step("Task_Clear", "ud-wola").finish("snow-cleared");
        snow.endedWith("snow-cleared");
    }

    @Test
    void ownerClearsWithinFourHours() {
        snow.reported(report.answer("place", "frontage"));
        snow.step("Task_CallOwner", "straz-miejska").demands("note").finish("owner-called");
        snow.timePasses("Timer_OwnersTerm");
        snow.step("Task_Recheck", "straz-miejska").demands("note,photo").finish("cleared-by-owner");
        snow.endedWith("cleared-by-owner");
    }

    @Test
    void ownerDoesNotClearSoTheCityDoes() {
        snow.reported(report.answer("place", "frontage"));
        snow.step("Task_CallOwner", "straz-miejska").finish("owner-fined");
        snow.timePasses("Timer_OwnersTerm");
        snow.step("Task_Recheck", "straz-miejska").finish("still-icy");
        snow.step("Task_ClearSubstitute", "zom").demands("note,photo").finish("cleared-for-owner");
        snow.endedWith("cleared-for-owner");
    }

    @Test
    void clearedBeforeThePatrolCame() {
        snow.reported(report.answer("place", "frontage"));
        snow.step("Task_CallOwner", "straz-miejska").finish("cleared-meanwhile");
        snow.endedWith("cleared-meanwhile");
    }

    @Test
    void iciclesAboutToFallAreKnockedDown() {
        snow.reported(report.answer("place", "roof").danger());
        snow.step("Task_CloseOff", "straz-miejska").demands("note,photo").finish("fire-service-needed");
        snow.step("Task_KnockDown", "straz-pozarna").demands("note,photo").finish("icicles-removed");
        snow.endedWith("icicles-removed");
    }

    @Test
    void iciclesThatCanWaitAreTheOwnersDuty() {
        snow.reported(report.answer("place", "roof").danger());
        snow.step("Task_CloseOff", "straz-miejska").finish("closed-off");
        snow.step("Task_CallOwner", "straz-miejska").finish("cleared-meanwhile");
        snow.endedWith("cleared-meanwhile");
    }

    @Test
    void nothingHangsFromTheRoof() {
        snow.reported(report.answer("place", "roof").danger());
        snow.step("Task_CloseOff", "straz-miejska").finish("nothing-hangs");
        snow.endedWith("nothing-hangs");
    }

    @Test
    void snowInJulyIsClarified() {
        snow.reported(report.month(7));
        snow.step("Task_Clarify", "centrum-kontaktu").demands("note").finish("noted-for-winter");
        snow.endedWith("noted-for-winter");
    }
}
