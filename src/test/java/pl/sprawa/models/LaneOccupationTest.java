package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LaneOccupationTest {

    private static final ServiceProcess occupation = new ServiceProcess("lane-occupation");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = occupation.coverage();

    private final ReportFacts report = ReportFacts.about("lane-occupation").answer("kind", "scaffold").answer("passage", "narrow");

    @Test
    void permitIsThere() {
        occupation.reported(report);
        occupation.step("Task_CheckPermit", "zdm").demands("note,photo,location").finish("permitted");
        occupation.endedWith("permitted");
    }

    @Test
    void goneBeforeTheInspection() {
        occupation.reported(report);
        occupation.step("Task_CheckPermit", "zdm").finish("lane-free");
        occupation.endedWith("lane-free");
    }

    @Test
    void privateLandIsNoRoad() {
        occupation.reported(report.roadOf("internal"));
        occupation.step("Task_CheckPermit", "zgn-wola").finish("private-land");
        occupation.endedWith("private-land");
    }

    @Test
    void darkObstacleIsSecuredAndTheOccupierLeaves() {
        occupation.reported(report.answer("marked", "dark").danger());
        occupation.step("Task_Secure", "straz-miejska").demands("note,photo").finish("fenced-off");
        occupation.step("Task_CheckPermit", "zdm").finish("no-permit");
        occupation.step("Task_Order", "zdm").demands("note").finish("ordered-to-leave");
        occupation.happened("LaneLeft");
        occupation.step("Task_Recheck", "zdm").demands("note,photo").finish("vacated");
        occupation.step("Task_Penalty", "zdm").demands("note").finish("penalty-imposed");
        occupation.endedWith("penalty-imposed");
    }

    @Test
    void occupierStaysAndIsRemoved() {
        occupation.reported(report.roadOf("district"));
        occupation.step("Task_CheckPermit", "ud-wola").finish("permit-exceeded");
        occupation.step("Task_Order", "ud-wola").finish("occupier-unknown");
        occupation.timePasses("Timer_Term");
        occupation.step("Task_Recheck", "ud-wola").finish("still-occupied");
        occupation.step("Task_Remove", "ud-wola").demands("note,photo").finish("removed-by-city");
        occupation.step("Task_Penalty", "ud-wola").finish("occupier-not-found");
        occupation.endedWith("occupier-not-found");
    }

    @Test
    void permitGrantedAfterwardsStillMeansADecision() {
        occupation.reported(report);
        occupation.step("Task_CheckPermit", "zdm").finish("no-permit");
        occupation.step("Task_Order", "zdm").finish("ordered-to-leave");
        occupation.timePasses("Timer_Term");
        occupation.step("Task_Recheck", "zdm").finish("legalised");
        occupation.step("Task_Penalty", "zdm").finish("penalty-waived");
        occupation.endedWith("penalty-waived");
    }
}
