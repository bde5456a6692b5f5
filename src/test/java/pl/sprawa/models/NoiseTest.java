package pl.sprawa.models;

import java.time.Instant;
import java.util.Date;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path of {@code processes/noise.bpmn}. */
class NoiseTest {

    private static final Instant VISIT = Instant.parse("2026-06-10T20:00:00Z");
    private static final ServiceProcess NOISE = new ServiceProcess("noise");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = NOISE.coverage();

    private final ReportFacts now = ReportFacts.about("noise").answer("kind", "party").answer("lasting", "now");

    @ParameterizedTest
    @ValueSource(strings = {"quiet-on-arrival", "noise-warned", "noise-fined", "court-motion"})
    void patrolSettlesIt(String result) {
        NOISE.reported(now);
        NOISE.step("Task_Patrol", "straz-miejska").demands("note").finish(result);
        NOISE.endedWith(result);
        NOISE.toldResident();
    }

    @Test
    void residentIsToldThatThePatrolIsLate() {
        NOISE.reported(now);
        NOISE.timePasses("Timer_PatrolLate");
        NOISE.toldResident("noise-patrol-delayed");
        NOISE.step("Task_Patrol", "straz-miejska").finish("noise-warned");
        NOISE.endedWith("noise-warned");
    }

    /** Art. 51 of the Code of Petty Offences: what is over cannot be stopped, and is not written off as unconfirmed. */
    @Test
    void patrolThatDidNotComeInTimeIsCalledSo() {
        NOISE.reported(now.atNight());
        NOISE.timePasses("Timer_TooLate");
        NOISE.endedWith("patrol-too-late");
    }

    @Test
    void neighbourWhoDoesItAgainIsThePolicesBusiness() {
        NOISE.reported(now.answer("lasting", "repeats"));
        NOISE.step("Task_Patrol", "policja").finish("court-motion");
        NOISE.endedWith("court-motion");
    }

    @ParameterizedTest
    @ValueSource(strings = {"works-lawful", "site-instructed"})
    void siteIsCheckedByTheBuildingInspectorate(String result) {
        NOISE.reported(now.answer("kind", "night-works").answer("lasting", "repeats"));
        NOISE.step("Task_CheckSite", "pinb").finish(result);
        NOISE.endedWith(result);
    }

    @Test
    void worksAtNightAreStoppedByThePatrol() {
        NOISE.reported(now.answer("kind", "night-works").atNight());
        NOISE.step("Task_Patrol", "straz-miejska").finish("noise-fined");
        NOISE.endedWith("noise-fined");
    }

    @Test
    void venueThatDisturbsAgainGoesFromThePatrolToTheDistrict() {
        NOISE.reported(now.answer("kind", "venue").in("srodmiescie"));
        NOISE.step("Task_Patrol", "straz-miejska").finish("venue-again");
        NOISE.step("Task_ReviewVenue", "ud-srodmiescie").demands("note").finish("licence-proceedings");
        NOISE.step("Task_DecideLicence", "ud-srodmiescie").finish("licence-revoked");
        NOISE.endedWith("licence-revoked");
    }

    @Test
    void venueSomewhereIsReviewedByWhomeverTheContactCentreNames() {
        NOISE.reported(now.answer("kind", "venue").in("unknown"));
        NOISE.step("Task_Patrol", "straz-miejska").finish("venue-again");
        NOISE.step("Task_ReviewVenue", "centrum-kontaktu").finishAs("ud-wola", "licence-proceedings");
        NOISE.step("Task_DecideLicence", "ud-wola").finish("licence-kept");
        NOISE.endedWith("licence-kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"venue-agreed", "venue-no-grounds"})
    void venueKeepsItsLicence(String result) {
        NOISE.reported(now.answer("kind", "venue").answer("lasting", "repeats"));
        NOISE.step("Task_ReviewVenue", "ud-wola").finish(result);
        NOISE.endedWith(result);
    }

    @Test
    void airConditionerIsMeasuredAtTheAgreedTimeAndLimited() {
        measured("biuro-ochrony-srodowiska", "device");
        NOISE.step("Task_Measure", "biuro-ochrony-srodowiska").finish("noise-exceeded");
        NOISE.step("Task_Decide", "biuro-ochrony-srodowiska").finish("noise-limit-set");
        NOISE.endedWith("noise-limit-set");
    }

    @Test
    void machineThatStoodStillIsMeasuredAnotherTime() {
        measured("wios", "industry");
        NOISE.step("Task_Measure", "wios").finish("not-operating");
        agreed("wios");
        NOISE.step("Task_Measure", "wios").finish("noise-within-limits");
        NOISE.endedWith("noise-within-limits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-visit", "indoor-noise"})
    void thereIsNothingToMeasure(String result) {
        NOISE.reported(now.answer("kind", "device"));
        NOISE.step("Task_Arrange", "biuro-ochrony-srodowiska").finish(result);
        NOISE.endedWith(result);
    }

    private void measured(String unit, String kind) {
        NOISE.reported(now.answer("kind", kind));
        agreed(unit);
        NOISE.toldResident("noise-visit");
    }

    private void agreed(String unit) {
        NOISE.step("Task_Arrange", unit).fill("appointmentAt", Date.from(VISIT)).finish("visit-agreed");
        NOISE.waitsUntil("Timer_Visit", VISIT);
        NOISE.timePasses("Timer_Visit");
    }
}
