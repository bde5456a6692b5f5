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
                .ce-eol-banner::before { content: "Sprawa · %s"; font-size: 13px; color: #fff; }
                .create-task-action, .start-process-action, .createCommentLink, .task-filter .actions { display: none !important; }
                """.formatted(city.name().replaceAll("[\\\\\"\\p{Cntrl}]", ""));
    }

    @GetMapping("/camunda/app/{app:tasklist|cockpit|admin|welcome}/styles/user-styles.css")
    ResponseEntity<String> styles() {
        return ResponseEntity.ok().contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1))).body(css);
    }
}
