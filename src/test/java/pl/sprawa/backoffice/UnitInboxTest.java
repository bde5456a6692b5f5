package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.request.Place;
import pl.sprawa.request.Requests;

/** A unit's own page of its tasks: who opens it, what is found, several tasks at once. */
@StaffTest
class UnitInboxTest {

    @Autowired CaseTester cases;
    @Autowired Requests requests;
    @LocalServerPort int port;

    /** Only this test's cases are at this address. */
    String street;
    String first;
    String second;

    @BeforeEach
    void openCases() {
        cases.deployProbes();
        street = "Próbna" + UUID.randomUUID().toString().substring(0, 8);
        first = at(street + " 1");
        second = at(street + " 100%");
    }

    private String at(String address) {
        String number = cases.report("probe");
        requests.locate(number, new Place(52.1850, 21.0230, address, null, null, "mokotow", street, "city"));
        return number;
    }

    private String inbox(String user, String query) {
        return new StaffClient(port, user).get("/staff/inbox?" + query, "Accept-Language", "pl").body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aDistrictThatIsNotKnownIsNoWordOfThePage() {
        requests.locate(first, new Place(null, null, street + " 1", null, null, "unknown", street, "city"));
        assertThat(inbox("zdm.anna", "by=place&q=" + encoded(street))).contains("Mokotów, " + street, street).doesNotContain("unknown");
        assertThat(new StaffClient(port, "zdm.anna").get("/staff/cases/" + first, "Accept-Language", "pl").body()).contains(street + " 1").doesNotContain("· unknown");
    }

    @Test
    void showsTheUnitsTasksByDeadlineAndByPlaceAndFindsThem() {
        assertThat(inbox("zdm.anna", "q=" + encoded(street))).contains("Zarząd Dróg Miejskich", first, second, "Otwarte zadania: 2", "<svg")
                .containsPattern("został[aoy]? \\d+ (dni|dzień|godzin)");
        assertThat(inbox("zdm.anna", "by=place&q=" + encoded(street))).contains("Mokotów, " + street, first, second);
        assertThat(inbox("zdm.anna", "q=" + first)).contains(first).doesNotContain(second);
        assertThat(inbox("zdm.anna", "q=" + encoded(street + " 100%"))).contains(second).doesNotContain(">" + first);
        assertThat(inbox("zdm.anna", "q=" + encoded(street + " pomoc"))).contains(first, second);
        assertThat(inbox("zdm.anna", "q=" + encoded(street + " _"))).contains("Nie ma takich zadań.");
    }

    @Test
    void isForTheUnitsPeopleOnly() {
        assertThat(inbox("straz.piotr", "q=" + encoded(street))).contains("Straż Miejska").doesNotContain(first);
        assertThat(new StaffClient(port, "straz.piotr").get("/staff/inbox?unit=zdm").statusCode()).isEqualTo(404);
        assertThat(new StaffClient(port, "analityk.zofia").get("/staff/inbox").statusCode()).isEqualTo(404);
        assertThat(inbox("koordynator.jan", "unit=zdm&q=" + encoded(street))).contains(first);
    }

    @Test
    void takesAndFinishesSeveralAtOnceAndTellsWhichNot() {
        StaffClient anna = new StaffClient(port, "zdm.anna");
        String one = cases.task(first).getId();
        String two = cases.task(second).getId();
        assertThat(anna.postForm("/staff/inbox/claim", Map.of("task", one, "unit", "zdm")).body()).contains("Udało się: 1 z 1.");
        assertThat(new StaffClient(port, "zdm.marek").postForm("/staff/inbox/claim?task=" + one + "&task=" + two, Map.of("unit", "zdm")).body())
                .contains("Udało się: 1 z 2.", "Zadanie ma już Anna Kowalska.");
        assertThat(new StaffClient(port, "straz.piotr").postForm("/staff/inbox/claim", Map.of("task", one)).body()).contains("nie jest Twoje");

        String both = "?task=" + one + "&task=" + two;
        assertThat(anna.postForm("/staff/inbox/finish" + both, Map.of("unit", "zdm")).body()).contains("liczba zadań: 2", "value=\"repaired\"");
        assertThat(anna.postForm("/staff/inbox/finished" + both, Map.of("unit", "zdm", "result", "repaired")).body()).contains("Wybierz wynik i wpisz odpowiedź.");
        assertThat(anna.postForm("/staff/inbox/finished" + both, Map.of("unit", "zdm", "result", "repaired", "notes", "Zalepiono.")).body())
                .contains("Udało się: 1 z 2.", "Zadanie ma już Marek Dąbrowski.");
        assertThat(cases.request(first).statusNotes()).contains("Zalepiono.");
        assertThat(cases.task(second)).isNotNull();
    }

    @Test
    void aHeadSaysWhoDoesWhat() {
        String both = "/staff/inbox/assign?task=" + cases.task(first).getId() + "&task=" + cases.task(second).getId();
        StaffClient marek = new StaffClient(port, "zdm.marek");
        assertThat(marek.postForm(both, Map.of("unit", "zdm", "to", "zdm.tomasz")).body()).contains("Udało się: 2 z 2.");
        assertThat(cases.task(second).getAssignee()).isEqualTo("zdm.tomasz");
        assertThat(marek.postForm(both, Map.of("unit", "zdm", "to", "straz.piotr")).body()).contains("Udało się: 0 z 2.", "Wybierz osobę z listy.");
        assertThat(marek.postForm(both, Map.of("unit", "zdm")).body()).contains("Wybierz osobę").doesNotContain("Udało się");
        assertThat(marek.postForm("/staff/inbox/assign", Map.of("unit", "zdm", "to", "zdm.anna")).body()).contains("Nie zaznaczono żadnych zadań.");
        assertThat(marek.postForm(both, Map.of("unit", "straz-miejska", "to", "straz.piotr")).statusCode()).isEqualTo(403);
        assertThat(new StaffClient(port, "koordynator.jan").postForm(both, Map.of("unit", "straz-miejska", "to", "straz.piotr")).body()).contains("Udało się: 0 z 2.", "nie jest Twoje");
        assertThat(new StaffClient(port, "zdm.anna").postForm(both, Map.of("unit", "zdm", "to", "zdm.anna")).statusCode()).isEqualTo(403);
        assertThat(cases.task(first).getAssignee()).isEqualTo("zdm.tomasz");
    }

    @Test
    void onlyLikeTasksAreFinishedTogetherAndProofIsDemanded() {
        String photo = cases.report("probe-photo");
        StaffClient coordinator = new StaffClient(port, "koordynator.jan"); // works for every unit
        String other = cases.task(photo).getId();
        assertThat(coordinator.postForm("/staff/inbox/finish", Map.of("unit", "zdm")).body()).contains("Zaznacz zadania na liście.");
        assertThat(coordinator.postForm("/staff/inbox/finish?task=" + other + "&task=" + cases.task(first).getId(), Map.of("unit", "zdm")).body())
                .contains("Zaznacz podobne zadania.");
        assertThat(coordinator.postForm("/staff/inbox/finished", Map.of("task", other, "unit", "zdm", "result", "repaired", "notes", "Zalepiono.")).body())
                .contains("Udało się: 0 z 1.", "wymaga zdjęcia");
        assertThat(cases.task(photo).getAssignee()).isNull();
    }

    @Test
    void namesServicesInTheReadersLanguage() {
        cases.awaitOffered("pothole");
        String number = cases.report("pothole", "kind", "carriageway");
        String near = cases.report("pothole", "kind", "carriageway");
        StaffClient anna = new StaffClient(port, "zdm.anna");
        assertThat(inbox("zdm.anna", "q=" + number)).contains(cases.request(number).serviceName());
        assertThat(anna.get("/staff/inbox?q=" + number, "Accept-Language", "en").body()).contains(number, "Damaged road, pavement or cycle path")
                .doesNotContain(cases.request(number).serviceName());
        assertThat(anna.get("/staff/cases/" + number, "Accept-Language", "en").body()).contains(near).doesNotContain(cases.request(number).serviceName());
    }
}
