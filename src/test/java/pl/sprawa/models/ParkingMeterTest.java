package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParkingMeterTest {

    private static final ServiceProcess meter = new ServiceProcess("parking-meter");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = meter.coverage();

    private final ReportFacts report = ReportFacts.about("parking-meter").answer("fault", "card").answer("place", "street");

    @Test
    void mendedOnTheSpot() {
        meter.reported(report);
        meter.step("Task_Check", "zdm-sppn").demands("note,photo").finish("repaired");
        meter.endedWith("repaired");
    }

    @Test
    void needsAPart() {
        meter.reported(report);
        meter.step("Task_Check", "zdm-sppn").finish("part-needed");
        meter.step("Task_Repair", "zdm-sppn").demands("note,photo").finish("replaced");
        meter.endedWith("replaced");
    }

    @Test
    void vandalisedMeterIsAMatterForThePolice() {
        meter.reported(report.answer("fault", "vandalised"));
        meter.step("Task_Check", "zdm-sppn").finish("vandalised");
        meter.step("Task_RecordDamage", "policja").demands("note").finish("crime-recorded");
        meter.step("Task_Repair", "zdm-sppn").finish("meter-removed");
        meter.endedWith("meter-removed");
    }

    @Test
    void lostMoneyIsPaidBack() {
        meter.reported(report.answer("fault", "no-ticket"));
        meter.step("Task_Check", "zdm-sppn").finish("meter-works");
        meter.step("Task_CheckPayment", "zdm-sppn").demands("note").finish("payment-found");
        meter.step("Task_Refund", "zdm-sppn").demands("note").finish("fee-refunded");
        meter.endedWith("fee-refunded");
    }

    @Test
    void paymentCannotBeFound() {
        meter.reported(report.answer("fault", "coins").answer("place", "park-ride"));
        meter.step("Task_Check", "ztm").finish("part-needed");
        meter.step("Task_Repair", "ztm").finish("repaired");
        meter.step("Task_CheckPayment", "ztm").finish("payment-not-found");
        meter.endedWith("payment-not-found");
    }

    @Test
    void privateMeterIsExplained() {
        meter.reported(report.answer("fault", "no-ticket").answer("place", "private"));
        meter.step("Task_Explain", "centrum-kontaktu").demands("note").finish("explained");
        meter.endedWith("explained");
    }
}
