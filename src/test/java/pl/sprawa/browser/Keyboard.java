package pl.sprawa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody without a mouse: goes from stop to stop by Tab, and demands that each of ours shows where the focus is. */
final class Keyboard {

    /** More than any page of ours has stops; a date alone has four. */
    private static final int MOST = 2_000;
    /** The element that has the focus, also within a shadow tree; null if the page has none. */
    private static final String STOP = """
            () => {
              let e = document.activeElement;
              while (e && e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              const ids = window.stopIds ??= new WeakMap();
              if (!ids.has(e)) ids.set(e, String(window.stopCount = (window.stopCount ?? 0) + 1));
              window.lastStop = e;
              const style = getComputedStyle(e), box = e.getBoundingClientRect();
              const label = e.getAttribute('aria-label') || (e.labels && e.labels.length && e.labels[0].textContent) || (e.matches('[role=region]') ? '' : e.textContent) || e.value || '';
              const ring = style.outlineStyle === 'auto' || style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              const inView = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const middle = [box.left + box.width / 2, box.top + box.height / 2];
              const hit = e.getRootNode().elementFromPoint(...middle);
              const covered = hit && !e.contains(hit) && !hit.contains(e);
              return { id: ids.get(e), name: label.trim().replace(/\\s+/g, ' '), html: e.outerHTML.slice(0, 200), seen: String(!!(ring && inView && !covered)), why: `${style.outline}; in view: ${inView}; covered by: ${covered ? hit.outerHTML.slice(0, 80) : 'nothing'}`,
                       ours: String(location.pathname.startsWith('/staff/') || !!e.closest('.desk, [class^=sprawa]')) };
            }""";
    /** What must be reachable: of radio buttons only one of each group, because arrows lead to the others. */
    private static final String REACHABLE = """
            () => {
              const groups = new Set();
              return [...document.querySelectorAll('a[href], button, summary, input:not([type=hidden]), select, textarea')]
                .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility())
                .filter(e => e.type !== 'radio' || !groups.has(e.name) && groups.add(e.name)).map(e => e.outerHTML.slice(0, 200));
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Where the focus is now, or {@code null}; one of ours that does not show it fails the test. */
    @SuppressWarnings("unchecked")
    Map<String, String> stop() {
        Map<String, String> stop = (Map<String, String>) page.evaluate(STOP);
        assertThat(stop == null || stop.get("ours").equals("false") || stop.get("seen").equals("true")).as("the focus is seen: " + stop).isTrue();
        return stop;
    }

    /** Waits until the page itself has set the focus there, which it does some moments after it is loaded. */
    void await(String name) {
        page.waitForCondition(() -> {
            Map<String, String> stop = stop();
            return stop != null && stop.get("name").equals(name);
        });
    }

    /** Goes on by Tab until a stop whose name holds the text. */
    Keyboard tabTo(String name) {
        return to(name, "Tab");
    }

    /** Goes back by Shift+Tab. */
    Keyboard backTo(String name) {
        return to(name, "Shift+Tab");
    }

    private Keyboard to(String name, String key) {
        List<String> passed = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            press(key);
            Map<String, String> stop = stop();
            if (stop != null && stop.get("name").contains(name)) {
                return this;
            }
            passed.add(stop == null ? "(out)" : stop.get("name"));
            if (passed.stream().filter("(out)"::equals).count() > 1) {
                break;
            }
        }
        throw new AssertionError(key + " does not lead to \"" + name + "\" but to " + passed);
    }

    /** Goes through the whole page by Tab, out of it, and back to its beginning: nothing is left out, nothing holds the focus. */
    void walk() {
        List<String> forth = round("Tab", "() => document.querySelector('a[href]').focus()");
        assertThat(forth).as("all that can be used on " + page.url()).containsAll(reachable());
        List<String> back = round("Shift+Tab", "() => window.lastStop.focus()");
        assertThat(back).as("the way back on " + page.url()).containsExactlyInAnyOrderElementsOf(forth);
    }

    @SuppressWarnings("unchecked")
    private List<String> reachable() {
        return (List<String>) page.evaluate(REACHABLE);
    }

    private List<String> round(String key, String begin) {
        page.evaluate(begin);
        Map<String, String> seen = new LinkedHashMap<>();
        String previous = null;
        for (int i = 0; i < MOST; i++) {
            Map<String, String> stop = stop();
            if (stop == null || seen.containsKey(stop.get("id")) && !stop.get("id").equals(previous)) {
                return List.copyOf(seen.values());
            }
            previous = stop.get("id");
            seen.put(previous, stop.get("html"));
            press(key);
        }
        throw new AssertionError(key + " never leaves " + page.url() + ", the last stop is " + stop());
    }
}
