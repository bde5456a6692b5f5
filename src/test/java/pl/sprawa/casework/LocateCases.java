package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.intake.PastReport;
import pl.sprawa.intake.PastReports;
import pl.sprawa.intake.PastReports.ClockStart;
import pl.sprawa.intake.PastReports.Fate;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Status;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** A report that does not tell its place goes to the contact centre first, if its service is done somewhere. */
abstract class LocateCases {

    private static final Instant LONG_AGO = Instant.parse("2019-05-06T10:00:00Z");

    @Autowired CaseTester tester;
    @Autowired PastReports door;
    @Autowired Timeline timeline;
    @Autowired JdbcClient jdbc;
    String number;

    @BeforeEach
    void reportedWithoutAPlace() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        number = past("pothole", Map.of("kind", List.of("carriageway")), ClockStart.IMPORT);
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void theContactCentreHasItFirst() {
        assertThat(tester.task(number).getName()).contains("Ustal miejsce zgłoszenia");
        assertThat(tester.unitOfTask(number)).isEqualTo("centrum-kontaktu");
        assertThat(tester.request(number).requestedAt()).isEqualTo(LONG_AGO);
        assertThat(tester.request(number).dueAt()).as("counted from the import").isAfter(MONDAY_9);
    }

    @Test
    void anAddressThatTellsTheDistrictSendsItOnToTheUnitResponsible() {
        locate(Map.of("result", "located", "address", "Puławska 152, Mokotów"));
        assertThat(tester.request(number).place().district()).isEqualTo("mokotow");
        assertThat(tester.request(number).place().roadManager()).isEqualTo("city");
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
        assertThat(timeline.of(number)).extracting(TimelineEntry::kind).contains("imported", "located", "routed");
    }

    @Test
    void soDoCoordinates() {
        locate(Map.of("result", "located", "location", "52.1850, 21.0230"));
        assertThat(tester.request(number).place().district()).isEqualTo("mokotow");
        assertThat(tester.request(number).place().lat()).isEqualTo(52.185);
        assertThat(tester.task(number).getName()).doesNotContain("Ustal miejsce");
    }

    @Test
    void aPlaceThatIsNoneIsRefusedWithTheMend() {
        assertThatThrownBy(() -> locate(Map.of("result", "located"))).hasMessageContaining("adres albo współrzędne");
        assertThatThrownBy(() -> locate(Map.of("result", "located", "address", "za rogiem"))).hasMessageContaining("za rogiem");
        assertThatThrownBy(() -> locate(Map.of("result", "located", "location", "50.06, 19.94"))).hasMessageContaining("poza miastem");
        assertThatThrownBy(() -> locate(Map.of("result", "located", "location", "tam"))).hasMessageContaining("52.2297");
        assertThat(tester.unitOfTask(number)).isEqualTo("centrum-kontaktu");
    }

    @Test
    void whatCannotBeLocatedIsClosedAndSaysSo() {
        locate(Map.of("result", "not-located"));
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
        assertThat(tester.request(number).outcome()).isEqualTo("not-located");
    }

    @Test
    void theEscalationLadderWatchesTheContactCentreToo() {
        tester.passUntil(number, tester.request(number).dueAt().plus(120, DAYS));
        assertThat(timeline.of(number).stream().filter(entry -> entry.kind().equals("escalated"))).hasSize(3);
        locate(Map.of("result", "located", "address", "Puławska 152, Mokotów"));
        tester.passUntil(number, ClockUtil.getCurrentTime().toInstant().plus(1, DAYS));
        assertThat(timeline.of(number).stream().filter(entry -> entry.kind().equals("escalated"))).as("each rung once").hasSize(3);
    }

    @Test
    void aServiceThatIsDoneNowhereNeedsNoPlace() {
        String question = past("information", Map.of("topic", List.of("other")), ClockStart.IMPORT);
        assertThat(tester.task(question).getName()).doesNotContain("Ustal miejsce");
    }

    @Test
    void theClockMayRunFromTheReport() {
        String late = past("pothole", Map.of("kind", List.of("carriageway")), ClockStart.REPORT);
        assertThat(tester.request(late).dueAt()).isBefore(MONDAY_9);
    }

    private void locate(Map<String, Object> form) {
        Map<String, Object> all = new HashMap<>(Map.of("action", "finish", "notes", "Ustalono z mieszkańcem."));
        all.putAll(form);
        tester.complete(number, all);
    }

    private String past(String service, Map<String, List<String>> answers, ClockStart clock) {
        String id = "locate:" + UUID.randomUUID();
        Report report = new Report(Channel.IMPORT, id, null, service, "Dziura", null, null, null, null, null, answers, null, null);
        assertThat(door.take(List.of(new PastReport(report, true, LONG_AGO, null, null, "stary system", id)), clock))
                .singleElement().satisfies(result -> assertThat(result.fate()).isEqualTo(Fate.OPENED));
        return jdbc.sql("select number from service_request where external_id = :id").param("id", id).query(String.class).single();
    }
}
