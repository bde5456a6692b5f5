package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pl.sprawa.city.CityPack;
import pl.sprawa.city.Units;

/** Every path of {@code processes/complaint.bpmn}. */
class ComplaintTest {

    private static final ServiceProcess COMPLAINT = new ServiceProcess("complaint");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = COMPLAINT.coverage();

    private final ReportFacts aboutRoads = ReportFacts.about("complaint").answer("about", "zdm").answer("whom", "staff");

    @Test
    void theSuperiorHearsTheUnitAndHasTheWrongPutRight() {
        COMPLAINT.reported(aboutRoads);
        COMPLAINT.step("Task_Check", "biuro-infrastruktury").demands("note").finish("accepted");
        COMPLAINT.step("Task_Statement", "zdm").demands("note").finish("explained");
        COMPLAINT.step("Task_Assess", "biuro-infrastruktury").finish("founded");
        COMPLAINT.step("Task_Remedy", "biuro-infrastruktury").finish("remedied");
        COMPLAINT.step("Task_AnswerFounded", "biuro-infrastruktury").finish("complaint-founded");
        COMPLAINT.endedWith("complaint-founded");
    }

    @Test
    void anUnfoundedOneIsAnsweredWithReasonsHoweverLongItTook() {
        COMPLAINT.reported(aboutRoads.answer("about", "um-warszawa").answer("whom", "head"));
        COMPLAINT.step("Task_Check", "rada-miasta").finish("accepted");
        COMPLAINT.step("Task_Statement", "um-warszawa").finish("denied");
        COMPLAINT.legalTermIsProlongedTwice("rada-miasta");
        COMPLAINT.step("Task_Assess", "rada-miasta").finish("unfounded");
        COMPLAINT.step("Task_AnswerUnfounded", "rada-miasta").finish("complaint-unfounded");
        COMPLAINT.endedWith("complaint-unfounded");
    }

    /** The notice of delay lies with the unit as the complaint is answered: it goes with it and leaves the outcome alone. */
    @Test
    void theOutcomeIsTheAnswersAlsoWhileANoticeOfDelayIsOpen() {
        COMPLAINT.reported(aboutRoads);
        COMPLAINT.step("Task_Check", "biuro-infrastruktury").finish("accepted");
        COMPLAINT.timePasses("Timer_LegalNotice");
        COMPLAINT.step("Task_NotifyDelay", "biuro-infrastruktury");
        COMPLAINT.step("Task_Statement", "zdm").finish("admitted");
        COMPLAINT.step("Task_Assess", "biuro-infrastruktury").finish("unfounded");
        COMPLAINT.step("Task_AnswerUnfounded", "biuro-infrastruktury").finish("complaint-unfounded");
        COMPLAINT.endedWith("complaint-unfounded");
    }

    @Test
    void whenNobodyIsNamedThereIsNobodyToHear() {
        COMPLAINT.reported(aboutRoads.answer("about", "unknown"));
        COMPLAINT.step("Task_Check", "audytor").finish("accepted");
        COMPLAINT.step("Task_Assess", "audytor").finish("unfounded");
        COMPLAINT.step("Task_AnswerUnfounded", "audytor").finish("complaint-unfounded");
        COMPLAINT.endedWith("complaint-unfounded");
    }

    @Test
    void whatIsMissingIsAskedForAndTheComplaintCheckedAgain() {
        COMPLAINT.reported(aboutRoads);
        COMPLAINT.step("Task_Check", "biuro-infrastruktury").finish("incomplete");
        COMPLAINT.toldResident("supplement-asked");
        COMPLAINT.happened("ComplaintSupplemented");
        COMPLAINT.step("Task_Check", "biuro-infrastruktury").finish("forwarded");
        COMPLAINT.endedWith("forwarded");
    }

    @Test
    void anAnonymousOneIsLeftUnconsidered() {
        COMPLAINT.reported(aboutRoads);
        COMPLAINT.step("Task_Check", "biuro-infrastruktury").finish("incomplete");
        COMPLAINT.timePasses("Timer_NotSupplemented");
        COMPLAINT.endedWith("left-unconsidered");
    }

    @Test
    void aRepeatedOneWithoutNewFactsChangesNothing() {
        COMPLAINT.reported(aboutRoads);
        COMPLAINT.step("Task_Check", "biuro-infrastruktury").finish("complaint-repeated");
        COMPLAINT.endedWith("complaint-repeated");
    }

    /** Art. 232 § 2 KPA. */
    @ParameterizedTest
    @ValueSource(strings = {"staff", "head"})
    void noUnitConsidersAComplaintAboutItself(String whom) {
        RoutingTable table = RoutingTable.of("complaint");
        Units units = CityPack.read("city").units();
        for (String unit : FormFile.of("complaint-report").choices("about")) {
            String considering = table.unitFor(ReportFacts.about("complaint").answer("about", unit).answer("whom", whom));
            assertThat(units.answersTo(considering, unit)).as(considering + " considers a complaint about " + unit).isFalse();
        }
    }

    /** But for "unknown", which nobody is asked to explain, each choice is a unit that can be asked. */
    @Test
    void everyUnitToChooseIsOneOfTheCity() {
        assertThat(FormFile.of("complaint-report").choices("about")).filteredOn(unit -> !unit.equals("unknown"))
                .isSubsetOf(StoredModels.city().units());
    }
}
