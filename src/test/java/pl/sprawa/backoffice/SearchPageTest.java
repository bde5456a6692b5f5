package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Channel;
import pl.sprawa.request.NewRequest;
import pl.sprawa.request.Place;
import pl.sprawa.request.Reporter;
import pl.sprawa.request.Requests;
import pl.sprawa.request.WordIndex;

/** The search over all cases, asked by those who may find something and those who may not. */
@StaffTest
class SearchPageTest {

    private static final String PAGE = "/staff/cases";

    @Autowired CaseTester cases;
    @Autowired Requests requests;
    @Autowired WordIndex index;
    @Autowired AccessLog log;
    @LocalServerPort int port;

    String number;

    @BeforeEach
    void aCaseOfZdm() {
        cases.deployProbes();
        number = store("Żyrandole kołyszą się nad schodami", "zdm", "600777888");
        index.catchUp();
    }

    private String store(String description, String unit, String phone) {
        String stored = requests.store(new NewRequest(Channel.PHONE, null, null, "probe", "Próba", description, new Place(52.1850, 21.0230, "=Puławska 152", null, null,
                "mokotow", null, null), Map.of(), null, false, null, new Reporter("Ewa", "Lis", "ewa.lis@example.org", phone, null, null, "pl"))).number();
        requests.assign(stored, unit);
        return stored;
    }

    private HttpResponse<String> get(String user, String query) {
        return new StaffClient(port, user).get(PAGE + query, "Accept-Language", "pl");
    }

    private String page(String user, String query) {
        HttpResponse<String> answer = get(user, query);
        assertThat(answer.statusCode()).as(user + " " + query + " " + answer.body()).isEqualTo(200);
        return answer.body().replace("&#x3D;", "=").replace("&amp;", "&");
    }

    @Test
    void findsWordsInAnyFormWithinTheReadersUnits() {
        for (String user : new String[] {"zdm.anna", "zdm.marek", "centrum.ewa", "koordynator.jan", "kierownik.adam", "admin"}) {
            assertThat(page(user, "?q=zyrandol+schody")).as(user).contains("href=\"/staff/cases/" + number + "\"", "Próba", "Zarząd Dróg Miejskich", "Mokotów", "w toku",
                    "value=\"zyrandol schody\"", "Znalezione sprawy: ").doesNotContain("600777888", "ewa.lis");
        }
        assertThat(page("straz.piotr", "?q=zyrandol+schody")).contains("Nic nie znaleziono", "podaj mniej słów").doesNotContain(number);
        assertThat(page("straz.piotr", "?q=zyrandol&unit=zdm")).doesNotContain(number);
        assertThat(page("straz.piotr", "?q=" + number)).doesNotContain("/staff/cases/" + number);
        assertThat(page("zdm.anna", "?q=%C5%BCyrandoli&unit=zdm&service=probe&district=mokotow&status=OPEN&from=2001-01-01&until=2999-12-31")).contains("/staff/cases/" + number,
                "<option value=\"zdm\" selected>", "<option value=\"mokotow\" selected>");
        assertThat(page("zdm.anna", "?q=zyrandol&status=CLOSED")).doesNotContain("/staff/cases/" + number);
        assertThat(page("zdm.anna", "?q=zyrandol&from=31.12.2026")).contains("rok-miesiąc-dzień");
        assertThat(new StaffClient(port, "zdm.anna").get(PAGE + "?q=zyrandol", "Accept-Language", "en").body()).contains("<html lang=\"en\">", "Cases found", ">open<");
    }

    @Test
    void findsANumberHoweverItIsTyped() {
        for (String typed : new String[] {number, number.replace("-", ""), number.replace("-", "+"), "+" + number + "+", number.substring(0, number.length() - 2)}) {
            assertThat(page("zdm.anna", "?q=" + typed)).as(typed).contains("Sprawa o podanym numerze", "/staff/cases/" + number);
        }
    }

    @Test
    void isClosedToThoseWhoSeeNoCases() {
        for (String user : new String[] {"analityk.zofia", "iod.halina"}) {
            assertThat(get(user, "").statusCode()).as(user).isEqualTo(403);
            assertThat(get(user, ".csv").statusCode()).as(user).isEqualTo(403);
            assertThat(new StaffClient(port, user).postForm(PAGE, Map.of("contact", "600777888")).statusCode()).as(user).isEqualTo(403);
        }
    }

    @Test
    void phoneAndEmailAreForThoseWhoSpeakWithResidentsAndWrittenDown() {
        int before = log.newest("centrum.ewa", null, 1000).size();
        for (String contact : new String[] {"+48 600 777 888", "Ewa.Lis@example.org"}) {
            assertThat(new StaffClient(port, "centrum.ewa").postForm(PAGE, Map.of("contact", contact)).body()).contains("/staff/cases/" + number);
        }
        assertThat(log.newest("centrum.ewa", null, 1000)).hasSize(before + 2).first().extracting("what", "number").containsExactly(AccessLog.CONTACT_SEARCH, null);
        assertThat(new StaffClient(port, "centrum.ewa").postForm(PAGE, Map.of("contact", "600")).body()).contains("role=\"status\"").doesNotContain("/staff/cases/" + number);
        assertThat(log.newest("centrum.ewa", null, 1000)).as("nothing was looked for").hasSize(before + 2);

        for (String user : new String[] {"zdm.anna", "zdm.marek", "kierownik.adam"}) {
            assertThat(page(user, "")).doesNotContain("name=\"contact\"");
            assertThat(new StaffClient(port, user).postForm(PAGE, Map.of("contact", "600777888")).statusCode()).as(user).isEqualTo(403);
            assertThat(page(user, "?q=600777888")).contains("mogą szukać tylko").doesNotContain("/staff/cases/" + number);
        }
        assertThat(page("centrum.ewa", "?q=ewa.lis@example.org")).contains("nie trafi wtedy do adresu").doesNotContain("/staff/cases/" + number);
    }

    @Test
    void givesWhatWasFoundAsAFileAndWritesThatDown() {
        String file = page("zdm.anna", ".csv?q=zyrandol");
        assertThat(file).startsWith("\uFEFFSprawa;Usługa;Jednostka;Dzielnica;Adres;Stan;Zgłoszona;Termin").contains(number + ";Próba;Zarząd Dróg Miejskich;Mokotów;'=Puławska 152;w toku;");
        assertThat(log.newest("zdm.anna", null, 1)).extracting("what").containsExactly(AccessLog.EXPORT);
        assertThat(page("straz.piotr", ".csv?q=zyrandol")).startsWith("\uFEFFSprawa;").doesNotContain(number);
    }

    @Test
    void leadsToOlderOnesAndBack() {
        for (int i = 0; i < 27; i++) {
            store("Wodotrysk numer " + i, "straz-miejska", null);
        }
        index.catchUp();
        String first = page("straz.piotr", "?q=wodotryski");
        assertThat(first).contains("Znalezione sprawy: 2", "rel=\"next\"").doesNotContain("rel=\"prev\"");
        Matcher older = Pattern.compile("href=\"/staff/cases(\\?[^\"]*)\" rel=\"next\"").matcher(first);
        assertThat(older.find()).isTrue();
        String second = page("straz.piotr", older.group(1));
        assertThat(second).contains("rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(second.split("<th scope=\"row\">").length - 1).isLessThan(25).isPositive();
    }
}
