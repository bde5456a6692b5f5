package pl.sprawa.backoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.workbench.Edits;
import pl.sprawa.workbench.PastYear;

/** The analysts' page, by a browser that runs no scripts. */
@StaffTest
class WhatIfPageTest {

    private static final String PAGE = "/staff/what-if";

    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    @BeforeEach
    void fill() {
        PastYear.into(jdbc);
    }

    private HttpResponse<String> send(String user, String language, String path, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept-Language", language)
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString((user + ":" + StaffClient.PASSWORD).getBytes(StandardCharsets.UTF_8)));
        return HttpClient.newHttpClient().send((body == null ? request.GET() : request.header("Content-Type", "multipart/form-data; boundary=b").POST(body))
                .build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> ask(String language, String fileName, byte[] file) throws IOException, InterruptedException {
        return send("analityk.zofia", language, PAGE, HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"days\"\r\n\r\nall\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"earlier\"\r\n\r\n\r\n"
                        + "--b\r\nContent-Disposition: form-data; name=\"tables\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                HttpRequest.BodyPublishers.ofByteArray(file), HttpRequest.BodyPublishers.ofString("\r\n--b--\r\n")));
    }

    private static String row(String page, String cell) {
        Matcher row = Pattern.compile("<tr>(?:(?!</tr>).)*" + Pattern.quote(cell) + ".*?</tr>", Pattern.DOTALL).matcher(page);
        return row.find() ? row.group().replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ") : "";
    }

    @Test
    void isForAnalystsAndManagersOnly() throws IOException, InterruptedException {
        assertThat(send("analityk.zofia", "pl", PAGE, null).statusCode()).isEqualTo(200);
        assertThat(send("kierownik.adam", "pl", PAGE, null).statusCode()).isEqualTo(200);
        assertThat(send("admin", "pl", PAGE, null).statusCode()).isEqualTo(200);
        assertThat(send("zdm.anna", "pl", PAGE, null).statusCode()).isEqualTo(403);
        assertThat(send("koordynator.jan", "pl", PAGE + "/tables/pothole-routing.dmn", null).statusCode()).isEqualTo(403);
    }

    @Test
    void speaksBothLanguagesAndOffersTodaysTables() throws IOException, InterruptedException {
        assertThat(send("analityk.zofia", "pl", PAGE, null).body()).contains("<html lang=\"pl\">", "Co by było, gdyby", "pothole-routing.dmn",
                "<label for=\"tables\">", "name=\"tables\"");
        assertThat(send("analityk.zofia", "en", PAGE, null).body()).contains("<html lang=\"en\">", "What if", "of the last 90 days");
        HttpResponse<String> table = send("analityk.zofia", "pl", PAGE + "/tables/pothole-routing.dmn", null);
        assertThat(table.body()).contains("<decision id=\"pothole-routing\"");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", "pothole-routing.dmn");
    }

    @Test
    void answersWithTablesLinksAndAFile() throws IOException, InterruptedException {
        HttpResponse<String> answered = ask("pl", "pothole-routing.dmn", Edits.wolaToZdm());
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(row(answered.body(), "Zarząd Dróg Miejskich")).contains("Wola").containsPattern("\\b3 19-000003 19-000002 19-000001");
        assertThat(answered.body()).contains("href=\"/zgloszenie/19-000003\"", "ponad jedną dziesiątą", "<th scope=\"col\"");
        Matcher csv = Pattern.compile("data:text/csv;charset&#x3D;utf-8;base64,([^\"]+)\"").matcher(answered.body());
        assertThat(csv.find()).isTrue();
        assertThat(new String(Base64.getDecoder().decode(csv.group(1).replace("&#x3D;", "=")), StandardCharsets.UTF_8))
                .startsWith("\uFEFFabout,").contains("flow,pothole,wola,ud-wola,zdm,3,");
    }

    @Test
    void takesAnArchive() throws IOException, InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("edited/service-level.dmn"));
            zip.write(Edits.aDayMoreForPotholes());
            zip.putNextEntry(new ZipEntry("edited/read-me.txt"));
        }
        HttpResponse<String> answered = ask("en", "tables.zip", bytes.toByteArray());
        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(answered.body()).contains("Cases whose deadline moves", "No case would go elsewhere.");
    }

    @Test
    void saysWhatToMend() throws IOException, InterruptedException {
        HttpResponse<String> broken = ask("pl", "pothole-routing.dmn", Edits.toNobody());
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("role=\"alert\"", "nobody", "Popraw najpierw").doesNotContain("id=\"flows\"");
        assertThat(ask("pl", "notes.txt", "x".getBytes()).body()).contains("notes.txt nie jest plikiem .dmn ani .zip");
        assertThat(ask("pl", "x.zip", "x".getBytes()).body()).contains("Nie podano żadnej tabeli");
    }
}
