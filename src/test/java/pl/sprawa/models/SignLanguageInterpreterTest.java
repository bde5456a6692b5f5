package pl.sprawa.models;

import java.time.Instant;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/sign-language-interpreter.bpmn}. */
class SignLanguageInterpreterTest {

    private static final ServiceProcess INTERPRETER = new ServiceProcess("sign-language-interpreter");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = INTERPRETER.coverage();

    private static final String MONDAY = "2031-05-05T10:00+02:00";

    private final ReportFacts atTheRegistry = ReportFacts.about("sign-language-interpreter").answer("office", "usc").answer("mode", "on-site");

    @Test
    void interpreterComesToTheVisit() {
        INTERPRETER.reported(atTheRegistry);
        INTERPRETER.step("Task_Find", "usc").demands("note").fill("appointmentAt", MONDAY).finish("found");
        INTERPRETER.toldResident("interpreter-confirmed");
        INTERPRETER.waitsUntil("Timer_VisitDue", Instant.parse("2031-05-05T08:00:00Z"));
        INTERPRETER.timePasses("Timer_VisitDue");
        INTERPRETER.step("Task_Meet", "usc").finish("interpreter-served");
        INTERPRETER.endedWith("interpreter-served");
    }

    @Test
    void videoIsAtOnce() {
        INTERPRETER.reported(atTheRegistry.answer("mode", "video"));
        INTERPRETER.step("Task_Video", "centrum-kontaktu").finish("interpreter-video");
        INTERPRETER.endedWith("interpreter-video");
    }

    @Test
    void videoIsNotEnoughAndTheRegisterHasSomebody() {
        INTERPRETER.reported(atTheRegistry.answer("mode", "video"));
        INTERPRETER.step("Task_Video", "centrum-kontaktu").finish("needs-on-site");
        INTERPRETER.step("Task_Find", "usc").finish("none");
        INTERPRETER.step("Task_Order", "biuro-pomocy").fill("appointmentAt", MONDAY).finish("found");
        INTERPRETER.timePasses("Timer_VisitDue");
        INTERPRETER.step("Task_Meet", "usc").finish("interpreter-unused");
        INTERPRETER.endedWith("interpreter-unused");
    }

    @Test
    void afterTwoDaysOfSearchOneIsOrderedForAnotherDate() {
        INTERPRETER.reported(atTheRegistry);
        INTERPRETER.timePasses("Timer_SearchedLong");
        INTERPRETER.step("Task_Order", "biuro-pomocy").fill("appointmentAt", MONDAY).finish("other-date");
        INTERPRETER.happened("DateAccepted");
        INTERPRETER.toldResident("interpreter-other-date", "interpreter-confirmed");
        INTERPRETER.timePasses("Timer_VisitDue");
        INTERPRETER.step("Task_Meet", "usc").finish("no-interpreter");
        INTERPRETER.step("Task_VideoInstead", "centrum-kontaktu").finish("interpreter-video");
        INTERPRETER.endedWith("interpreter-video");
    }

    @Test
    void withoutAReplyTheOtherDateLapses() {
        INTERPRETER.reported(atTheRegistry);
        INTERPRETER.step("Task_Find", "usc").finish("none");
        INTERPRETER.step("Task_Order", "biuro-pomocy").fill("appointmentAt", MONDAY).finish("other-date");
        INTERPRETER.timePasses("Timer_NoReply");
        INTERPRETER.endedWith("interpreter-lapsed");
    }
}
