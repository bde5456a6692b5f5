package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoadSignTest {

    private static final ServiceProcess sign = new ServiceProcess("road-sign");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = sign.coverage();

    private final ReportFacts report = ReportFacts.about("road-sign").answer("sign", "regulation").answer("fault", "turned");

    @Test
    void straightenedAtOnce() {
        sign.reported(report);
        sign.step("Task_Inspect", "zdm").demands("note,photo").finish("sign-straightened");
        sign.endedWith("sign-straightened");
    }

    @Test
    void missingStopSignIsReplacedForNowAndThenForGood() {
        sign.reported(report.answer("sign", "priority").answer("fault", "missing").roadOf("district").danger());
        sign.step("Task_TemporarySign", "zrikd").demands("note,photo").finish("temporary-sign");
        sign.step("Task_Inspect", "ud-wola").finish("new-sign");
        sign.step("Task_MountSign", "ud-wola").demands("note,photo").finish("sign-mounted");
        sign.endedWith("sign-mounted");
    }

    @Test
    void hiddenByBranches() {
        sign.reported(report.answer("fault", "overgrown"));
        sign.step("Task_Inspect", "zdm").finish("overgrown");
        sign.step("Task_Trim", "zzw").demands("note,photo").finish("sign-uncovered");
        sign.endedWith("sign-uncovered");
    }

    @Test
    void contradictorySignStandsAsApproved() {
        sign.reported(report.answer("fault", "contradicts"));
        sign.step("Task_CheckProject", "biuro-ruchu-drogowego").demands("note").finish("sign-as-approved");
        sign.endedWith("sign-as-approved");
    }

    @Test
    void contradictorySignIsMendedByTheRoadManager() {
        sign.reported(report.answer("fault", "contradicts").roadOf("district"));
        sign.step("Task_CheckProject", "biuro-ruchu-drogowego").finish("sign-not-planned");
        sign.step("Task_MountSign", "ud-wola").finish("sign-removed");
        sign.endedWith("sign-removed");
    }

    @Test
    void streetNameBoardIsMadeToOrder() {
        sign.reported(report.answer("sign", "street-name").answer("fault", "contradicts").roadOf("district"));
        sign.step("Task_CheckBoard", "zdm").finish("board-to-make");
        sign.toldResident("board-ordered");
        sign.step("Task_MountBoard", "zdm").demands("note,photo").finish("board-mounted");
        sign.endedWith("board-mounted");
    }

    @Test
    void streetNameBoardIsFine() {
        sign.reported(report.answer("sign", "street-name"));
        sign.step("Task_CheckBoard", "zdm").finish("board-right");
        sign.endedWith("board-right");
    }
}
