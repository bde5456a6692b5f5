package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SprawaPostgresTest;
import pl.sprawa.casework.Absences;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.casework.Deadlines;
import pl.sprawa.casework.OpenWork;
import pl.sprawa.casework.Piece;
import pl.sprawa.casework.Pieces;
import pl.sprawa.city.WorkingCalendars;
import pl.sprawa.reporting.UnitTasks;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Ledgers;
import pl.sprawa.request.Place;
import pl.sprawa.request.Requests;

/** What the case page and the unit's inbox ask of the database and the engine's tables, on PostgreSQL. */
@SprawaPostgresTest
class InboxOnPostgresTest {

    @Autowired CaseTester cases;
    @Autowired Requests requests;
    @Autowired UnitTasks unitTasks;
    @Autowired Deadlines deadlines;
    @Autowired Ledgers ledgers;
    @Autowired WorkingCalendars calendars;
    @Autowired Absences absences;
    @Autowired IdentityService identities;
    @Autowired TaskService tasks;
    @Autowired InboxFilters filters;
    @Autowired Pieces pieces;

    @Test
    void findsListsProlongsAndPassesOver() {
        cases.deployProbes();
        String street = "Próbna" + UUID.randomUUID().toString().substring(0, 8);
        String number = cases.report("probe");
        requests.locate(number, new Place(52.1850, 21.0230, street + " 1", null, null, "mokotow", street, "city"));
        for (UnitTasks.By by : UnitTasks.By.values()) {
            assertThat(unitTasks.list("zdm", street + " pomoc", by, 10, 0)).singleElement().satisfies(task -> {
                assertThat(task.number()).isEqualTo(number);
                assertThat(task.dueAt()).isEqualTo(cases.task(number).getDueDate().toInstant());
                assertThat(task.calendar()).isNotBlank();
            });
        }
        assertThat(unitTasks.count("straz-miejska", street)).isZero();

        LocalDate day = LocalDate.now(ZoneId.of("Europe/Warsaw")).plusDays(40);
        while (!calendars.named("office").isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        assertThat(deadlines.prolong(number, day, "Czekamy na część.")).isEqualTo(cases.request(number).dueAt());
        assertThat(ledgers.find(number, Ledger.CASE)).hasValueSatisfying(ledger -> assertThat(ledger.extra()).isPositive());

        member("away");
        member("instead");
        tasks.setAssignee(cases.task(number).getId(), "away");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Warsaw"));
        absences.enter("zdm", "away", "instead", today, today, "away");
        cases.substitute();
        assertThat(cases.task(number).getAssignee()).isEqualTo("instead");
        absences.end(absences.of("zdm").get(0).id(), "zdm");
        cases.substitute();
        assertThat(cases.task(number).getAssignee()).isEqualTo("away");
    }

    @Test
    void savesSearchesAndCountsThemInOnePass() {
        cases.deployProbes();
        String street = "Zliczana" + UUID.randomUUID().toString().substring(0, 8);
        for (String house : new String[] {" 1", " 2", " 100%"}) {
            requests.locate(cases.report("probe"), new Place(52.1850, 21.0230, street + house, null, null, "mokotow", street, "city"));
        }
        InboxPlace place = new InboxPlace("zdm", street + " 100%", "place", 0);
        filters.save(place, "Obchód", "zdm.anna");
        assertThatThrownBy(() -> filters.save(place, "OBCHÓD", "zdm.marek")).hasMessage("filter.taken");
        InboxFilter saved = filters.of("zdm").get(0);
        filters.rename(saved, "Sto procent");
        assertThat(filters.of("zdm")).containsExactly(new InboxFilter(saved.id(), "zdm", "Sto procent", street + " 100%", "place", "zdm.anna"));
        assertThat(unitTasks.counts("zdm", List.of(street, saved.sought(), street + " nikt", ""))).startsWith(3L, 1L, 0L)
                .last().isEqualTo(unitTasks.count("zdm", ""));
        filters.remove(saved);
        assertThat(filters.of("zdm")).isEmpty();
    }

    @Test
    void aPieceOfTheWorkGoesToAnotherUnitAndBack() {
        cases.deployProbes();
        String number = cases.report("probe");
        String whole = cases.task(number).getId();
        pieces.split(number, whole, new Pieces.Order("ztm", "Ustaw znak", "Przy przystanku.", 4, false, true));
        Piece piece = pieces.of(number).get(0);
        assertThat(unitTasks.list("ztm", number, UnitTasks.By.DUE, 10, 0)).singleElement().satisfies(task -> {
            assertThat(task.step()).isEqualTo("Ustaw znak");
            assertThat(task.dueAt()).isEqualTo(pieces.dueAt(piece).truncatedTo(ChronoUnit.MILLIS));
        });
        assertThat(pieces.wholes(number)).singleElement().extracting(OpenWork.Work::taskId).isEqualTo(whole);
        tasks.complete(whole, Map.of("action", "ask", "question", "Gdzie?")); // the case's clock stops, and what hangs on it is moved
        pieces.recall(number, piece.id(), "Niepotrzebne.");
        assertThat(pieces.find(piece.id())).get().extracting(Piece::state, Piece::answer, Piece::photo).containsExactly(Piece.State.RECALLED, "Niepotrzebne.", true);
        assertThat(unitTasks.count("ztm", number)).isZero();
    }

    private void member(String id) {
        identities.saveUser(identities.newUser(id));
        identities.createMembership(id, "zdm");
    }
}
