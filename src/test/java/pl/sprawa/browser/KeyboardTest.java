package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.request.Timeline;

/** All of the back office by keyboard alone: nothing is out of reach, nothing holds the focus, and one always sees where it is. */
class KeyboardTest extends BrowserTest {

    @Autowired Timeline timeline;
    @Autowired RepositoryService repository;

    @Test
    void fromTheInboxToACaseAndBackAndSeveralTasksAtOnce() {
        List<String> numbers = IntStream.range(1, 4).mapToObj(reports::pothole).toList();
        Page page = chromium.page("zdm.anna");
        Keyboard keys = new Keyboard(page);
        page.navigate("/staff/inbox");
        keys.walk();
        keys.tabTo("Przejdź do treści").press("Enter");
        keys.press("Tab");
        assertThat(page.evaluate("() => !!document.activeElement.closest('#main')")).as("the first link leads past the navigation").isEqualTo(true);

        keys.tabTo("Zaznacz " + numbers.get(0)).press("Tab");
        keys.press("Enter");
        page.waitForURL("**/staff/cases/" + numbers.get(0) + "**");
        keys.walk();
        keys.tabTo("Notatka dla współpracowników").type("Zabrać pachołki.");
        keys.tabTo("Zapisz notatkę").press("Space");
        page.waitForURL(Pattern.compile(".*[?&]done=note.*"));
        keys.await("Notatka zapisana.");
        assertThat(timeline.of(numbers.get(0))).anyMatch(entry -> entry.text().equals("Zabrać pachołki."));

        keys.backTo("Skrzynka jednostki").press("Enter");
        page.waitForURL("**/staff/inbox");
        keys.tabTo("Zaznacz " + numbers.get(0)).press("Space");
        keys.tabTo("Zaznacz " + numbers.get(2)).press("Space");
        keys.tabTo("Weź zaznaczone").press("Enter");
        page.waitForURL("**/staff/inbox/claim");
        keys.await("Udało się: 2 z 2.");
        keys.walk();
        keys.tabTo("Wróć do skrzynki").press("Enter");
        page.waitForURL("**/staff/inbox?unit=zdm**");
        assertThat(tasks.createTaskQuery().taskAssignee("zdm.anna").processInstanceBusinessKeyIn(numbers.toArray(String[]::new)).count()).isEqualTo(2);
    }

    @Test
    void searchAndTheWayFromANumberToACase() {
        String number = escalatedHole();
        Page page = chromium.page("zdm.marek");
        Keyboard keys = new Keyboard(page);
        page.navigate("/staff/cases");
        keys.walk();
        keys.tabTo("Numer sprawy albo słowa").type(number);
        keys.press("Enter");
        page.waitForURL("**/staff/cases?q=**");
        keys.tabTo(number).press("Enter");
        page.waitForURL("**/staff/cases/" + number);

        keys.tabTo("Terminy").press("Enter");
        page.waitForURL("**/staff/overdue");
        keys.walk();
        keys.tabTo("po terminie").press("Enter");
        page.waitForURL("**/staff/overdue/list?**");
        keys.walk();
        keys.tabTo(number).press("Enter");
        page.waitForURL("**/staff/cases/" + number);
        keys.walk();
        keys.tabTo("Powiadomienie o zwłoce").press("Enter");
        page.waitForURL("**/rungs/1");
        keys.walk();
    }

    @Test
    void choicesByArrows() {
        String number = reports.car(0);
        Page page = chromium.page("straz.piotr");
        Keyboard keys = new Keyboard(page);
        page.navigate("/staff/inbox");
        keys.tabTo("Układ").press("ArrowDown");
        keys.tabTo("Pokaż").press("Enter");
        page.waitForURL("**by=place**");
        keys.tabTo("Zaznacz " + number).press("Space");
        keys.tabTo("Załatw zaznaczone razem").press("Enter");
        page.waitForURL("**/staff/inbox/finish");
        keys.walk();
        page.evaluate("() => document.querySelector('a[href]').focus()");
        keys.tabTo("Pojazdu już nie było").press("ArrowDown");
        keys.tabTo("Odpowiedź dla mieszka").type("Patrol był na miejscu.");
        keys.tabTo("Załatw").press("Enter");
        page.waitForURL("**/staff/inbox/finished");
        keys.await("Udało się: 1 z 1.");
        keys.tabTo("Wróć do skrzynki").press("Enter");
        page.waitForURL("**/staff/inbox?unit=straz-miejska**");
        keys.tabTo("Nieobecności i zastępstwa").press("Enter");
        page.waitForURL("**/staff/inbox/absences?**");
        keys.walk();
        assertThat(timeline.of(number)).as("the second result, to which the arrow led").anyMatch(entry -> entry.text().contains("Pojazd stoi prawidłowo"));
    }

    @Test
    void deadlinesInCockpit() {
        String number = lateHole();
        Page page = chromium.page();
        LogIn.to("cockpit", page, "zdm.kierownik");
        page.locator(".sprawa-deadlines").waitFor();
        Keyboard keys = new Keyboard(page);
        keys.tabTo("po terminie").press("Enter");
        page.waitForURL("**/staff/overdue/list?**");
        keys.tabTo(number);
        String definition = repository.createProcessDefinitionQuery().processDefinitionKey("pothole").latestVersion().singleResult().getId();
        page.navigate("/camunda/app/cockpit/default/#/process-definition/" + definition + "/runtime");
        page.locator(".sprawa-legend").waitFor();
        keys.tabTo(page.locator(".sprawa-legend a").textContent()).press("Enter");
        page.waitForURL("**/staff/overdue/list?**");
        keys.tabTo(number);
    }

    @Test
    void theCaseBesideTheTask() {
        String number = reports.pothole();
        Tasklist list = tasklist("zdm.anna");
        Page page = list.page();
        list.openTask(task(number), number);
        Keyboard keys = new Keyboard(page);
        keys.tabTo("Skrzynka jednostki");
        keys.tabTo("Sprawa").press("Enter");
        page.getByText("Zegar sprawy").waitFor();
        keys.tabTo("Notatka dla współpracowników").type("Zabrać pachołki.");
        keys.tabTo("Zapisz notatkę").press("Enter");
        page.getByText("Notatka zapisana.").waitFor();
        keys.await("Notatka zapisana.");
        keys.tabTo("Pokaż dane kontaktowe").press("Enter");
        page.getByText("Mieszkaniec nie podał danych.").waitFor();
        keys.await("Kontakt z mieszkańcem");
        keys.tabTo("Zapisz notatkę");
        keys.backTo("Formularz");
    }
}
