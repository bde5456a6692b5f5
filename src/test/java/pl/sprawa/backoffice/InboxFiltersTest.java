package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.request.Place;
import pl.sprawa.request.Requests;

/** Searches saved for a whole unit, and the way back to the same line of the list. */
@StaffTest
class InboxFiltersTest {

    @Autowired CaseTester cases;
    @Autowired Requests requests;
    @Autowired InboxFilters filters;
    @LocalServerPort int port;

    String street;
    String number;

    @BeforeEach
    void openCase() {
        cases.deployProbes();
        street = "Próbna" + UUID.randomUUID().toString().substring(0, 8);
        number = cases.report("probe");
        requests.locate(number, new Place(52.1850, 21.0230, street + " 1", null, null, "mokotow", street, "city"));
    }

    @AfterEach
    void none() {
        filters.of("zdm").forEach(filters::remove);
    }

    private HttpResponse<String> post(String user, String action, Map<String, String> fields) {
        return new StaffClient(port, user).postForm("/staff/inbox/filters" + action, fields);
    }

    private HttpResponse<String> save(String user, String name, String sought) {
        return post(user, "", Map.of("unit", "zdm", "name", name, "q", sought, "by", "place"));
    }

    private String get(String user, String address) {
        return new StaffClient(port, user).get(address, "Accept-Language", "pl").body();
    }

    @Test
    void aSavedSearchIsALinkWithItsCountForTheWholeUnit() {
        String there = save("zdm.anna", " Obchód  Próbnej ", street).headers().firstValue("Location").orElseThrow();
        assertThat(get("zdm.anna", there.replaceFirst("http://[^/]+", ""))).contains("aria-current=\"true\">Obchód Próbnej</a> (1)", "Mokotów, " + street, number);
        String colleagues = get("zdm.marek", "/staff/inbox");
        assertThat(colleagues).contains(">Obchód Próbnej</a> (1)").doesNotContain("aria-current=\"true\">Obchód");
        assertThat(get("koordynator.jan", "/staff/inbox?unit=zdm")).contains("Obchód Próbnej");
        assertThat(get("straz.piotr", "/staff/inbox")).doesNotContain("Obchód Próbnej");
        assertThat(filters.of("zdm")).singleElement().extracting(InboxFilter::sought, InboxFilter::by, InboxFilter::savedBy).containsExactly(street, "place", "zdm.anna");
    }

    @Test
    void whoeverSavedItOrLeadsTheUnitChangesIt() {
        save("zdm.marek", "Próbna", street);
        long id = filters.of("zdm").get(0).id();
        assertThat(get("zdm.anna", "/staff/inbox")).doesNotContain("filters/" + id);
        assertThat(post("zdm.anna", "/" + id + "/remove", Map.of("unit", "zdm")).statusCode()).isEqualTo(403);
        save("zdm.anna", "Moja", street);
        long hers = filters.of("zdm").stream().filter(filter -> filter.name().equals("Moja")).findFirst().orElseThrow().id();
        assertThat(post("zdm.anna", "/" + hers + "/rename", Map.of("unit", "zdm", "name", "próbna")).body()).contains("ma już wyszukiwanie „próbna”");
        assertThat(post("zdm.marek", "/" + hers + "/rename", Map.of("unit", "zdm", "name", "Nasza")).statusCode()).isEqualTo(302);
        assertThat(post("straz.piotr", "/" + hers + "/remove", Map.of("unit", "straz-miejska")).statusCode()).isEqualTo(404);
        assertThat(post("zdm.anna", "/" + hers + "/remove", Map.of("unit", "zdm")).statusCode()).isEqualTo(302);
        assertThat(filters.of("zdm")).extracting(InboxFilter::name).containsExactly("Próbna");
    }

    @Test
    void whatCannotBeSavedIsSaid() {
        assertThat(save("zdm.anna", " ", street)).satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .extracting(HttpResponse::body).asString().contains("Wpisz nazwę wyszukiwania.", "value=\"" + street + "\"");
        assertThat(save("zdm.anna", "x".repeat(61), street).body()).contains("dozwolone 60 znaków");
        assertThat(save("zdm.anna", "Długie", "x".repeat(201)).body()).contains("dozwolone 200 znaków");
        assertThat(post("zdm.anna", "", Map.of("unit", "zdm", "name", "Wszystko")).body()).contains("Nie ma czego zapisać");
        assertThat(save("kierownik.adam", "Cudze", street).statusCode()).isEqualTo(403);
        for (int i = 0; i < InboxFilters.MOST; i++) {
            assertThat(save("zdm.anna", "Nr " + i, street + " " + i).statusCode()).isEqualTo(302);
        }
        assertThat(save("zdm.anna", "Nr 11", street).body()).contains("Jednostka ma już 10 zapisanych wyszukiwań.");
    }

    @Test
    void aCaseLeadsBackToItsLineInTheList() {
        String task = cases.task(number).getId();
        Matcher link = Pattern.compile("href=\"(/staff/cases/" + number + "\\?from&#x3D;[^\"]+)\"").matcher(get("zdm.anna", "/staff/inbox?by=place&q=" + street));
        assertThat(link.find()).isTrue();
        String opened = link.group(1).replace("&#x3D;", "=").replace("&amp;", "&");
        String list = URLDecoder.decode(opened.substring(opened.indexOf('=') + 1), StandardCharsets.UTF_8);
        assertThat(list).startsWith("/staff/inbox?unit=zdm&by=place&q=Pr%C3%B3bna").endsWith("#task-" + task);

        String back = "href=\"" + list.replace("&", "&amp;").replace("=", "&#x3D;") + "\"";
        assertThat(get("zdm.anna", opened)).contains(back);
        String afterwards = new StaffClient(port, "zdm.anna").postForm("/staff/cases/" + number + "/note" + opened.substring(opened.indexOf('?')), Map.of("text", "x"))
                .headers().firstValue("Location").orElseThrow().replaceFirst("http://[^/]+", "");
        assertThat(get("zdm.anna", afterwards)).contains("Notatka zapisana.", back);
        assertThat(get("zdm.anna", list.substring(0, list.indexOf('#')))).contains("id=\"task-" + task + "\"");
        assertThat(new StaffClient(port, "zdm.anna").postForm("/staff/inbox/claim", Map.of("task", task, "unit", "zdm", "from", list)).body()).contains(back);
    }

    @Test
    void theWayBackLeadsNowhereElse() {
        for (String elsewhere : new String[] {"https://example.org/", "//example.org", "/staff/inbox//example.org", "/staff/inbox?x=\"><script>", "javascript:alert(1)"}) {
            assertThat(get("zdm.anna", "/staff/cases/" + number + "?from=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8)))
                    .contains(number).doesNotContain("Wróć do skrzynki", "<script>");
        }
    }
}
