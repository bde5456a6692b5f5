package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/information.bpmn}. */
class InformationTest {

    private static final ServiceProcess QUESTION = new ServiceProcess("information");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = QUESTION.coverage();

    private static final String CALLBACK = "2031-05-06T17:30+02:00";

    private final ReportFacts aboutTickets = ReportFacts.about("information").answer("topic", "transport");

    @Test
    void firstLineAnswersAtOnce() {
        QUESTION.reported(aboutTickets);
        QUESTION.step("Task_FirstLine", "centrum-kontaktu").demands("note").finish("answered");
        QUESTION.endedWith("answered");
    }

    @Test
    void secondLineAnswersInWriting() {
        QUESTION.reported(aboutTickets);
        QUESTION.step("Task_FirstLine", "centrum-kontaktu").finish("second-line");
        QUESTION.step("Task_SecondLine", "ztm").demands("note").finish("answered");
        QUESTION.endedWith("answered");
    }

    @Test
    void consultantCallsBackAtTheAgreedTime() {
        QUESTION.reported(aboutTickets.answer("answerBy", "phone"));
        QUESTION.step("Task_FirstLine", "centrum-kontaktu").fill("callbackAt", CALLBACK).finish("callback");
        QUESTION.waitsUntil("Timer_CallbackDue", Instant.parse("2031-05-06T15:30:00Z"));
        QUESTION.timePasses("Timer_CallbackDue");
        QUESTION.step("Task_CallBack", "centrum-kontaktu").demands("note").finish("answered");
        QUESTION.endedWith("answered");
    }

    @Test
    void secondLinesAnswerIsGivenByPhoneAtTheSecondTry() {
        QUESTION.reported(aboutTickets);
        QUESTION.step("Task_FirstLine", "centrum-kontaktu").finish("second-line");
        QUESTION.step("Task_SecondLine", "ztm").fill("callbackAt", CALLBACK).finish("callback");
        QUESTION.timePasses("Timer_CallbackDue");
        QUESTION.step("Task_CallBack", "centrum-kontaktu").fill("callbackAt", "2031-05-07T09:00Z").finish("callback");
        QUESTION.waitsUntil("Timer_CallbackDue", Instant.parse("2031-05-07T09:00:00Z"));
        QUESTION.timePasses("Timer_CallbackDue");
        QUESTION.step("Task_CallBack", "centrum-kontaktu").finish("answered");
        QUESTION.endedWith("answered");
    }

    @Test
    void residentCannotBeReached() {
        QUESTION.reported(aboutTickets);
        QUESTION.step("Task_FirstLine", "centrum-kontaktu").fill("callbackAt", CALLBACK).finish("callback");
        QUESTION.timePasses("Timer_CallbackDue");
        QUESTION.step("Task_CallBack", "centrum-kontaktu").finish("unreachable");
        QUESTION.endedWith("unreachable");
    }

    /** The form asks for the time; whoever goes round the form does not lose the task by it. */
    @Test
    void callbackWithoutATimeIsRefusedAndTheStepStays() {
        QUESTION.reported(aboutTickets);
        UnitStep firstLine = QUESTION.step("Task_FirstLine", "centrum-kontaktu");
        assertThatThrownBy(() -> firstLine.finish("callback")).isInstanceOf(ProcessEngineException.class);
        QUESTION.step("Task_FirstLine", "centrum-kontaktu").finish("answered");
        QUESTION.endedWith("answered");
    }
}
