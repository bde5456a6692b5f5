package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/transport-complaint.bpmn}. */
class TransportComplaintTest {

    private static final ServiceProcess COMPLAINT = new ServiceProcess("transport-complaint");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = COMPLAINT.coverage();

    private final ReportFacts tram = ReportFacts.about("transport-complaint").answer("mode", "tram");

    @Test
    void carrierAdmitsAndPays() {
        COMPLAINT.reported(tram.answer("about", "skipped"));
        COMPLAINT.step("Task_Statement", "tramwaje").demands("note").finish("admitted");
        COMPLAINT.step("Task_Assess", "ztm").finish("penalty-due");
        COMPLAINT.step("Task_Penalty", "ztm").finish("carrier-fined");
        COMPLAINT.step("Task_Answer", "ztm").demands("note").finish("complaint-upheld");
        COMPLAINT.endedWith("complaint-upheld");
    }

    @Test
    void anUnfoundedComplaintIsAnsweredToo() {
        COMPLAINT.reported(tram.answer("about", "delay"));
        COMPLAINT.step("Task_Statement", "tramwaje").finish("denied");
        COMPLAINT.step("Task_Assess", "ztm").finish("unfounded");
        COMPLAINT.step("Task_Answer", "ztm").finish("complaint-dismissed");
        COMPLAINT.endedWith("complaint-dismissed");
    }

    @Test
    void recordingsDecideWhenTheCarrierIsSilent() {
        COMPLAINT.reported(tram.answer("about", "conduct"));
        COMPLAINT.timePasses("Timer_NoStatement");
        COMPLAINT.step("Task_ReviewRecordings", "ztm").finish("recordings-silent");
        COMPLAINT.legalTermIsProlongedTwice("ztm");
        COMPLAINT.step("Task_Assess", "ztm").finish("unfounded");
        COMPLAINT.step("Task_Answer", "ztm").finish("complaint-undecided");
        COMPLAINT.endedWith("complaint-undecided");
    }

    @Test
    void anotherCarrierRunsTheLineAndTheAuthorityStillDecides() {
        COMPLAINT.reported(ReportFacts.about("transport-complaint").answer("mode", "bus").answer("about", "driving"));
        COMPLAINT.step("Task_Statement", "mza").finishAs("tramwaje", "denied");
        COMPLAINT.step("Task_Assess", "ztm").finish("justified-no-penalty");
        COMPLAINT.step("Task_Answer", "ztm").finish("complaint-upheld");
        COMPLAINT.endedWith("complaint-upheld");
    }

    @Test
    void noCarrierSpeaksForTicketInspectors() {
        COMPLAINT.reported(tram.answer("about", "inspector"));
        COMPLAINT.step("Task_Assess", "ztm").finish("penalty-due");
        COMPLAINT.step("Task_Penalty", "ztm").finish("staff-disciplined");
        COMPLAINT.step("Task_Answer", "ztm").finish("complaint-upheld");
        COMPLAINT.endedWith("complaint-upheld");
    }

    @Test
    void aVehicleWithADrunkDriverIsStoppedFirst() {
        COMPLAINT.reported(tram.answer("about", "drunk").danger());
        COMPLAINT.step("Task_StopVehicle", "ztm").finish("driver-replaced");
        COMPLAINT.step("Task_Statement", "tramwaje").finish("admitted");
        COMPLAINT.step("Task_Assess", "ztm").finish("penalty-due");
        COMPLAINT.step("Task_Penalty", "ztm").finish("carrier-fined");
        COMPLAINT.step("Task_Answer", "ztm").finish("complaint-upheld");
        COMPLAINT.endedWith("complaint-upheld");
    }
}
