package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path of {@code processes/air-pollution.bpmn}. */
class AirPollutionTest {

    private static final String PATROL = "straz-miejska-ekopatrol";
    private static final String BUREAU = "biuro-ochrony-powietrza";
    private static final ServiceProcess AIR = new ServiceProcess("air-pollution");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = AIR.coverage();

    private final ReportFacts chimney = ReportFacts.about("air-pollution").answer("source", "chimney");

    @ParameterizedTest
    @ValueSource(strings = {"not-confirmed", "burner-fined", "entry-refused"})
    void settledByTheInspection(String result) {
        AIR.reported(chimney);
        AIR.step("Task_Inspect", PATROL).demands("note,photo").finish(result);
        AIR.endedWith(result);
        AIR.toldResident();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plant-lawful", "plant-ordered"})
    void plantIsTheInspectoratesBusiness(String result) {
        AIR.reported(chimney.answer("source", "plant"));
        AIR.step("Task_InspectPlant", "wios").demands("note").finish(result);
        AIR.endedWith(result);
    }

    @Test
    void fireAtNightIsSeenFromTheStreet() {
        AIR.reported(chimney.answer("source", "bonfire").atNight());
        AIR.step("Task_Inspect", "straz-miejska").finish("burner-fined");
        AIR.endedWith("burner-fined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"burner-fined", "burner-court"})
    void laboratoryFindsWaste(String result) {
        sampleTaken();
        AIR.happened("LaboratoryResultArrived");
        AIR.step("Task_Assess", PATROL).finish("waste-burnt");
        AIR.step("Task_Punish", PATROL).finish(result);
        AIR.endedWith(result);
    }

    @Test
    void lateLaboratoryIsHastenedAndFindsNothing() {
        sampleTaken();
        AIR.timePasses("Timer_LaboratoryLate");
        AIR.step("Task_Hasten", PATROL).finish("date-given");
        AIR.happened("LaboratoryResultArrived");
        AIR.step("Task_Assess", PATROL).finish("fuel-allowed");
        AIR.endedWith("fuel-allowed");
    }

    /** The result comes while the laboratory is still to be hastened: that task goes with the case and leaves the outcome alone. */
    @Test
    void resultOvertakesTheReminder() {
        sampleTaken();
        AIR.timePasses("Timer_LaboratoryLate");
        AIR.happened("LaboratoryResultArrived");
        AIR.step("Task_Assess", PATROL).finish("fuel-allowed");
        AIR.endedWith("fuel-allowed");
    }

    @Test
    void ownerOfAnOldStoveTakesTheGrant() {
        AIR.reported(chimney);
        AIR.step("Task_Inspect", PATROL).finish("old-stove");
        AIR.step("Task_OfferGrant", BUREAU).demands("note").finish("grant-agreed");
        AIR.endedWith("grant-agreed");
    }

    @Test
    void residentIsNotifiedOfTheDelayWhileTheLaboratoryIsBusy() {
        sampleTaken();
        AIR.legalTermIsProlongedTwice(PATROL);
        AIR.happened("LaboratoryResultArrived");
        AIR.step("Task_Assess", PATROL).finish("fuel-allowed");
        AIR.endedWith("fuel-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stove-ordered", "stove-discontinued"})
    void ownerWhoDeclinesGetsADecision(String result) {
        AIR.reported(chimney);
        AIR.step("Task_Inspect", PATROL).finish("old-stove");
        AIR.step("Task_OfferGrant", BUREAU).finish("grant-declined");
        AIR.step("Task_Order", BUREAU).demands("note").finish(result);
        AIR.endedWith(result);
    }

    private void sampleTaken() {
        AIR.reported(chimney);
        AIR.step("Task_Inspect", PATROL).finish("sample-taken");
        AIR.toldResident("laboratory-waiting");
    }
}
