package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/ticket-machine.bpmn}. */
class TicketMachineTest {

    private static final ServiceProcess MACHINE = new ServiceProcess("ticket-machine");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = MACHINE.coverage();

    private final ReportFacts atTheStop = ReportFacts.about("ticket-machine").answer("machine", "street");

    @Test
    void brokenMachineIsRepaired() {
        MACHINE.reported(atTheStop.answer("problem", "broken"));
        MACHINE.step("Task_Repair", "operator-biletomatow").demands("note").finish("machine-repaired");
        MACHINE.endedWith("machine-repaired");
    }

    @Test
    void openMachineIsSwitchedOffFirst() {
        MACHINE.reported(atTheStop.answer("problem", "open").danger());
        MACHINE.step("Task_SwitchOff", "operator-biletomatow").demands("note,photo").finish("switched-off");
        MACHINE.step("Task_Repair", "operator-biletomatow").finish("machine-replaced");
        MACHINE.endedWith("machine-replaced");
    }

    @Test
    void moneyComesBackFromTheOperatorWhoHasIt() {
        MACHINE.reported(atTheStop.answer("problem", "took-money").answer("amount", 4.4));
        MACHINE.step("Task_Repair", "operator-biletomatow").finish("machine-repaired");
        MACHINE.step("Task_DecideRefund", "ztm").finish("refund-granted");
        MACHINE.step("Task_PayRefund", "operator-biletomatow").finish("ticket-refunded");
        MACHINE.endedWith("ticket-refunded");
    }

    @Test
    void refundIsRefusedWhenTheRecordShowsNoPayment() {
        MACHINE.reported(atTheStop.answer("problem", "took-money"));
        MACHINE.step("Task_Repair", "operator-biletomatow").finish("machine-works");
        MACHINE.step("Task_DecideRefund", "ztm").finish("ticket-refund-refused");
        MACHINE.endedWith("ticket-refund-refused");
    }

    /** Silence of thirty days accepts the claim. */
    @Test
    void undecidedClaimIsPaid() {
        MACHINE.reported(atTheStop.answer("problem", "wrong-ticket"));
        MACHINE.step("Task_Repair", "operator-biletomatow").finish("machine-works");
        MACHINE.timePasses("Timer_Deemed");
        MACHINE.step("Task_PayRefund", "operator-biletomatow").finish("ticket-refunded-in-cash");
        MACHINE.endedWith("ticket-refunded-in-cash");
    }

    @Test
    void machineInAVehicleIsFoundByLineAndTime() {
        MACHINE.reported(ReportFacts.about("ticket-machine").answer("machine", "tram").answer("problem", "broken"));
        MACHINE.step("Task_FindVehicle", "ztm").finish("vehicle-identified");
        MACHINE.step("Task_Repair", "operator-biletomatow-pojazdy").finish("machine-repaired");
        MACHINE.endedWith("machine-repaired");
    }

    @Test
    void claimIsDecidedEvenIfTheVehicleIsUnknown() {
        MACHINE.reported(ReportFacts.about("ticket-machine").answer("machine", "bus").answer("problem", "took-money"));
        MACHINE.step("Task_FindVehicle", "ztm").finish("vehicle-unknown");
        MACHINE.step("Task_DecideRefund", "ztm").finish("refund-granted");
        MACHINE.step("Task_PayRefund", "operator-biletomatow-pojazdy").finish("ticket-refunded");
        MACHINE.endedWith("ticket-refunded");
    }

    @Test
    void brokenMachineInAnUnknownVehicleStaysUnknown() {
        MACHINE.reported(ReportFacts.about("ticket-machine").answer("machine", "bus").answer("problem", "broken"));
        MACHINE.step("Task_FindVehicle", "ztm").finish("vehicle-unknown");
        MACHINE.endedWith("vehicle-unknown");
    }
}
