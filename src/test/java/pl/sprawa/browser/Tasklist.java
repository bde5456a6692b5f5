package pl.sprawa.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What a clerk does in Camunda Tasklist. Clicks go through the page's own events: trusted clicks do not arrive in Camunda's pages. */
final class Tasklist {

    private final Page page;

    /** Where somebody is who came here by a link, logged in already. */
    Tasklist(Page page) {
        this.page = page;
        page.locator(".task-filter h4 a").first().waitFor();
    }

    static Tasklist logIn(Page page, String user) {
        LogIn.to("tasklist", page, user);
        return new Tasklist(page);
    }

    /** Opens the task of a request in a filter. */
    Tasklist open(String filter, String number) {
        BrowserTest.click(page.locator(".task-filter", new Page.LocatorOptions().setHasText(filter)).locator("h4 a").first());
        BrowserTest.click(page.locator("ol.tasks-list li", new Page.LocatorOptions().setHasText(number)).locator(".clickable").first());
        page.locator(".task-details, [cam-tasklist-task]").first().waitFor();
        return this;
    }

    /** Opens a task by its id and waits until its name, which ends with the number of its case, is shown. */
    Tasklist openTask(String id, String number) {
        page.evaluate("""
                id => {
                  const parameters = new URLSearchParams(location.hash.split('?')[1]);
                  parameters.set('task', id);
                  location.hash = '#/?' + parameters;
                }""", id);
        page.locator("[cam-tasklist-task] h2", new Page.LocatorOptions().setHasText(number)).first().waitFor();
        return this;
    }

    /** Turns to a tab of the open task. */
    Tasklist tab(String label) {
        BrowserTest.click(page.locator(".nav-tabs a", new Page.LocatorOptions().setHasText(label)).first());
        return this;
    }

    Page page() {
        return page;
    }

    /** Claims the open task and waits until its form, which is shown but locked before, can be filled in. */
    Tasklist claim() {
        BrowserTest.click(page.locator("[ng-click='claim()']").first());
        page.locator("[ng-click='unclaim()']").first().waitFor();
        page.locator(".fjs-form input[type=radio]:not([disabled])").first().waitFor();
        return this;
    }

    Tasklist choose(String label) {
        BrowserTest.click(page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(label)));
        return this;
    }

    Tasklist fill(String label, String text) {
        Locator field = page.getByLabel(label).last();
        field.fill(text);
        field.blur(); // the form takes a text over when the field is left
        return this;
    }

    /** Chooses from a searchable list. */
    Tasklist pick(String label, String option) {
        Locator list = page.getByLabel(label).last();
        list.focus();
        list.dispatchEvent("mousedown"); // opens the list, as a press of the mouse does
        list.fill(option);
        Locator item = page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option)).first();
        item.waitFor();
        item.dispatchEvent("mousedown");
        page.locator(".fjs-select-cross").last().waitFor(); // the form took the choice over; only now it keeps what is typed next
        return this;
    }

    /** Finishes the task; the engine accepted it when the task is gone from the page. */
    void complete() {
        BrowserTest.click(page.locator("button[ng-click*='complete']:not([disabled])").first());
        Locator button = page.locator("button[ng-click*='complete']").first();
        button.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Adds a photo on the page that the form links to. */
    Tasklist addPhoto(FilePayload photo) {
        Page upload = page.context().waitForPage(() -> BrowserTest.click(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("dodaj zdjęcie"))));
        upload.locator("input[type=file]").setInputFiles(photo);
        BrowserTest.click(upload.locator("form button"));
        upload.getByText(photo.name).first().waitFor();
        upload.close();
        return this;
    }

    /** What stands in a field of the form. */
    String value(String label) {
        return page.getByLabel(label).first().inputValue();
    }

    void picture(String name) {
        BrowserTest.picture(page, name);
    }
}
