package pl.sprawa.models;

import java.time.Instant;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/legal-aid-appointment.bpmn}. */
class LegalAidAppointmentTest {

    private static final ServiceProcess AID = new ServiceProcess("legal-aid-appointment");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = AID.coverage();

    private static final String MONDAY = "2031-05-05T10:00+02:00";

    private final ReportFacts cannotAfford = ReportFacts.about("legal-aid-appointment").answer("declaration", "cannot-afford")
            .answer("kind", "legal").answer("access", "point");

    @Test
    void adviceAtThePointAtTheAgreedTime() {
        AID.reported(cannotAfford);
        AID.step("Task_Agree", "ud-wola").demands("note").fill("appointmentAt", MONDAY).finish("agreed");
        AID.toldResident("legal-aid-agreed");
        AID.waitsUntil("Timer_AdviceDue", Instant.parse("2031-05-05T08:00:00Z"));
        AID.timePasses("Timer_AdviceDue");
        AID.step("Task_Advise", "ud-wola").finish("legal-aid-given");
        AID.endedWith("legal-aid-given");
    }

    @Test
    void whoCannotComeIsVisited() {
        AID.reported(cannotAfford.answer("access", "home"));
        AID.step("Task_Agree", "ud-wola").fill("appointmentAt", MONDAY).finish("agreed");
        AID.step("Task_ArrangeOutside", "ud-wola").finish("visit-ready");
        AID.timePasses("Timer_AdviceDue");
        AID.step("Task_Advise", "ud-wola").finish("legal-aid-given");
        AID.endedWith("legal-aid-given");
    }

    @Test
    void whoDidNotComeHasOneMoreDate() {
        missed();
        AID.step("Task_NewDate", "ud-wola").fill("appointmentAt", "2031-05-12T10:00+02:00").finish("agreed");
        AID.toldResident("legal-aid-agreed", "legal-aid-agreed");
        AID.waitsUntil("Timer_NewDateDue", Instant.parse("2031-05-12T08:00:00Z"));
        AID.timePasses("Timer_NewDateDue");
        AID.step("Task_AdviseAgain", "ud-wola").finish("legal-aid-missed");
        AID.endedWith("legal-aid-missed");
    }

    @Test
    void orWantsNone() {
        missed();
        AID.step("Task_NewDate", "ud-wola").finish("legal-aid-missed");
        AID.endedWith("legal-aid-missed");
    }

    @Test
    void noDateIsAgreed() {
        AID.reported(cannotAfford);
        AID.step("Task_Agree", "ud-wola").finish("legal-aid-declined");
        AID.endedWith("legal-aid-declined");
    }

    @Test
    void withoutTheDeclarationThereIsNoFreeAid() {
        AID.reported(cannotAfford.answer("declaration", "no"));
        AID.endedWith("legal-aid-not-entitled");
    }

    private void missed() {
        AID.reported(cannotAfford);
        AID.step("Task_Agree", "ud-wola").fill("appointmentAt", MONDAY).finish("agreed");
        AID.timePasses("Timer_AdviceDue");
        AID.step("Task_Advise", "ud-wola").finish("absent");
    }
}
