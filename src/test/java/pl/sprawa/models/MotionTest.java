package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/motion.bpmn}. */
class MotionTest {

    private static final ServiceProcess MOTION = new ServiceProcess("motion");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = MOTION.coverage();

    private final ReportFacts aboutSchools = ReportFacts.about("motion").answer("topic", "education");

    @Test
    void acceptedAfterAnOpinionAndCarriedOut() {
        MOTION.reported(aboutSchools);
        MOTION.step("Task_Check", "biuro-edukacji").demands("note").finish("competent");
        MOTION.step("Task_Consider", "biuro-edukacji").finish("consult");
        MOTION.step("Task_Opinion", "um-warszawa").finish("for");
        MOTION.step("Task_Consider", "biuro-edukacji").finish("motion-partly");
        MOTION.step("Task_CarryOut", "biuro-edukacji").finish("motion-planned");
        MOTION.endedWith("motion-planned");
    }

    @Test
    void declinedWithTheRightToComplainHoweverLongItTook() {
        MOTION.reported(aboutSchools);
        MOTION.step("Task_Check", "biuro-edukacji").finish("competent");
        MOTION.legalTermIsProlongedTwice("biuro-edukacji");
        MOTION.step("Task_Consider", "biuro-edukacji").finish("motion-declined");
        MOTION.toldResident("term-prolonged", "term-prolonged", "motion-declined");
        MOTION.endedWith("motion-declined");
    }

    @Test
    void forwardedToTheAuthorityThatIsCompetent() {
        MOTION.reported(aboutSchools);
        MOTION.step("Task_Check", "biuro-edukacji").finish("forwarded");
        MOTION.endedWith("forwarded");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        MOTION.reported(aboutSchools);
        MOTION.step("Task_Check", "biuro-edukacji").finish("incomplete");
        MOTION.toldResident("supplement-asked");
        MOTION.happened("MotionSupplemented");
        MOTION.step("Task_Check", "biuro-edukacji").finish("incomplete");
        MOTION.timePasses("Timer_NotSupplemented");
        MOTION.endedWith("left-unconsidered");
    }

    /** Its contents, not its form, decide whether a writing is a complaint (art. 222 KPA). */
    @Test
    void becomesAComplaintIfItIsOne() {
        MOTION.reported(aboutSchools);
        MOTION.step("Task_Check", "biuro-edukacji").finish("really-complaint");
        MOTION.endedWith("really-complaint");
    }
}
