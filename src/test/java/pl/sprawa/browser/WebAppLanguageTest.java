package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Cockpit and Admin speak Polish, and English to a browser that asks for it. */
class WebAppLanguageTest extends BrowserTest {

    @Test
    void cockpit() {
        Page page = chromium.page();
        LogIn.to("cockpit", page, "zdm.kierownik");
        page.getByText("Otwarte incydenty").waitFor();
        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.getByText("Trwające instancje").first().waitFor();
        assertThat(page.locator("body").innerText()).contains("wdrożone definicje procesów", "Stan", "Incydenty", "Nazwa").doesNotContain("Running", "Incidents");
        picture(page, "cockpit-processes");
        page.navigate("/camunda/app/cockpit/default/#/decisions");
        page.getByText("wdrożone definicje decyzji").waitFor();
        picture(page, "cockpit-decisions");
        page.navigate("/camunda/app/cockpit/default/#/tasks");
        page.getByText("Przydział według rodzaju").waitFor();
        picture(page, "cockpit-tasks");
    }

    @Test
    void admin() {
        Page page = chromium.page();
        LogIn.to("admin", page, "admin");
        page.getByText("Nowy użytkownik").waitFor();
        picture(page, "admin-start");
        page.navigate("/camunda/app/admin/default/#/users/zdm.anna?tab=groups");
        page.getByText("Dodaj do grupy").waitFor();
        picture(page, "admin-groups");
        page.navigate("/camunda/app/admin/default/#/authorization?resource=6");
        page.getByText("Utwórz nowe uprawnienie").first().waitFor();
        picture(page, "admin-rights");
    }

    @Test
    void english() {
        Page page = chromium.english();
        LogIn.to("cockpit", page, "zdm.kierownik");
        page.getByText("Open Incidents").waitFor();
        page.navigate("/staff/login?back=/staff/cases");
        assertThat(page.title()).as("logged in already").startsWith("Search");
    }
}
