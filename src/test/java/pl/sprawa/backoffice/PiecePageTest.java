package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.casework.Piece;
import pl.sprawa.casework.Pieces;

/** On the page of a case: a piece of the work goes to another unit, and its answer comes back. */
@StaffTest
class PiecePageTest {

    @Autowired CaseTester cases;
    @Autowired Pieces pieces;
    @Autowired TaskService tasks;
    @LocalServerPort int port;

    String number;
    String step;

    @BeforeEach
    void openCase() {
        cases.deployProbes();
        number = cases.report("probe");
        step = cases.task(number).getId();
    }

    private HttpResponse<String> post(String user, String action, Map<String, String> fields) {
        return new StaffClient(port, user).postForm("/staff/cases/" + number + "/pieces" + action, fields);
    }

    private String page(String user) {
        return new StaffClient(port, user).get("/staff/cases/" + number, "Accept-Language", "pl").body();
    }

    private Map<String, String> wish(String time) {
        return Map.of("task", step, "unit", "straz-miejska", "what", "Zabezpiecz miejsce", "details", "Dwa pachołki.", "time", time, "times", "hours");
    }

    private Piece piece() {
        return pieces.of(number).get(0);
    }

    private Task pieceTask() {
        return tasks.createTaskQuery().taskDefinitionKey("Task_Work").processVariableValueEquals("piece", piece().id()).singleResult();
    }

    @Test
    void theOtherUnitFindsItInItsInboxAndItsAnswerStandsOnThePage() {
        assertThat(new StaffClient(port, "straz.piotr").get("/staff/cases/" + number).statusCode()).isEqualTo(404);
        assertThat(page("zdm.anna")).contains("Zleć część pracy innej jednostce").doesNotContain("Części zlecone innym jednostkom");
        assertThat(post("zdm.anna", "", wish("3")).headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("done=split"));

        StaffClient guard = new StaffClient(port, "straz.piotr");
        assertThat(guard.get("/staff/inbox?unit=straz-miejska&q=" + number, "Accept-Language", "pl").body()).contains(number, "Zabezpiecz miejsce");
        assertThat(page("straz.piotr")).contains("Części zlecone innym jednostkom", "Dwa pachołki.", "w toku")
                .doesNotContain("Zleć część pracy innej jednostce", ">Odwołaj<");
        JsonNode form = guard.json("/engine-rest/task/" + pieceTask().getId() + "/deployed-form");
        assertThat(form.toString()).contains("Zarząd Dróg Miejskich: Zabezpiecz miejsce", "Dwa pachołki.", "Odpowiedź dla jednostki, która zleciła", "partly-done")
                .doesNotContain("Frame_proposedUnit", "Odpowiedź dla mieszkańca");
        assertThat(guard.json("/engine-rest/task/" + pieceTask().getId() + "/deployed-form", "Accept-Language", "en").toString())
                .contains("Answer to the unit that gave you the work", "What became of the piece");
        assertThat(new StaffClient(port, "zdm.anna").json("/engine-rest/task/" + step + "/deployed-form").toString()).doesNotContain("Frame_piece");

        guard.post("/engine-rest/task/" + pieceTask().getId() + "/complete", "{\"variables\":{\"action\":{\"value\":\"finish\"},\"result\":{\"value\":\"done\"},"
                + "\"notes\":{\"value\":\"Pachołki stoją.\"}}}");
        assertThat(page("zdm.anna")).contains("Wynik: Zrobione", "Pachołki stoją.", "odpowiedź");
        assertThat(new StaffClient(port, "nobody").getInSession("/zgloszenie/" + number + "?key=" + cases.request(number).accessKey()).body())
                .contains(number).doesNotContain("Pachołki");
    }

    @Test
    void isTakenBackByWhoGaveItOnly() {
        post("zdm.anna", "", wish("3"));
        String recall = "/" + piece().id() + "/recall";
        assertThat(post("straz.piotr", recall, Map.of("reason", "x")).statusCode()).isEqualTo(403);
        assertThat(post("zdm.anna", recall, Map.of()).body()).contains("Napisz, dlaczego odwołujesz zlecenie.");
        assertThat(page("zdm.anna")).contains(">Odwołaj<");
        assertThat(post("zdm.anna", recall, Map.of("reason", "Już stoją.")).statusCode()).isEqualTo(302);
        assertThat(pieceTask()).isNull();
        assertThat(page("zdm.anna")).contains("odwołana", "Już stoją.").doesNotContain(">Odwołaj<");
        assertThat(post("zdm.anna", recall, Map.of("reason", "x")).body()).contains("już zakończona albo odwołana");
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasWrittenStays() {
        assertThat(post("zdm.anna", "", Map.of("task", step, "what", "Zabezpiecz", "details", "Dwa pachołki.")).body())
                .contains("Wybierz z listy jednostkę", "value=\"Zabezpiecz\"", ">Dwa pachołki.</textarea>");
        assertThat(post("zdm.anna", "", Map.of("task", step, "unit", "straz-miejska")).body()).contains("Wpisz krótko, co jednostka ma zrobić.");
        assertThat(post("zdm.anna", "", wish("dwa")).body()).contains("jako liczbę", "value=\"straz-miejska\" selected");
        Map<String, String> weeks = new HashMap<>(wish("3"));
        weeks.put("times", "weeks");
        assertThat(post("zdm.anna", "", weeks).body()).contains("w dniach, czy w godzinach roboczych");
        assertThat(post("zdm.anna", "", wish("9999")).body()).contains("od 1 do 500");
        assertThat(post("zdm.anna", "", Map.of("task", step, "unit", "zdm", "what", "x")).body()).contains("Wybierz inną.");
        assertThat(post("straz.piotr", "", wish("3")).statusCode()).isEqualTo(404);
        assertThat(post("kierownik.adam", "", wish("3")).statusCode()).isEqualTo(403);
        assertThat(pieces.of(number)).isEmpty();
    }
}
