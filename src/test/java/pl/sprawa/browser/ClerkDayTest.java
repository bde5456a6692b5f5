package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;
import pl.sprawa.request.Timeline;

/** The day of a clerk with twelve tasks: one read with the case beside it, one asked about, one refused, three finished together. */
class ClerkDayTest extends BrowserTest {

    @Autowired Requests requests;
    @Autowired Timeline timeline;

    @Test
    void twelveTasks() {
        List<String> numbers = IntStream.range(0, 12).mapToObj(reports::car).toList();
        Tasklist inbox = tasklist("straz.piotr");
        readsWithTheCaseBesideTheTask(inbox, numbers.get(0));
        inbox.openTask(task(numbers.get(1)), numbers.get(1)).tab("Formularz").claim().choose("Zapytaj mieszkańca").fill("Pytanie do mieszkańca (", "Czy auto ma numer rejestracyjny?").complete();
        inbox.openTask(task(numbers.get(2)), numbers.get(2)).tab("Formularz").claim().choose("To nie nasze").pick("Która jednostka jest właściwa?", "Zarząd Dróg Miejskich")
                .fill("Powód", "To pas drogowy.").complete();
        finishesThreeTogether(inbox.page(), numbers.subList(3, 6));
        inbox.page().navigate("/staff/cases/" + numbers.get(0));
        picture(inbox.page(), "clerk-case-page");
        inbox.page().navigate("/staff/inbox?by=place");
        picture(inbox.page(), "clerk-inbox-by-place");
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
        click(button(page, "Zapisz notatkę"));
        page.getByText("Notatka zapisana.").waitFor();
        assertThat(timeline.of(number)).anyMatch(entry -> entry.kind().equals("note") && !entry.visible());
        click(button(page, "Pokaż dane kontaktowe"));
        page.getByText("Mieszkaniec nie podał danych.").waitFor();
        assertThat(page.evaluate("() => location.pathname")).isEqualTo("/camunda/app/tasklist/default/");
    }

    private void finishesThreeTogether(Page page, List<String> three) {
        click(page.locator("a.sprawa-unit-inbox"));
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Skrzynka: Straż Miejska")).waitFor();
        three.forEach(number -> page.getByLabel("Zaznacz " + number).check());
        picture(page, "clerk-inbox");
        page.getByText("Załatw zaznaczone razem").click();
        page.getByLabel("Pojazdu już nie było").check();
        page.getByLabel("Odpowiedź dla mieszkańców").fill("Patrol był na miejscu, auta już nie było.");
        picture(page, "clerk-finishes-three");
        page.locator("form button").click();
        page.getByText("Udało się: 3 z 3.").waitFor();
        picture(page, "clerk-finished-three");
    }

    private static Locator button(Page page, String text) {
        return page.locator(".desk button", new Page.LocatorOptions().setHasText(text));
    }
}
