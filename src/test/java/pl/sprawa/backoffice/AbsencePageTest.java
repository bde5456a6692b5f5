package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;

/** Who is away has no tasks meanwhile, and has them again afterwards. */
@StaffTest
class AbsencePageTest {

    private static final String PAGE = "/staff/inbox/absences";

    @Autowired CaseTester cases;
    @Autowired TaskService tasks;
    @LocalServerPort int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    private Map<String, String> absence(String absent, String substitute, LocalDate from, LocalDate until) {
        return Map.of("unit", "zdm", "absent", absent, "substitute", substitute, "from", from.toString(), "until", until.toString());
    }

    @Test
    void tasksPassToTheSubstituteAndBack() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
        cases.deployProbes();
        String kept = cases.report("probe");
        String done = cases.report("probe");
        for (String number : new String[] {kept, done}) {
            tasks.setAssignee(cases.task(number).getId(), "zdm.anna");
        }
        StaffClient anna = new StaffClient(port, "zdm.anna");
        assertThat(anna.postForm(PAGE, absence("zdm.marek", "zdm.anna", today, today)).statusCode()).isEqualTo(403);
        assertThat(anna.postForm(PAGE, absence("zdm.anna", "straz.piotr", today, today)).body()).contains("dwie różne osoby");
        assertThat(anna.postForm(PAGE, absence("zdm.anna", "zdm.marek", today, today.minusDays(1))).body()).contains("Ostatni dzień");
        assertThat(anna.postForm(PAGE, absence("zdm.anna", "zdm.marek", today, today.plusDays(3))).statusCode()).isEqualTo(302);
        assertThat(anna.postForm(PAGE, absence("zdm.anna", "zdm.marek", today.plusDays(3), today.plusDays(9))).body()).contains("już wpisaną nieobecność");
        assertThat(new StaffClient(port, "zdm.marek").get(PAGE, "Accept-Language", "pl").body()).contains("Anna Kowalska", "Marek Dąbrowski", "Zakończ");
        assertThat(new StaffClient(port, "straz.piotr").get(PAGE + "?unit=zdm").statusCode()).isEqualTo(404);

        cases.substitute();
        assertThat(cases.task(kept).getAssignee()).isEqualTo("zdm.marek");
        assertThat(cases.task(done).getAssignee()).isEqualTo("zdm.marek");
        cases.finish(done);
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(5))));
        cases.substitute();
        assertThat(cases.task(kept).getAssignee()).isEqualTo("zdm.anna");
        assertThat(cases.task(done)).isNull();
    }
}
