package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TrafficOrganisationTest {

    private static final ServiceProcess organisation = new ServiceProcess("traffic-organisation");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = organisation.coverage();

    private final ReportFacts report = ReportFacts.about("traffic-organisation").answer("change", "crossing");

    @Test
    void acceptedPlannedAndPutIntoEffect() {
        organisation.reported(report.roadOf("district"));
        organisation.step("Task_Assess", "biuro-ruchu-drogowego").demands("note").finish("to-consider");
        organisation.standsAt("Task_OpinionRoad", "Task_OpinionPolice");
        organisation.step("Task_OpinionPolice", "policja").demands("note").finish("in-favour");
        organisation.step("Task_OpinionRoad", "ud-wola").demands("note").finish("with-remarks");
        organisation.step("Task_Decide", "biuro-ruchu-drogowego").demands("note").finish("change-accepted");
        organisation.toldResident("traffic-change-accepted");
        organisation.step("Task_Project", "ud-wola").finish("project-ready");
        organisation.step("Task_Approve", "biuro-ruchu-drogowego").finish("project-returned");
        organisation.step("Task_Project", "ud-wola").finish("project-ready");
        organisation.step("Task_Approve", "biuro-ruchu-drogowego").finish("project-approved");
        organisation.step("Task_Implement", "ud-wola").demands("note,photo").finish("change-in-effect");
        organisation.endedWith("change-in-effect");
    }

    @Test
    void declinedWithReasonsHoweverLongTheOpinionsTook() {
        organisation.reported(report);
        organisation.step("Task_Assess", "biuro-ruchu-drogowego").finish("to-consider");
        organisation.step("Task_OpinionRoad", "zdm").finish("against");
        organisation.legalTermIsProlongedTwice("biuro-ruchu-drogowego");
        organisation.step("Task_OpinionPolice", "policja").finish("against");
        organisation.step("Task_Decide", "biuro-ruchu-drogowego").finish("change-declined");
        organisation.endedWith("change-declined");
    }

    @Test
    void theLegalClockEndsWithTheAnswer() {
        organisation.reported(report);
        organisation.step("Task_Assess", "biuro-ruchu-drogowego").finish("to-consider");
        organisation.step("Task_OpinionRoad", "zdm").finish("in-favour");
        organisation.step("Task_OpinionPolice", "policja").finish("in-favour");
        organisation.timePasses("Timer_LegalNotice");
        organisation.standsAt("Task_Decide", "Task_NotifyDelay");
        organisation.step("Task_Decide", "biuro-ruchu-drogowego").finish("change-accepted");
        organisation.standsAt("Task_Project");
    }

    @Test
    void plannedAlready() {
        organisation.reported(report);
        organisation.step("Task_Assess", "biuro-ruchu-drogowego").finish("already-planned");
        organisation.endedWith("already-planned");
    }

    @Test
    void notForTheCity() {
        organisation.reported(report.roadOf("internal"));
        organisation.step("Task_Assess", "biuro-ruchu-drogowego").finish("forwarded");
        organisation.endedWith("forwarded");
    }
}
