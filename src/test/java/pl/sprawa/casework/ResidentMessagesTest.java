package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SprawaTest;
import pl.sprawa.intake.Followup;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.NotYours;
import pl.sprawa.intake.Report;
import pl.sprawa.intake.TooLate;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** The reporter may tell a case what it waits for, where the model says so and only then. */
@SprawaTest
class ResidentMessagesTest {

    private static final Locale POLISH = new Locale("pl");

    @Autowired CaseTester tester;
    @Autowired Intake intake;
    @Autowired Followup followup;
    @Autowired Timeline timeline;

    @BeforeEach
    void time() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void anIncompleteComplaintIsCompletedByWhoMadeIt() {
        String number = reported("complaint", Map.of("about", List.of("zdm"), "whom", List.of("staff"), "matter", List.of("delay")));
        assertThat(followup.awaited(number, POLISH)).as("nothing is missing yet").isEmpty();
        tester.complete(number, Map.of("action", "finish", "result", "incomplete", "notes", "Brak adresu."));
        assertThat(followup.awaited(number, POLISH)).containsExactly(Map.entry("ComplaintSupplemented", "Uzupełniam skargę"));
        assertThat(followup.awaited(number, Locale.ENGLISH)).containsExactly(Map.entry("ComplaintSupplemented", "I complete the complaint"));

        assertThatThrownBy(() -> followup.tell(number, "zgaduję", "ComplaintSupplemented", "")).isInstanceOf(NotYours.class);
        followup.tell(number, key(number), "ComplaintSupplemented", "Mieszkam przy Złotej 1.");
        assertThat(tester.task(number).getName()).contains("Sprawdź skargę");
        assertThat(timeline.of(number)).filteredOn(entry -> entry.kind().equals("told")).singleElement().satisfies(entry -> {
            assertThat(entry.text()).isEqualTo("Od mieszkańca: Uzupełniam skargę. Mieszkam przy Złotej 1.");
            assertThat(entry.actor()).isEqualTo("resident");
            assertThat(entry.visible()).isFalse();
        });
        assertThat(followup.awaited(number, POLISH)).isEmpty();
        assertThatThrownBy(() -> followup.tell(number, key(number), "ComplaintSupplemented", "")).isInstanceOf(TooLate.class);
    }

    /** The power company's news and the messages of every case are not the reporter's to tell, though the case waits for them. */
    @Test
    void whatTheModelDoesNotMarkIsForStaff() {
        String number = reported("street-light", Map.of("fault", List.of("several-out"), "place", List.of("street")));
        tester.complete(number, Map.of("action", "finish", "result", "power-supply", "notes", "Brak zasilania."));
        assertThat(followup.awaited(number, POLISH)).isEmpty();
        for (String event : List.of("PowerRestored", "RequestWithdrawn", "RequestMerged", "RequestReclassified", "")) {
            assertThatThrownBy(() -> followup.tell(number, key(number), event, "")).isInstanceOf(TooLate.class);
        }
        assertThat(tester.unitOfTask(number)).isEqualTo("stoen");
        assertThat(timeline.of(number)).extracting(TimelineEntry::kind).doesNotContain("told");
    }

    private String reported(String service, Map<String, List<String>> answers) {
        tester.awaitOffered(service);
        return intake.submit(new Report(Channel.PORTAL, null, null, service, "Proszę o pomoc", 52.1850, 21.0230, "Puławska 152", null, null,
                answers, null, null)).number();
    }

    private String key(String number) {
        return tester.request(number).accessKey();
    }
}
