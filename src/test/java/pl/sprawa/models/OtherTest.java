package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/other.bpmn}. */
class OtherTest {

    private static final ServiceProcess OTHER = new ServiceProcess("other");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = OTHER.coverage();

    private final ReportFacts unsure = ReportFacts.about("other").answer("about", "unsure");

    @Test
    void isAnsweredAtOnce() {
        OTHER.reported(unsure);
        OTHER.step("Task_Classify", "centrum-kontaktu").demands("note").finish("answered");
        OTHER.endedWith("answered");
    }

    @Test
    void becomesTheServiceThatThereIsForIt() {
        OTHER.reported(unsure);
        OTHER.step("Task_Classify", "centrum-kontaktu").fill("proposedService", "pothole").finish("another-service");
        OTHER.endedWith("another-service");
    }

    @Test
    void isForwardedAndTheInstitutionAnswers() {
        OTHER.reported(unsure);
        OTHER.step("Task_Classify", "centrum-kontaktu").finish("outside");
        OTHER.step("Task_Forward", "centrum-kontaktu").finish("forwarded");
        OTHER.toldResident("forwarded-outside");
        OTHER.happened("InstitutionReplied");
        OTHER.step("Task_PassOn", "centrum-kontaktu").finish("forwarded-answered");
        OTHER.endedWith("forwarded-answered");
    }

    @Test
    void isForwardedAndNoAnswerComesThroughUs() {
        OTHER.reported(unsure);
        OTHER.step("Task_Classify", "centrum-kontaktu").finish("outside");
        OTHER.step("Task_Forward", "centrum-kontaktu").finish("forwarded");
        OTHER.timePasses("Timer_NoReply");
        OTHER.endedWith("forwarded");
    }

    @Test
    void cannotBeForwarded() {
        OTHER.reported(unsure);
        OTHER.step("Task_Classify", "centrum-kontaktu").finish("outside");
        OTHER.step("Task_Forward", "centrum-kontaktu").finish("returned-advice");
        OTHER.endedWith("returned-advice");
    }
}
