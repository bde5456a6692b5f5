package pl.sprawa.models;

import java.time.Instant;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/bulky-waste-pickup.bpmn}. */
class BulkyWastePickupTest {

    private static final ServiceProcess PICKUP = new ServiceProcess("bulky-waste-pickup");
    private static final String TUESDAY = "2026-06-16T07:00:00+02:00";
    private static final String FRIDAY = "2026-06-26T07:00:00+02:00";

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = PICKUP.coverage();

    private final ReportFacts sofa = ReportFacts.about("bulky-waste-pickup").answer("waste", "furniture");

    @Test
    void residentIsToldTheDayAndTheSofaIsTaken() {
        bookedFor(sofa);
        PICKUP.toldResident("bulky-waste-day");
        PICKUP.waitsUntil("Timer_Day", Instant.parse("2026-06-16T05:00:00Z"));
        PICKUP.timePasses("Timer_Day");
        PICKUP.step("Task_PickUp", "mpo").demands("note,photo").finish("bulky-collected");
        PICKUP.endedWith("bulky-collected");
    }

    @Test
    void buildingWasteIsNobodysWork() {
        PICKUP.reported(ReportFacts.about("bulky-waste-pickup").answer("waste", "building"));
        PICKUP.toldResident("bulky-waste-centre");
        PICKUP.endedWith("taken-to-centre");
    }

    @Test
    void tooMuchIsRefusedBeforeADayIsAgreed() {
        PICKUP.reported(sofa);
        PICKUP.step("Task_Book", "mpo").finish("too-much-for-a-pickup");
        PICKUP.toldResident();
        PICKUP.endedWith("too-much-for-a-pickup");
    }

    @Test
    void whatIsNotBulkyIsRefused() {
        PICKUP.reported(sofa);
        PICKUP.step("Task_Book", "mpo").finish("not-bulky");
        PICKUP.endedWith("not-bulky");
    }

    @Test
    void secondDayIsAgreedOnce() {
        notPutOut();
        PICKUP.step("Task_BookAgain", "mpo").fill("appointmentAt", FRIDAY).finish("booked-again");
        PICKUP.toldResident("bulky-waste-day", "bulky-waste-day");
        PICKUP.waitsUntil("Timer_NewDay", Instant.parse("2026-06-26T05:00:00Z"));
        PICKUP.timePasses("Timer_NewDay");
        PICKUP.step("Task_PickUpAgain", "mpo").finish("not-put-out-twice");
        PICKUP.endedWith("not-put-out-twice");
    }

    @Test
    void residentGivesUp() {
        notPutOut();
        PICKUP.step("Task_BookAgain", "mpo").finish("pickup-given-up");
        PICKUP.endedWith("pickup-given-up");
    }

    private void bookedFor(ReportFacts report) {
        PICKUP.reported(report);
        PICKUP.step("Task_Book", "mpo").demands("note").fill("appointmentAt", TUESDAY).finish("booked");
    }

    private void notPutOut() {
        bookedFor(sofa);
        PICKUP.timePasses("Timer_Day");
        PICKUP.step("Task_PickUp", "mpo").finish("not-put-out");
    }
}
