package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.Absences;
import pl.sprawa.casework.CaseTester;

/** Who is away has no tasks meanwhile, and has them again afterwards. */
@StaffTest
class AbsencePageTest {

    private static final String PAGE = "/staff/inbox/absences";

    @Autowired CaseTester cases;
    @Autowired TaskService tasks;
    @Autowired Absences absences;
    @LocalServerPort int port;

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
        absences.of("zdm").forEach(absence -> absences.end(absence.id(), "zdm"));
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
        assertThat(anna.postForm(PAGE, absence("zdm.anna", "zdm.marek", today, LocalDate.MAX)).body()).contains("Sprawdź rok");
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

    @Test
    void tasksGoOnWhileTheSubstituteIsAwayTooAndComeBackToWhoseTheyWere() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
        cases.deployProbes();
        String annas = cases.report("probe");
        String mareks = cases.report("probe");
        String givenAway = cases.report("probe");
        tasks.setAssignee(cases.task(annas).getId(), "zdm.anna");
        tasks.setAssignee(cases.task(mareks).getId(), "zdm.marek");
        tasks.setAssignee(cases.task(givenAway).getId(), "zdm.anna");
        absences.enter("zdm", "zdm.anna", "zdm.marek", today, today.plusDays(3), "zdm.anna");
        absences.enter("zdm", "zdm.marek", "zdm.tomasz", today.plusDays(1), today.plusDays(5), "zdm.marek");
        assertThat(substituted(annas, mareks, givenAway)).containsExactly("zdm.marek", "zdm.marek", "zdm.marek");
        tasks.setAssignee(cases.task(givenAway).getId(), "zdm.kierownik");

        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(1))));
        assertThat(substituted(annas, mareks, givenAway)).containsExactly("zdm.tomasz", "zdm.tomasz", "zdm.kierownik");
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(4))));
        assertThat(substituted(annas, mareks, givenAway)).as("Anna is back").containsExactly("zdm.anna", "zdm.tomasz", "zdm.kierownik");
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(6))));
        assertThat(substituted(annas, mareks, givenAway)).as("Marek is back").containsExactly("zdm.anna", "zdm.marek", "zdm.kierownik");
    }

    @Test
    void tasksGoBackToTheSubstituteWhoIsBackFirst() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
        cases.deployProbes();
        String annas = cases.report("probe");
        tasks.setAssignee(cases.task(annas).getId(), "zdm.anna");
        absences.enter("zdm", "zdm.anna", "zdm.marek", today.plusDays(2), today.plusDays(4), "zdm.anna");
        absences.enter("zdm", "zdm.marek", "zdm.tomasz", today.plusDays(3), today.plusDays(3), "zdm.marek");
        assertThat(substituted(annas)).containsExactly("zdm.anna");
        for (Map.Entry<Integer, String> day : Map.of(2, "zdm.marek", 3, "zdm.tomasz", 4, "zdm.marek", 5, "zdm.anna").entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(day.getKey()))));
            assertThat(substituted(annas)).as("day " + day.getKey()).containsExactly(day.getValue());
        }
    }

    /** Who has the tasks after the next passing over. */
    private List<String> substituted(String... numbers) {
        cases.substitute();
        return Stream.of(numbers).map(number -> cases.task(number).getAssignee()).toList();
    }

    /** Of the whole unit, as the head would: what nobody has taken, and what a colleague has. */
    @Test
    void whoStandsInForTheHeadSaysMeanwhileWhoDoesWhat() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
        cases.deployProbes();
        String number = cases.report("probe");
        String task = cases.task(number).getId();
        String foreign = cases.report("probe");
        cases.refuse(foreign, "straz-miejska");
        StaffClient anna = new StaffClient(port, "zdm.anna");
        assertThat(assigns(anna, number, task)).as("an ordinary day").isFalse();

        new StaffClient(port, "zdm.marek").postForm(PAGE, absence("zdm.marek", "zdm.anna", today.plusDays(1), today.plusDays(2)));
        assertThat(assigns(anna, number, task)).as("the day before").isFalse();
        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(1))));
        assertThat(assigns(anna, number, task)).isTrue();
        assertThat(assigns(new StaffClient(port, "zdm.tomasz"), number, task)).as("a colleague who does not stand in").isFalse();
        String other = cases.task(foreign).getId();
        assertThat(anna.postForm("/staff/inbox/assign", Map.of("unit", "straz-miejska", "task", other, "to", "straz.piotr")).statusCode()).isEqualTo(403);
        assertThat(anna.postForm("/staff/cases/" + foreign + "/hand", Map.of("task", other, "to", "straz.piotr")).statusCode()).isIn(403, 404);
        assertThat(cases.task(foreign).getAssignee()).isNull();

        ClockUtil.setCurrentTime(Date.from(Instant.now().plus(Duration.ofDays(3))));
        assertThat(assigns(anna, number, task)).as("the day after").isFalse();
    }

    /** By the page of the case and by the inbox: both or none, and the pages offer it just then. */
    private boolean assigns(StaffClient who, String number, String task) {
        tasks.setAssignee(task, null);
        boolean offered = who.get("/staff/inbox?unit=zdm&q=" + number).body().contains("formaction=\"/staff/inbox/assign\"");
        int bulk = who.postForm("/staff/inbox/assign", Map.of("unit", "zdm", "task", task, "to", "zdm.tomasz")).statusCode();
        assertThat(cases.task(number).getAssignee()).isEqualTo(bulk == 200 ? "zdm.tomasz" : null);
        int single = who.postForm("/staff/cases/" + number + "/hand", Map.of("task", task, "to", "zdm.marek")).statusCode();
        assertThat(cases.task(number).getAssignee()).isEqualTo(single == 302 ? "zdm.marek" : null);
        assertThat(single).isIn(302, 403);
        assertThat(bulk).isEqualTo(offered ? 200 : 403);
        assertThat(offered).isEqualTo(single == 302);
        return offered;
    }
}
