package pl.sprawa.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import pl.sprawa.intake.InvalidReport;
import pl.sprawa.intake.InvalidReport.Problem;

/** A report that intake refuses: each problem stands at its field and in the summary, and nothing typed is lost. */
class ReportProblemsTest {

    private final Portal portal = new Portal();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "attribute[size]   | missing   | q-size-1    | q-size        | Wybierz odpowiedź.",
        "attribute[size]   | unknown   | q-size-1    | q-size        | Wybierz odpowiedź.",
        "attribute[depth]  | malformed | q-depth     | q-depth       | Wpisz liczbę od 0,5 do 50.",
        "attribute[since]  | malformed | q-since     | q-since       | Podaj datę i godzinę.",
        "attribute[lane]   | too-long  | q-lane      | q-lane        | Skróć tekst do 20 znaków.",
        "attribute[lane]   | malformed | q-lane      | q-lane        | Ta odpowiedź ma niewłaściwą postać.",
        "attribute[damage] | missing   | q-damage    | q-damage      | Odpowiedz na to pytanie.",
        "lat               | missing   | address     | address       | Podaj adres albo użyj swojego położenia.",
        "lat               | outside   | address     | address       | To miejsce leży poza granicami miasta (Warszawa).",
        "address_string    | too-long  | address     | address       | Ten tekst jest za długi.",
        "description       | too-long  | description | description   | Ten tekst jest za długi.",
        "email             | malformed | email       | email         | To nie jest adres e-mail.",
        "phone             | too-long  | phone       | phone         | Ten tekst jest za długi.",
        "first_name        | too-long  | first_name  | first_name    | Ten tekst jest za długi.",
        "last_name         | too-long  | last_name   | last_name     | Ten tekst jest za długi."})
    void standsAtItsFieldAndInTheSummary(String field, String kind, String focus, String id, String text) throws Exception {
        refuse(new Problem(field, kind, "intern"));
        String page = portal.page(post("/zglos/pothole"));
        assertThat(page).containsPattern("id=\"summary\".*<a href=\"#" + focus + "\">[^<]*" + Pattern.quote(text));
        assertThat(page).contains(" id=\"" + focus + "\"", "id=\"" + id + "-error\">" + text);
        assertThat(page).containsPattern("aria-describedby=\"[^\"]*" + id + "-error\"");
        assertThat(page).doesNotContain("intern");
    }

    @Test
    void tellsInIntakesWordsWhatItHasNoneFor() throws Exception {
        refuse(new Problem("media_url", "malformed", "Zły <odnośnik>."), new Problem("attribute[size]", "strange", "Dziwne."));
        assertThat(portal.page(post("/zglos/pothole"))).contains("<li>Zły &lt;odnośnik&gt;.</li>", "Jak duża? Dziwne.");
    }

    @Test
    void tellsOfHalfAPointAtTheCoordinates() throws Exception {
        refuse(new Problem("long", "missing", "intern"));
        assertThat(portal.page(post("/zglos/pothole").param("lat", "52.2"))).contains("<a href=\"#long\">Podaj obie współrzędne", "<details open>");
    }

    @Test
    void losesNothingThatWasTyped() throws Exception {
        refuse(new Problem("email", "malformed", "intern"));
        String page = portal.page(multipart("/zglos/pothole").file(new MockMultipartFile("photo", "a.jpg", "image/jpeg", new byte[] {1}))
                .param("once", "5f0c").param("answer.size", "huge").param("answer.signs", "edge").param("answer.depth", "12,5")
                .param("answer.since", "2026-07-01T08:30").param("answer.lane", "lewy").param("answer.damage", "felga").param("description", "Opis")
                .param("address", "Złota 1").param("lat", "52,1").param("long", "21,1").param("first_name", "Jan").param("last_name", "Nowak")
                .param("email", "jan@").param("phone", "22 1"));
        assertThat(page).contains("name=\"once\" value=\"5f0c\"", "value=\"huge\" checked", "value=\"edge\" checked", "name=\"answer.depth\" value=\"12,5\"",
                "name=\"answer.since\" value=\"2026-07-01T08:30\"", "name=\"answer.lane\" value=\"lewy\"", ">felga</textarea>", ">Opis</textarea>",
                "value=\"Złota 1\"", "value=\"52,1\"", "value=\"21,1\"", "value=\"Jan\"", "value=\"Nowak\"", "value=\"jan@\"", "value=\"22 1\"");
        assertThat(page).doesNotContain("value=\"small\" checked", "value=\"water\" checked");
        assertThat(page).contains("Wybierz zdjęcie jeszcze raz");
    }

    @Test
    void escapesWhatWasTyped() throws Exception {
        refuse(new Problem("email", "malformed", "intern"));
        String evil = "\"><script>alert(1)</script>";
        String page = portal.page(post("/zglos/pothole").param("description", evil).param("answer.lane", evil).param("answer.damage", "</textarea>" + evil)
                .param("address", evil).param("email", evil).param("lat", evil).param("once", evil));
        assertThat(page).doesNotContain("<script>alert").contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        refuse(new Problem("attribute[size]", "missing", "Odpowiedz na pytanie."), new Problem("lat", "missing", "Podaj miejsce."));
        String page = portal.page(post("/zglos/pothole").locale(Locale.ENGLISH));
        assertThat(page).contains("Please correct your report", "How large? Choose an answer.", "Give an address or use your location.").doesNotContain("Podaj", "Wybierz");
    }

    @Test
    void offersNoOtherLanguageWhereItWouldLoseWhatWasTyped() throws Exception {
        refuse(new Problem("email", "malformed", "intern"));
        assertThat(portal.page(post("/zglos/pothole"))).doesNotContain("lang=en");
    }

    @Test
    void answersWithAStatusThatSaysSo() throws Exception {
        refuse(new Problem("email", "malformed", "intern"));
        assertThat(portal.call(post("/zglos/pothole")).getStatus()).isEqualTo(422);
    }

    private void refuse(Problem... problems) {
        when(portal.intake.submit(any())).thenThrow(new InvalidReport(List.of(problems)));
    }
}
