package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.casework.Absences;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Timeline;

/** The day of a unit's head: who does what, who is away, what is late and why, and what is not the unit's at all. */
class HeadDayTest extends BrowserTest {

    @Autowired Absences absences;
    @Autowired Requests requests;
    @Autowired Timeline timeline;

    @AfterEach
    void allAreBack() {
        absences.of("zdm").forEach(absence -> absences.end(absence.id(), "zdm"));
        cases.substitute();
    }

    @Test
    void fromWhatNobodyHasTakenToWhatIsNotOurs() {
        String late = lateHole();
        List<String> fresh = IntStream.range(1, 5).mapToObj(reports::pothole).toList();
        Tasklist tasklist = tasklist("zdm.marek");
        Page page = tasklist.page();
        page.locator("ol.tasks-list li").first().waitFor();
        tasklist.picture("head-tasklist");
        click(page.locator("a.sprawa-unit-inbox"));
        page.waitForURL("**/staff/inbox");
        fresh.forEach(number -> assertThat(row(page, number).innerText()).contains("nikt"));
        assertThat(row(page, late).innerText()).contains("po terminie");
        picture(page, "head-inbox");

        assign(page, fresh.subList(0, 2), "Tomasz Zając");
        assign(page, fresh.subList(2, 3), "Anna Kowalska");
        substitutes(page, fresh.subList(0, 2));
        promisesALaterDay(page, late);
        refuses(page, fresh.get(3));
    }

    private void assign(Page page, List<String> numbers, String clerk) {
        numbers.forEach(number -> page.getByLabel("Zaznacz " + number).check());
        page.getByLabel("Komu przydzielić").selectOption(clerk);
        picture(page, "head-assigns");
        page.getByText("Przydziel zaznaczone").click();
        page.getByText("Udało się: " + numbers.size() + " z " + numbers.size()).waitFor();
        picture(page, "head-assigned");
        page.getByText("Wróć do skrzynki").click();
        page.waitForURL("**/staff/inbox?unit=zdm**");
        numbers.forEach(number -> assertThat(row(page, number).innerText()).contains(clerk));
    }

    private void substitutes(Page page, List<String> numbers) {
        String today = LocalDate.now(ZoneId.of("Europe/Warsaw")).toString();
        page.getByText("Nieobecności i zastępstwa").click();
        page.getByLabel("Nieobecny").selectOption("Tomasz Zając");
        page.getByLabel("Zastępuje").selectOption("Anna Kowalska");
        page.getByLabel("Pierwszy dzień").fill(today);
        page.getByLabel("Ostatni dzień").fill(today);
        page.getByText("Zapisz nieobecność").click();
        page.getByLabel("Zakończ: Tomasz Zając").waitFor();
        picture(page, "head-absences");
        passOver(numbers, "zdm.anna");
        Page anna = chromium.page("zdm.anna");
        anna.navigate("/staff/inbox");
        numbers.forEach(number -> assertThat(row(anna, number).innerText()).contains("Ty"));
        picture(anna, "substitute-inbox");
        page.getByLabel("Zakończ: Tomasz Zając").click();
        page.getByText("Nikt nie ma wpisanej nieobecności.").waitFor();
        passOver(numbers, "zdm.tomasz");
    }

    /** As happens once a minute; perhaps just now, and then this one is in its way. */
    private void passOver(List<String> numbers, String to) {
        Awaitility.await().ignoreExceptions().until(() -> {
            cases.substitute();
            return numbers.stream().allMatch(number -> cases.task(number).getAssignee().equals(to));
        });
    }

    private void promisesALaterDay(Page page, String late) {
        page.getByText("Terminy", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/staff/overdue");
        picture(page, "head-overdue");
        page.locator("ul.figures a[href*='OVERDUE']").click();
        page.waitForURL("**/staff/overdue/list?**");
        picture(page, "head-overdue-list");
        page.locator("a[href='/staff/cases/" + late + "']").click();
        page.waitForURL("**/staff/cases/" + late);
        LocalDate day = nextWorkingDay(14);
        page.getByLabel("Nowy termin (do końca dnia)").fill(day.toString());
        page.getByLabel("Przyczyna (czyta ją mieszkaniec").fill("Brakuje masy na gorąco, dostawa w przyszłym tygodniu.");
        picture(page, "head-case-before-promise");
        page.getByText("Ustal nowy termin").click();
        page.getByText("Ustalono nowy termin").waitFor();
        picture(page, "head-case-after-promise");
        assertThat(requests.get(late).dueAt().atZone(ZoneId.of("Europe/Warsaw")).toLocalDate()).isEqualTo(day);
        Page resident = chromium.page();
        resident.navigate("/zgloszenie/" + late);
        resident.getByText("Przyczyna: Brakuje masy na gorąco").waitFor();
        picture(resident, "resident-later-day");
    }

    private void refuses(Page page, String number) {
        page.getByText("Skrzynka jednostki").click();
        page.locator("a[href^='/staff/cases/" + number + "']").click();
        page.getByText("Otwórz zadanie (pytanie, odpowiedź, odmowa)").click();
        Tasklist tasklist = new Tasklist(page);
        tasklist.openTask(task(number), number).tab("Formularz").claim().choose("To nie nasze")
                .pick("Która jednostka jest właściwa?", "Urząd Dzielnicy Mokotów").fill("Powód", "Ulica jest gminna, prowadzi ją dzielnica.");
        tasklist.picture("head-refuses");
        tasklist.complete();
        assertThat(requests.get(number).unit()).isEqualTo("ud-mokotow");
        assertThat(timeline.of(number)).anyMatch(entry -> entry.kind().equals("refused") && entry.text().contains("Ulica jest gminna"));
    }

    private static Locator row(Page page, String number) {
        return page.locator("tr", new Page.LocatorOptions().setHas(page.locator("a[href^='/staff/cases/" + number + "']")));
    }
}
