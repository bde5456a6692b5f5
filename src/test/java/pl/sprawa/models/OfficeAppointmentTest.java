package pl.sprawa.models;

import java.time.Instant;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/office-appointment.bpmn}. */
class OfficeAppointmentTest {

    private static final ServiceProcess VISIT = new ServiceProcess("office-appointment");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = VISIT.coverage();

    private static final String MONDAY = "2031-05-05T10:00+02:00";

    private final ReportFacts identityCard = ReportFacts.about("office-appointment").answer("matter", "id-card");

    @Test
    void isRemindedOfADayBeforeAndComesAgainWithoutQueueing() {
        booked();
        VISIT.waitsUntil("Timer_DayBefore", Instant.parse("2031-05-04T08:00:00Z"));
        VISIT.timePasses("Timer_DayBefore");
        VISIT.waitsUntil("Timer_VisitDue", Instant.parse("2031-05-05T08:00:00Z"));
        VISIT.timePasses("Timer_VisitDue");
        VISIT.step("Task_Visit", "ud-wola").finish("missing-papers");
        VISIT.step("Task_Offer", "ud-wola").fill("appointmentAt", "2031-05-06T08:00+02:00").finish("booked");
        VISIT.timePasses("Timer_DayBefore");
        VISIT.timePasses("Timer_VisitDue");
        VISIT.step("Task_Visit", "ud-wola").finish("office-served");
        VISIT.toldResident("office-booked", "office-reminder", "office-booked", "office-reminder");
        VISIT.endedWith("office-served");
    }

    @Test
    void waitsForAPlaceToBeReleased() {
        VISIT.reported(identityCard);
        VISIT.step("Task_Offer", "ud-wola").demands("note").finish("full");
        VISIT.toldResident("office-waiting");
        VISIT.happened("PlaceReleased");
        VISIT.step("Task_Offer", "ud-wola").finish("full");
        VISIT.timePasses("Timer_WaitedLong");
        VISIT.step("Task_Offer", "ud-wola").finish("office-online");
        VISIT.endedWith("office-online");
    }

    @Test
    void isCancelledLongBefore() {
        booked();
        VISIT.happened("AppointmentCancelled");
        VISIT.endedWith("office-cancelled");
    }

    @Test
    void isCancelledOnTheLastDay() {
        booked();
        VISIT.timePasses("Timer_DayBefore");
        VISIT.happened("AppointmentCancelled");
        VISIT.endedWith("office-cancelled");
    }

    private void booked() {
        VISIT.reported(identityCard);
        VISIT.step("Task_Offer", "ud-wola").fill("appointmentAt", MONDAY).finish("booked");
    }
}
