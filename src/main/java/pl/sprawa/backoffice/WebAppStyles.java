package pl.sprawa.backoffice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pl.sprawa.city.City;

/**
 * The custom style sheet that the web applications load: the city's name in place of the banner on top, and no buttons for
 * what nobody may do here (ad-hoc tasks, starting a process by hand, moving a deadline).
 */
@Controller
class WebAppStyles {

    private final String css;

    WebAppStyles(City city) {
        this.css = """
                .ce-eol-banner { background: #1f5fa8 !important; font-size: 0 !important; }
                .ce-eol-banner > * { display: none; }
                .ce-eol-banner::before { content: "Sprawa · %1$s"; font-size: 13px; color: #fff; }
                .create-task-action, .start-process-action, .createCommentLink, .task-filter .actions { display: none !important; }
                .login-logo > * { display: none; }
                .login-logo::before { content: "%1$s"; font-size: 28px; font-weight: 600; color: #1f5fa8; }
                .sprawa-city-login { display: block; margin-top: 12px; padding: 10px; border: 1px solid #1f5fa8; border-radius: 4px; color: #1f5fa8; background: #fff; text-align: center; font-size: 16px; }
                .ctn-view.dashboard { display: flex; flex-direction: column; }
                .dashboard > section.deprecate { order: -1; }
                .dashboard > section.deprecate header, section.deprecate:not(:has(.sprawa-deadlines)) { display: none; }
                .sprawa-deadlines { padding: 0 16px 8px; }
                .sprawa-deadlines ul { list-style: none; display: flex; flex-wrap: wrap; gap: 8px 24px; padding: 0; }
                .sprawa-deadlines strong { font-size: 24px; }
                .sprawa-overdue { color: #a00018; }
                .sprawa-soon { color: #7a4b00; }
                .sprawa-heat { white-space: nowrap; font: 600 12px/1.4 sans-serif; padding: 1px 6px; border-radius: 4px; border: 1px solid #7a2e00; color: #1b1b1b; }
                .sprawa-heat-1 { background: #fff3e0; }
                .sprawa-heat-2 { background: #ffd699; }
                .sprawa-heat-3 { background: #ffb366; }
                .sprawa-heat-4 { background: #ff8c66; }
                .djs-element.sprawa-heat-1 .djs-visual > :first-child { fill: #fff3e0 !important; }
                .djs-element.sprawa-heat-2 .djs-visual > :first-child { fill: #ffd699 !important; }
                .djs-element.sprawa-heat-3 .djs-visual > :first-child { fill: #ffb366 !important; }
                .djs-element.sprawa-heat-4 .djs-visual > :first-child { fill: #ff8c66 !important; }
                .sprawa-legend a { text-decoration: underline; }
                .sprawa-legend { position: absolute; left: 12px; top: 8px; z-index: 10; background: #fff; border: 1px solid #8a8a8a; border-radius: 4px; padding: 2px 8px; font-size: 12px; }
                """.formatted(city.name().replaceAll("[\\\\\"\\p{Cntrl}]", ""));
    }

    @GetMapping("/camunda/app/{app:tasklist|cockpit|admin|welcome}/styles/user-styles.css")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok().contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1))).body(css);
    }
}
