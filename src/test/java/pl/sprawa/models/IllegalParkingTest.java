package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IllegalParkingTest {

    private static final ServiceProcess parking = new ServiceProcess("illegal-parking");

    @RegisterExtension
    static final ProcessEngineCoverageExtension coverage = parking.coverage();

    private final ReportFacts report = ReportFacts.about("illegal-parking").answer("kind", "pavement");

    @ParameterizedTest
    @ValueSource(strings = {"driver-left", "no-violation", "warned", "fined", "surcharge"})
    void settledOnTheSpot(String result) {
        parking.reported(report);
        parking.step("Task_Patrol", "straz-miejska").demands("note").finish(result);
        parking.endedWith(result);
        parking.toldResident();
    }

    @Test
    void clampedAndTheDriverCame() {
        parking.reported(report);
        parking.step("Task_Patrol", "straz-miejska").finish("clamped");
        parking.step("Task_Unclamp", "straz-miejska").finish("clamp-removed");
        parking.endedWith("clamp-removed");
    }

    @Test
    void clampedAndNobodyCame() {
        parking.reported(report);
        parking.step("Task_Patrol", "straz-miejska").finish("clamped");
        parking.step("Task_Unclamp", "straz-miejska").finish("tow-ordered");
        parking.step("Task_Tow", "zdm").demands("note,photo").finish("towed");
        parking.endedWith("towed");
    }

    @Test
    void driverReturnsBeforeTheTowTruck() {
        parking.reported(report.answer("kind", "fire-road").danger());
        parking.step("Task_Patrol", "straz-miejska").finish("tow-ordered");
        parking.step("Task_Tow", "zdm").finish("driver-returned");
        parking.endedWith("driver-returned");
    }

    @Test
    void onTheTramTracksTheGuardIsCalledIn() {
        parking.reported(report.answer("kind", "tram-track"));
        parking.step("Task_Patrol", "tramwaje").finish("guard-needed");
        parking.step("Task_Patrol", "straz-miejska").finish("tow-ordered");
        parking.step("Task_Tow", "zdm").finish("towed");
        parking.endedWith("towed");
    }

    @Test
    void residentIsToldOnceThatThePatrolIsLate() {
        parking.reported(report);
        parking.timePasses("Timer_PatrolLate");
        parking.toldResident("patrol-delayed");
        parking.step("Task_Patrol", "straz-miejska").finish("driver-left");
        parking.endedWith("driver-left");
    }
}
