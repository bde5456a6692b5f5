package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Characters that no keyboard types, some of which PostgreSQL refuses, are left out of what staff write; all the rest is kept. */
@StaffTest
class ControlCharactersTest {

    private static final String PASTED = "Klucz\u0000 ma\u0007 dozorca.\r\nTel.\tu kierownika";
    private static final String KEPT = "Klucz ma dozorca.\r\nTel.\tu kierownika";

    @Autowired CaseTester cases;
    @Autowired Timeline timeline;
    @LocalServerPort int port;

    private String number;

    @BeforeEach
    void openCase() {
        cases.deployProbes();
        number = cases.report("probe");
    }

    @Test
    void ofAPagesForm() {
        assertThat(new StaffClient(port, "zdm.anna").postForm("/staff/cases/" + number + "/note", Map.of("text", PASTED)).statusCode()).isEqualTo(302);
        assertThat(timeline.of(number)).filteredOn(entry -> entry.kind().equals("note")).extracting(TimelineEntry::text).containsExactly(KEPT);
    }

    @Test
    void ofAProgramsCall() {
        cases.ask(number);
        assertThat(new StaffClient(port, "centrum.ewa").post("/staff/api/requests/" + number + "/answer", "{\"text\":\"Po\\u0000 lewej.\"}").statusCode()).isEqualTo(204);
        assertThat(timeline.of(number)).filteredOn(entry -> entry.kind().equals("answered")).singleElement().matches(entry -> entry.text().contains("Po lewej."));
    }

    @Test
    void ofATasksForm() {
        StaffClient anna = new StaffClient(port, "zdm.anna");
        String task = cases.task(number).getId();
        assertThat(anna.post("/engine-rest/task/" + task + "/claim", "{\"userId\":\"zdm.anna\"}").statusCode()).isEqualTo(204);
        var answer = anna.post("/engine-rest/task/" + task + "/submit-form", "{\"variables\":{\"action\":{\"value\":\"finish\"},\"result\":{\"value\":\"repaired\"},"
                + "\"notes\":{\"value\":\"Zale\\u0000piono.\\nDziś.\"}}}");
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 204);
        assertThat(cases.request(number).statusNotes()).endsWith("Zalepiono.\nDziś.");
    }
}
