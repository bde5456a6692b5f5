package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import pl.sprawa.casework.Cases;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;
import pl.sprawa.request.Timeline;

/** The day of a clerk with twelve tasks: one read with the case beside it, one asked about, one refused, three finished together. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
        "sprawa.data=target/test-data",
        "sprawa.demo.password=" + ClerkInTasklistTest.PASSWORD,
        "camunda.bpm.job-execution.enabled=false"})
class ClerkDayTest {

    private static Chromium chromium;

    @LocalServerPort int port;
    @Autowired TestRestTemplate http;
    @Autowired Requests requests;
    @Autowired Timeline timeline;
    @Autowired TaskService tasks;
    @Autowired Cases cases;

    private final List<String> numbers = new ArrayList<>();

    @BeforeAll
    static void start() {
        chromium = Chromium.find();
    }

    /** The other tests of this application expect an empty inbox. */
    @AfterEach
    void goHome() {
        numbers.stream().filter(number -> requests.get(number).status() == Status.OPEN).forEach(number -> cases.withdraw(number, "Koniec dnia."));
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void twelveTasks() {
        for (int i = 0; i < 12; i++) {
            numbers.add(report(52.1850 + 0.0004 * i, 21.0230 + 0.0003 * (i % 4), "Puławska " + (152 + 2 * i)));
        }
        try (Tasklist inbox = new Tasklist(chromium.page(), base(), "straz.piotr", ClerkInTasklistTest.PASSWORD)) {
            readsWithTheCaseBesideTheTask(inbox, numbers.get(0));
            inbox.openTask(task(numbers.get(1)), numbers.get(1)).tab("Formularz").claim().choose("Zapytaj mieszkańca").fill("Pytanie do mieszkańca (", "Czy auto ma numer rejestracyjny?").complete();
            inbox.openTask(task(numbers.get(2)), numbers.get(2)).tab("Formularz").claim().choose("To nie nasze").pick("Która jednostka jest właściwa?", "Zarząd Dróg Miejskich")
                    .fill("Powód", "To pas drogowy.").complete();
            finishesThreeTogether(inbox.page(), numbers.subList(3, 6));
            picture(inbox.page(), "/staff/cases/" + numbers.get(0), "clerk-case-page");
            picture(inbox.page(), "/staff/inbox?by=place", "clerk-inbox-by-place");
        }
        assertThat(timeline.of(numbers.get(1))).anyMatch(entry -> entry.kind().equals("asked"));
        assertThat(requests.get(numbers.get(2)).unit()).isEqualTo("zdm");
        assertThat(numbers.subList(3, 6)).allMatch(number -> requests.get(number).status() == Status.CLOSED);
        assertThat(numbers).filteredOn(number -> tasks.createTaskQuery().processInstanceBusinessKey(number).tenantIdIn("straz-miejska").count() == 1).hasSize(7);
    }

    private void readsWithTheCaseBesideTheTask(Tasklist inbox, String number) {
        inbox.openTask(task(number), number).tab("Sprawa");
        Page page = inbox.page();
        page.getByText("Zegar sprawy").waitFor();
        assertThat(page.locator(".desk").innerText()).contains(number, "Stoi na chodniku", "Kto teraz pracuje nad sprawą");
        inbox.picture("clerk-case-beside-task");
        page.getByLabel("Notatka dla współpracowników").fill("Auto z tablicami zastępczymi.");
        click(page, ".desk button", "Zapisz notatkę");
        page.getByText("Notatka zapisana.").waitFor();
        assertThat(timeline.of(number)).anyMatch(entry -> entry.kind().equals("note") && !entry.visible());
        click(page, ".desk button", "Pokaż dane kontaktowe");
        page.getByText("Mieszkaniec nie podał danych.").waitFor();
        assertThat(page.evaluate("() => location.pathname")).isEqualTo("/camunda/app/tasklist/default/");
    }

    private void finishesThreeTogether(Page page, List<String> three) {
        click(page, "a.sprawa-unit-inbox", "Skrzynka jednostki");
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Skrzynka: Straż Miejska")).waitFor();
        three.forEach(number -> page.getByLabel("Zaznacz " + number).check());
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/clerk-inbox.png")).setFullPage(true));
        page.getByText("Załatw zaznaczone razem").click();
        page.getByLabel("Pojazdu już nie było").check();
        page.getByLabel("Odpowiedź dla mieszkańców").fill("Patrol był na miejscu, auta już nie było.");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/clerk-finishes-three.png")).setFullPage(true));
        page.locator("form button").click();
        page.getByText("Udało się: 3 z 3.").waitFor();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/clerk-finished-three.png")).setFullPage(true));
    }

    private void picture(Page page, String path, String name) {
        page.navigate(base() + path);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")).setFullPage(true));
    }

    /** By the page's own events: trusted clicks do not arrive in Camunda's pages. */
    private static void click(Page page, String kind, String text) {
        page.locator(kind, new Page.LocatorOptions().setHasText(text)).evaluate("e => e.click()");
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private String task(String number) {
        return tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult().getId();
    }

    private String report(double lat, double lon, String address) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        Map.of("api_key", "demo", "service_code", "illegal-parking", "lat", String.valueOf(lat), "long", String.valueOf(lon), "address_string", address,
                "attribute[kind]", "pavement", "description", "Stoi na chodniku").forEach(form::add);
        List<?> answer = http.postForObject("/open311/v2/requests.json", form, List.class);
        return (String) ((Map<?, ?>) answer.get(0)).get("service_request_id");
    }
}
