package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path of {@code processes/homeless-assistance.bpmn}. */
class HomelessAssistanceTest {

    private static final ServiceProcess HELP = new ServiceProcess("homeless-assistance");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = HELP.coverage();

    private final ReportFacts byDay = ReportFacts.about("homeless-assistance").answer("state", "sleeping");

    @ParameterizedTest
    @ValueSource(strings = {"nobody-there", "person-safe", "ambulance-called", "taken-to-shelter"})
    void patrolSeesToItAtOnce(String result) {
        HELP.reported(byDay.answer("state", "unresponsive").danger().atNight());
        HELP.step("Task_Patrol", "straz-miejska").demands("note").finish(result);
        HELP.endedWith(result);
    }

    /** Consent: nobody is taken away, and nobody is given up. */
    @Test
    void whoDeclinesThePatrolIsVisitedTheNextDay() {
        HELP.reported(byDay.with("month", 1));
        HELP.step("Task_Patrol", "straz-miejska").finish("help-declined");
        HELP.toldResident("help-declined");
        HELP.timePasses("Timer_NextDay");
        HELP.step("Task_Visit", "ops-wola").demands("note").finish("wants-shelter");
        HELP.step("Task_Shelter", "ops-wola").finish("sheltered");
        HELP.endedWith("sheltered");
    }

    @Test
    void soberedUpAndLeft() {
        toSoberingCentre();
        HELP.step("Task_Sober", "soon").finish("sobered-up");
        HELP.endedWith("sobered-up");
    }

    @Test
    void soberedUpAndWantsHelp() {
        toSoberingCentre();
        HELP.step("Task_Sober", "soon").finish("sober-wants-help");
        HELP.step("Task_Visit", "ops-wola").finish("supported");
        HELP.endedWith("supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"supported", "ambulance-called", "nobody-there"})
    void streetWorkersHelpOnTheSpot(String result) {
        HELP.reported(byDay);
        HELP.step("Task_Visit", "ops-wola").finish(result);
        HELP.endedWith(result);
    }

    @Test
    void whoDeclinesIsAskedOnceMore() {
        HELP.reported(byDay);
        HELP.step("Task_Visit", "ops-wola").finish("help-declined");
        HELP.timePasses("Timer_Again");
        HELP.step("Task_Revisit", "ops-wola").finish("declined-again");
        HELP.endedWith("declined-again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheltered", "warming-room"})
    void whenTheDistrictHasNoPlaceTheCityFindsOne(String result) {
        HELP.reported(byDay);
        HELP.step("Task_Visit", "ops-wola").finish("help-declined");
        HELP.timePasses("Timer_Again");
        HELP.step("Task_Revisit", "ops-wola").finish("wants-shelter");
        HELP.step("Task_Shelter", "ops-wola").finish("no-place");
        HELP.step("Task_FindPlace", "biuro-pomocy").finish(result);
        HELP.endedWith(result);
    }

    /** A person in need is not a party: no form of this service has a place for who they are. */
    @Test
    void nobodyAsksForTheName() {
        assertThat(FormFile.of("homeless-assistance-report").questions()).containsExactly("state", "place", "people", "landmark");
    }

    private void toSoberingCentre() {
        HELP.reported(byDay.answer("state", "drunk"));
        HELP.step("Task_Patrol", "straz-miejska").finish("taken-to-sobering");
    }
}
