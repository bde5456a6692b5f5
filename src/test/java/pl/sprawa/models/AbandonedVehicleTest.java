package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path of {@code processes/abandoned-vehicle.bpmn}. */
class AbandonedVehicleTest {

    private static final ServiceProcess VEHICLE = new ServiceProcess("abandoned-vehicle");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = VEHICLE.coverage();

    private final ReportFacts inTheStreet = ReportFacts.about("abandoned-vehicle").answer("place", "road");

    @ParameterizedTest
    @ValueSource(strings = {"not-abandoned", "vehicle-gone"})
    void noAbandonedVehicleThere(String result) {
        VEHICLE.reported(inTheStreet);
        VEHICLE.step("Task_Inspect", "straz-miejska").demands("note,photo,location").finish(result);
        VEHICLE.endedWith(result);
    }

    @Test
    void wantedVehicleGoesToThePolice() {
        VEHICLE.reported(inTheStreet);
        VEHICLE.step("Task_Inspect", "straz-miejska").finish("abandoned");
        VEHICLE.step("Task_CheckPolice", "straz-miejska").demands("note").finish("stolen");
        VEHICLE.endedWith("stolen");
    }

    @Test
    void ownerTakesItAwayAndSaysSo() {
        summonedOwner();
        VEHICLE.happened("VehicleRemoved");
        VEHICLE.step("Task_Recheck", "straz-miejska").demands("note,photo").finish("removed-by-owner");
        VEHICLE.endedWith("removed-by-owner");
    }

    @Test
    void ownerTakesItAwayWithoutAWord() {
        summonedOwner();
        VEHICLE.timePasses("Timer_NoticeExpired");
        VEHICLE.step("Task_Recheck", "straz-miejska").finish("removed-by-owner");
        VEHICLE.endedWith("removed-by-owner");
    }

    @Test
    void ownerDoesNothingSoItIsTowed() {
        summonedOwner();
        VEHICLE.timePasses("Timer_NoticeExpired");
        VEHICLE.step("Task_Recheck", "straz-miejska").finish("still-there");
        VEHICLE.step("Task_Tow", "zdm").demands("note,photo,location").finish("towed");
        VEHICLE.endedWith("towed");
    }

    @Test
    void goneBeforeTheTowTruckCame() {
        summonedOwner();
        VEHICLE.happened("VehicleRemoved");
        VEHICLE.step("Task_Recheck", "straz-miejska").finish("still-there");
        VEHICLE.step("Task_Tow", "zdm").finish("removed-by-owner");
        VEHICLE.endedWith("removed-by-owner");
    }

    /** Art. 130a of the Road Traffic Act needs neither notice nor term. */
    @Test
    void dangerousVehicleIsTowedAtOnce() {
        VEHICLE.reported(inTheStreet.danger());
        VEHICLE.step("Task_Inspect", "straz-miejska").finish("tow-now");
        VEHICLE.step("Task_Tow", "zdm").finish("towed");
        VEHICLE.endedWith("towed");
    }

    /** Art. 50a does not reach there: all that the city can do is tell who runs the land. */
    @Test
    void onAnEstateTheManagerOfTheLandIsInformed() {
        VEHICLE.reported(inTheStreet.answer("place", "estate"));
        VEHICLE.step("Task_Inspect", "zgn-wola").finish("outside-road");
        VEHICLE.step("Task_InformLandOwner", "zgn-wola").demands("note").finish("land-owner-informed");
        VEHICLE.endedWith("land-owner-informed");
    }

    @Test
    void theUnitThatInspectedInTheEndInformsTheManager() {
        VEHICLE.reported(inTheStreet.in("unknown"));
        VEHICLE.step("Task_Inspect", "centrum-kontaktu").finishAs("zgn-ursus", "outside-road");
        VEHICLE.step("Task_InformLandOwner", "zgn-ursus").finish("land-owner-informed");
        VEHICLE.endedWith("land-owner-informed");
    }

    private void summonedOwner() {
        VEHICLE.reported(inTheStreet);
        VEHICLE.step("Task_Inspect", "straz-miejska").finish("abandoned");
        VEHICLE.step("Task_CheckPolice", "straz-miejska").finish("not-stolen");
        VEHICLE.step("Task_ServeNotice", "straz-miejska").demands("note,photo").finish("notice-served");
    }
}
