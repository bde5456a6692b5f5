package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SprawaTest;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.casework.Cases;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Report;
import pl.sprawa.notification.Outbox;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Reporter;

/** What the process tests leave out: the models under the real facts, the real {@code unit-task} and the rules for expressions. */
@SprawaTest
class ServicesInTheApplicationTest {

    private static final Instant MONDAY_NIGHT = MONDAY_9.plus(Duration.ofHours(14));
    private static final Reporter ANNA = new Reporter("Anna", "Nowak", "anna@example.org", null, null, null, "pl");

    @Autowired CaseTester tester;
    @Autowired Intake intake;
    @Autowired Cases cases;
    @Autowired Outbox outbox;
    @Autowired TaskService tasks;

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void missingDrainGrateAtNightIsSecuredByThePatrol() {
        String number = reported(MONDAY_NIGHT, "pothole", Map.of("kind", "grate"));
        assertThat(tester.request(number).danger()).isTrue();
        assertThat(tester.unitOfTask(number)).isEqualTo("straz-miejska");
        assertThat(tester.task(number).getName()).contains("Zabezpiecz miejsce");
    }

    @Test
    void missingDrainGrateByDayGoesToTheRoadManager() {
        String number = reported(MONDAY_9, "pothole", Map.of("kind", "grate"));
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
        assertThat(tester.task(number).getName()).contains("Obejrzyj uszkodzenie");
    }

    @Test
    void openManholeIsSecuredByThePatrolWhileItsOwnerHasTheCase() {
        String number = reported(MONDAY_NIGHT, "manhole", Map.of("problem", "open", "owner", "water"));
        assertThat(tester.request(number).danger()).isTrue();
        assertThat(tester.request(number).unit()).isEqualTo("mpwik");
        assertThat(tasks.createTaskQuery().processInstanceBusinessKey(number).list()).extracting(Task::getTenantId)
                .containsExactlyInAnyOrder("straz-miejska", "mpwik");
    }

    @Test
    void darkStreetWaitsForThePowerAndIsCheckedAfterwards() {
        String number = reported(MONDAY_9, "street-light", Map.of("fault", "several-out", "place", "street"));
        finish(number, "power-supply");
        assertThat(tester.unitOfTask(number)).isEqualTo("stoen");
        assertThat(messages(number)).contains("power-outage");

        cases.happened(number, "PowerRestored");
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
        finish(number, "works");
        assertThat(tester.request(number).outcome()).isEqualTo("works");
    }

    @Test
    void unpaidParkingIsControlledInItsHoursOnly() {
        assertThat(tester.unitOfTask(reported(MONDAY_9, "illegal-parking", Map.of("kind", "unpaid")))).isEqualTo("zdm-sppn");
        assertThat(tester.unitOfTask(reported(MONDAY_NIGHT, "illegal-parking", Map.of("kind", "unpaid")))).isEqualTo("centrum-kontaktu");
    }

    @Test
    void latePatrolIsToldAndTheFineEndsTheCase() {
        String number = reported(MONDAY_9, "illegal-parking", Map.of("kind", "pavement"));
        tester.passUntil(number, MONDAY_9.plus(Duration.ofHours(1)));
        assertThat(messages(number)).containsOnlyOnce("patrol-delayed");
        finish(number, "fined");
        assertThat(tester.request(number).outcome()).isEqualTo("fined");
    }

    @Test
    void silentWasteContractorHasOneWorkingDay() {
        String number = reported(MONDAY_9, "missed-waste-collection", Map.of("fraction", "paper", "building", "house"));
        tester.passUntil(number, MONDAY_9.plus(Duration.ofHours(23)));
        assertThat(tester.task(number).getName()).contains("Odbierz albo wyjaśnij");
        tester.passUntil(number, MONDAY_9.plus(Duration.ofHours(24)));
        assertThat(tester.task(number).getName()).contains("Rozlicz karę z umowy");
        assertThat(tester.unitOfTask(number)).isEqualTo("biuro-gospodarki-odpadami");
    }

    @Test
    void matterOnNoListBecomesTheServiceThatTheFirstLineNames() {
        String number = reported(MONDAY_9, "other", Map.of("about", "unsure"));
        tester.complete(number, Map.of("action", "finish", "result", "another-service", "proposedService", "information", "notes", "To pytanie."));
        assertThat(tester.request(number).serviceCode()).isEqualTo("information");
        assertThat(tester.task(number).getName()).contains("Odpowiedz od ręki");
    }

    private String reported(Instant at, String service, Map<String, String> answers) {
        ClockUtil.setCurrentTime(Date.from(at));
        tester.awaitOffered(service);
        return intake.submit(new Report(Channel.OPEN311, null, null, service, "Proszę o pomoc", 52.1850, 21.0230, "Puławska 152", null, null,
                answers.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, answer -> List.of(answer.getValue()))), null, ANNA)).number();
    }

    private void finish(String number, String result) {
        tester.complete(number, Map.of("action", "finish", "result", result, "notes", "Sprawdzono na miejscu."));
    }

    private List<String> messages(String number) {
        return outbox.of(number).stream().map(sent -> sent.message().key().split("/")[1]).toList();
    }
}
