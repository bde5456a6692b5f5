package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pl.sprawa.casework.HandOverRun;
import pl.sprawa.handover.UnitServer;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Look;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** The day of the coordinator: a dispute, a resident on the phone, one hole reported twice, what is late in the whole city and what stands still. */
class CoordinatorDayTest extends BrowserTest {

    private static final String COORDINATOR = "koordynator.jan";

    @Autowired HandOverRun handOver;
    @Autowired Requests requests;
    @Autowired AccessLog log;
    @Autowired ApplicationContext application;

    @Test
    void fromADisputeToAnIncident() {
        String disputed = reports.pothole(1);
        cases.refuse(disputed, "ud-mokotow");
        cases.refuse(disputed, "zdm");
        String late = escalatedHole();
        String first = reports.pothole();
        String again = reports.potholeOfEwa();

        Tasklist tasklist = tasklist(COORDINATOR);
        settles(tasklist, disputed);
        Page page = tasklist.page();
        findsByPhone(page, again);
        merges(page, again, first);
        seesWhatIsLate(page, late);
        hasTheHandOverTriedAgain(page);
    }

    private void settles(Tasklist tasklist, String disputed) {
        tasklist.open("Spory o właściwość", disputed).tab("Sprawa");
        tasklist.page().getByText("Kto teraz pracuje nad sprawą").waitFor();
        tasklist.picture("coordinator-dispute-case");
        tasklist.tab("Formularz").claim().choose("Sprawę załatwi jednostka").pick("Właściwa jednostka", "Zarząd Dróg Miejskich")
                .fill("Uzasadnienie", "Puławska jest drogą powiatową.");
        tasklist.picture("coordinator-rules");
        tasklist.complete();
        assertThat(requests.get(disputed).unit()).isEqualTo("zdm");
        tasklist.page().navigate("/staff/cases/" + disputed);
        tasklist.page().getByText("Koordynator wskazał: Zarząd Dróg Miejskich.").waitFor();
        picture(tasklist.page(), "coordinator-settled");
    }

    private void findsByPhone(Page page, String number) {
        page.getByText("Szukaj spraw").click();
        page.getByLabel("Telefon albo e-mail").fill("601 234 567");
        page.locator("form[aria-labelledby=by-contact] button").click();
        page.getByText("Znalezione sprawy: 1.").waitFor();
        picture(page, "coordinator-finds-by-phone");
        assertThat(log.newest(COORDINATOR, null, 1)).first().extracting(Look::what).isEqualTo(AccessLog.CONTACT_SEARCH);
        page.locator("a[href='/staff/cases/" + number + "']").click();
        page.getByText("Pokaż dane kontaktowe").click();
        page.getByText("Ewa Lis").waitFor();
        assertThat(log.newest(COORDINATOR, number, 10)).extracting(Look::what).contains(AccessLog.CONTACT);
    }

    private void merges(Page page, String again, String first) {
        picture(page, "coordinator-two-reports-of-one-hole");
        page.getByLabel("Dołącz tę sprawę do " + first).click();
        page.getByText("Sprawa dołączona.").waitFor();
        picture(page, "coordinator-merged");
        assertThat(requests.get(again)).extracting(Request::status, Request::mergedInto).containsExactly(Status.CLOSED, first);
    }

    private void seesWhatIsLate(Page page, String late) {
        page.getByText("Terminy", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/staff/overdue");
        page.getByText("Wszystkie jednostki").waitFor();
        picture(page, "coordinator-overdue");
        page.locator("ul.figures a[href*='OVERDUE']").click();
        page.locator("a[href='/staff/cases/" + late + "']").click();
        page.getByText("Szczebel 3, powiadomiono: Biuro Audytu Wewnętrznego.").waitFor();
        picture(page, "coordinator-escalated");
        page.locator("a[href$='/rungs/2']").click();
        page.waitForURL("**/rungs/2");
        String day = nextWorkingDay(14).toString();
        page.getByLabel("Nowy termin (do końca dnia)").fill(day);
        page.getByLabel("Przyczyna (czyta ją mieszkaniec").fill("Uzgodniono z jednostką naprawę po dostawie masy.");
        picture(page, "coordinator-answers-the-rung");
        page.getByText("Ustal nowy termin").click();
        page.getByText("Ustalono nowy termin. Mieszkaniec dostanie wiadomość.").waitFor();
        picture(page, "coordinator-answered-the-rung");
        assertThat(requests.get(late).dueAt().toString()).startsWith(day);
    }

    private void hasTheHandOverTriedAgain(Page page) {
        try (UnitServer server = new UnitServer()) {
            UnitServer.newFuses(application);
            server.posting = () -> UnitServer.Way.REFUSE;
            String number = reports.pothole(3);
            cases.refuse(number, "zck");
            assertThat(handOver.attempt(number)).isFalse();

            page.getByText("Terminy", new Page.GetByTextOptions().setExact(true)).click();
            Locator incident = page.locator("#incidents ~ ul li", new Page.LocatorOptions().setHas(page.locator("a[href='/staff/cases/" + number + "']")));
            assertThat(incident.innerText()).contains("System jednostki Zarząd Cmentarzy Komunalnych odmówił przyjęcia sprawy " + number, "ponów zadanie");
            picture(page, "coordinator-incident");
            incident.getByRole(AriaRole.BUTTON).click();
            page.getByText("Krok będzie wykonany ponownie").waitFor();
            picture(page, "coordinator-retried");
            server.posting = () -> UnitServer.Way.WELL;
            assertThat(handOver.attempt(number)).isTrue();
            assertThat(server.booked).hasSize(1);
        }
    }
}
