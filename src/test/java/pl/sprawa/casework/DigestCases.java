package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.notification.Message;
import pl.sprawa.notification.OutgoingMessage;
import pl.sprawa.request.Ledger;

/** The weekly messages: on Monday at seven of the city, once, to those who have something to read. */
abstract class DigestCases extends CaseLife {

    private static final ZoneId WARSAW = ZoneId.of("Europe/Warsaw");
    /** A district that no other case of the tests goes to. */
    private static final String UNIT = "ud-rembertow";
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-15");

    @Autowired ManagementService management;
    @Autowired RuntimeService runtime;

    private List<Message> digests() {
        return outbox.latest(100_000).stream().map(OutgoingMessage::message).filter(message -> message.key().startsWith("digest") && message.key().contains("/" + MONDAY)).toList();
    }

    private Message digest(String key) {
        return digests().stream().filter(message -> message.key().equals(key)).findFirst().orElseThrow();
    }

    private Job waiting(String instance) {
        return management.createJobQuery().processInstanceId(instance).activityId("Timer_Monday").singleResult();
    }

    private String started() {
        return runtime.createProcessInstanceQuery().processDefinitionKey("weekly-digest").singleResult().getId();
    }

    @Test
    void beginsOnSundayWaitsForMondayAndTellsOnce() {
        tester.refuse(number, UNIT);
        tester.passUntil(number, dueDates.dueAt(ledgers.find(number, Ledger.CASE).orElseThrow()));
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-06-14T00:00:00Z")));
        String fresh = tester.report("probe");
        tester.refuse(fresh, UNIT);

        management.executeJob(management.createJobQuery().processDefinitionKey("weekly-digest").activityId("Start_Sunday").singleResult().getId());
        Job monday = waiting(started());
        assertThat(monday.getDuedate().toInstant()).isEqualTo(MONDAY.atTime(7, 0).atZone(WARSAW).toInstant());
        assertThat(digests()).isEmpty();
        ClockUtil.setCurrentTime(monday.getDuedate());
        management.executeJob(monday.getId());

        Message head = digest("digest/" + MONDAY + "/" + UNIT + "/0");
        assertThat(head.recipient()).isEqualTo(UNIT + "@warszawa.example");
        assertThat(head.subject()).isEqualTo("Przegląd tygodnia od 15.06.2026 – Urząd Dzielnicy Rembertów");
        assertThat(head.body()).contains("Po terminie – 1\n- " + number + ", Próba, Puławska 152, termin ", "http://localhost:8080/staff/cases/" + number + "\n",
                "Powiadomienia o zwłoce bez odpowiedzi – 1\n- " + number + ", Próba, szczebel 1, od ", "/staff/cases/" + number + "/rungs/1",
                "Termin mija w tym tygodniu – ", "Zadania, których nikt nie wziął – 2", "Zamknięte w zeszłym tygodniu – 0", "http://localhost:8080/staff/inbox?unit=" + UNIT,
                "http://localhost:8080/staff/overdue\n");
        assertThat(digest("digest/" + MONDAY + "/zdm/0").recipient()).isEqualTo("zdm.marek@warszawa.example");
        Message city = digest("digest-coordinators/" + MONDAY + "/0");
        assertThat(city.recipient()).isEqualTo("koordynator.jan@warszawa.example");
        assertThat(city.body()).contains("- Urząd Dzielnicy Rembertów: po terminie 1, w tym tygodniu ").contains("niewzięte 2, bez odpowiedzi 1; zamknięte 0");
        assertThat(digests()).as("nothing to tell, no message").noneMatch(message -> message.key().contains("ud-wesola"));

        int sent = digests().size();
        ClockUtil.setCurrentTime(Date.from(MONDAY.atTime(8, 0).atZone(WARSAW).toInstant()));
        Job again = waiting(runtime.startProcessInstanceByKey("weekly-digest").getId());
        assertThat(again.getDuedate()).as("late, so at once").isEqualTo(monday.getDuedate());
        management.executeJob(again.getId());
        assertThat(digests()).as("a second time for the same week").hasSize(sent);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("weekly-digest").count()).isZero();
    }
}
