package pl.sprawa.models;

import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every path of {@code processes/transport-stop.bpmn}. */
class TransportStopTest {

    private static final ServiceProcess STOP = new ServiceProcess("transport-stop");

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = STOP.coverage();

    private final ReportFacts byTheStreet = ReportFacts.about("transport-stop").answer("place", "street");

    @Test
    void missingTimetableIsPutUp() {
        STOP.reported(byTheStreet.answer("kind", "timetable"));
        STOP.step("Task_Fix", "ztm").demands("note,photo").finish("stop-fixed");
        STOP.toldResident();
        STOP.endedWith("stop-fixed");
    }

    @Test
    void glassIsClearedBeforeTheShelterIsRepaired() {
        STOP.reported(byTheStreet.answer("kind", "glass").danger());
        STOP.step("Task_Secure", "zom").demands("note,photo").finish("made-safe");
        STOP.step("Task_Fix", "ztm").finish("stop-fixed");
        STOP.endedWith("stop-fixed");
    }

    @Test
    void staffOfTheMetroSecuresItsOwnStation() {
        STOP.reported(ReportFacts.about("transport-stop").answer("place", "metro").answer("kind", "glass").danger());
        STOP.step("Task_Fix", "metro").finish("stop-fixed");
        STOP.endedWith("stop-fixed");
    }

    @Test
    void residentIsToldThatAPartIsOrdered() {
        STOP.reported(byTheStreet.answer("kind", "bench"));
        STOP.step("Task_Fix", "ztm").finish("part-ordered");
        STOP.toldResident("transport-stop-ordered");
        STOP.step("Task_Replace", "ztm").demands("note,photo").finish("stop-part-replaced");
        STOP.endedWith("stop-part-replaced");
    }

    @Test
    void advertisingShelterIsItsOperatorsBusiness() {
        STOP.reported(byTheStreet.answer("kind", "bench").answer("advertising", "yes"));
        STOP.step("Task_OperatorRepair", "operator-wiat").demands("note,photo").finish("shelter-repaired");
        STOP.endedWith("shelter-repaired");
    }

    @Test
    void shelterTurnsOutToBeTheOperatorsWhoRefuses() {
        STOP.reported(byTheStreet.answer("kind", "bench"));
        STOP.step("Task_Fix", "ztm").finish("advertising-shelter");
        STOP.step("Task_OperatorRepair", "operator-wiat").finish("operator-declined");
        STOP.step("Task_RepairInstead", "ztm").demands("note,photo").finish("shelter-repaired-instead");
        STOP.endedWith("shelter-repaired-instead");
    }

    @Test
    void silentOperatorPaysForTheCitysRepair() {
        STOP.reported(byTheStreet.answer("kind", "bench").answer("advertising", "yes"));
        STOP.timePasses("Timer_OperatorLate");
        STOP.step("Task_RepairInstead", "ztm").finish("shelter-repaired-instead");
        STOP.endedWith("shelter-repaired-instead");
    }
}
