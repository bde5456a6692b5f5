package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SprawaTest;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Report;
import pl.sprawa.notification.OutgoingMessage;
import pl.sprawa.notification.Outbox;
import pl.sprawa.request.Channel;
import pl.sprawa.request.LegalClock;
import pl.sprawa.request.LegalClocks;
import pl.sprawa.request.Reporter;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** The legal clock on the running application, with a complaint: the service whose shape the others copy. */
@SprawaTest
class LegalTermInTheApplicationTest {

    /** The third working day before 2 April 2026, in Warsaw. */
    private static final Instant NOTICE = Instant.parse("2026-03-29T22:00:00Z");
    private static final Reporter ANNA = new Reporter("Anna", "Nowak", "anna@example.org", null, null, null, "pl");

    @Autowired CaseTester tester;
    @Autowired Intake intake;
    @Autowired Cases cases;
    @Autowired LegalClocks clocks;
    @Autowired Timeline timeline;
    @Autowired Outbox outbox;
    @Autowired TaskService tasks;
    String number;

    @BeforeEach
    void complained() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        tester.awaitOffered("complaint");
        number = intake.submit(new Report(Channel.PORTAL, null, null, "complaint", "Nikt nie odpowiada", 52.1850, 21.0230, "Puławska 152", null, null,
                Map.of("about", List.of("zdm"), "whom", List.of("staff"), "matter", List.of("delay")), null, ANNA)).number();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void runsFromTheReportBesideTheCitysPromise() {
        assertThat(clocks.find(number)).contains(new LegalClock(number, "art. 237 § 1 KPA", "expedite",
                LocalDate.of(2026, 3, 2), LocalDate.of(2026, 4, 2), 0));
        assertThat(tester.request(number).dueAt()).isBefore(NOTICE.plus(1, DAYS));
        assertThat(tester.unitOfTask(number)).isEqualTo("biuro-infrastruktury");
        assertThat(told("legal-term")).containsExactly("Termin ustawowy: 02.04.2026 (art. 237 § 1 KPA).");
    }

    @Test
    void theUnitNamesANewTermInTimeAndTheResidentHearsWhyAndWhatToDo() {
        tester.passUntil(number, NOTICE.minusSeconds(1));
        assertThat(tester.task(number).getName()).contains("Sprawdź skargę");
        passTo(NOTICE);
        Task notice = noticeOfDelay();
        assertThat(tasks.getIdentityLinksForTask(notice.getId()).get(0).getGroupId()).isEqualTo("biuro-infrastruktury");

        assertThatThrownBy(() -> prolong("2026-04-02")).hasMessageContaining("02.04.2026");
        assertThatThrownBy(() -> prolong("wkrótce")).hasMessageContaining("2026-03-31");
        assertThat(clocks.find(number).orElseThrow().prolonged()).isZero();
        prolong("2026-05-05");

        assertThat(clocks.find(number).orElseThrow()).extracting(LegalClock::dueOn, LegalClock::prolonged)
                .containsExactly(LocalDate.of(2026, 5, 5), 1);
        assertThat(told("term-prolonged")).singleElement().asString().contains("02.04.2026", "05.05.2026", "Czekamy na opinię.", "art. 37 KPA");
        assertThat(outbox.of(number)).extracting(OutgoingMessage::message).filteredOn(m -> m.key().contains("/term-prolonged/")).singleElement()
                .satisfies(m -> assertThat(m.body()).contains("05.05.2026", "Czekamy na opinię.", "ponaglenie").doesNotContain("art. 246"));
        assertThat(tester.task(number).getName()).as("the work goes on").contains("Sprawdź skargę");

        passTo(Instant.parse("2026-04-28T22:00:00Z"));
        assertThat(noticeOfDelay()).isNotNull();
    }

    @Test
    void aDayThatIsPastIsNoNewTerm() {
        passTo(NOTICE);
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-04-10T08:00:00Z")));
        assertThatThrownBy(() -> prolong("2026-04-10")).hasMessageContaining("późniejszy");
        prolong("2026-04-13");
    }

    @Test
    void theNoticeGoesWithTheCase() {
        passTo(NOTICE);
        Task check = tasks.createTaskQuery().processInstanceBusinessKey(number).taskNameLike("Sprawdź skargę%").singleResult();
        tasks.complete(check.getId(), Map.of("action", "finish", "result", "complaint-repeated", "notes", "Bez zmian."));
        assertThat(tester.task(number)).isNull();
        assertThat(tester.request(number).outcome()).isEqualTo("complaint-repeated");
    }

    @Test
    void anotherServiceHasItsOwnTermOrNone() {
        cases.reclassify(number, "information");
        assertThat(clocks.find(number)).isEmpty();
        cases.reclassify(number, "complaint");
        assertThat(clocks.find(number).orElseThrow().dueOn()).as("still counted from the report").isEqualTo(LocalDate.of(2026, 4, 2));
    }

    private Task noticeOfDelay() {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).taskNameLike("Zawiadom o zwłoce%").singleResult();
    }

    private void prolong(String day) {
        tasks.complete(noticeOfDelay().getId(), Map.of("action", "finish", "result", "notified", "newTerm", day, "notes", "Czekamy na opinię."));
    }

    private void passTo(Instant moment) {
        tester.passUntil(number, moment);
    }

    private List<String> told(String kind) {
        return timeline.of(number).stream().filter(entry -> entry.kind().equals(kind) && entry.visible()).map(TimelineEntry::text).toList();
    }
}
