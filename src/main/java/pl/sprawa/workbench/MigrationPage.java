package pl.sprawa.workbench;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.city.City;

/** The page on which analysts see which cases follow old versions of processes, and move them by choice. */
@Controller
class MigrationPage {

    private static final String PATH = "/staff/migrations";
    private static final String VIEW = "staff/migrations";

    private final Migrations migrations;
    private final MigrationRuns runs;
    private final City city;

    MigrationPage(Migrations migrations, MigrationRuns runs, City city) {
        this.migrations = migrations;
        this.runs = runs;
        this.city = city;
    }

    /** An old version in the list. */
    record Row(Migrations.Version version, String cockpit) {
    }

    @GetMapping(PATH)
    String list(Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        prepare(model, user, language);
        List<Row> rows = migrations.oldVersions().stream().map(version -> new Row(version, MigrationView.cockpit(version.id()))).toList();
        List<MigrationView.Run> started = runs.newest().stream().map(run -> MigrationView.run(run, city.zone(), language)).toList();
        model.addAttribute("list", true).addAttribute("versions", rows).addAttribute("hasVersions", !rows.isEmpty());
        model.addAttribute("runs", started).addAttribute("hasRuns", !started.isEmpty());
        return VIEW;
    }

    /** The plan; the fields are the mappings chosen by hand. */
    @GetMapping(PATH + "/{version}")
    String plan(@PathVariable String version, @RequestParam Map<String, String> fields, Model model, HttpServletRequest user,
                HttpServletResponse response, Locale language) {
        prepare(model, user, language);
        migrations.prospect(version, ByHand.of(fields)).ifPresentOrElse(
                prospect -> model.addAttribute("plan", MigrationView.plan(prospect, language)),
                () -> problem(HttpStatus.NOT_FOUND, MigrationWords.text("cannot.nothing", language), model, response));
        return VIEW;
    }

    @PostMapping(PATH + "/{version}")
    String start(@PathVariable String version, @RequestParam Map<String, String> fields, Model model, HttpServletRequest user,
                 HttpServletResponse response, Locale language) {
        demand(user, language);
        try {
            migrations.start(version, fields.getOrDefault("newest", ""), ByHand.of(fields), user.getRemoteUser());
        } catch (CannotMigrate e) {
            problem(HttpStatus.CONFLICT, e.text(language), model, response);
            return plan(version, fields, model, user, response, language);
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/runs/{batch}/retry")
    String retry(@PathVariable String batch, HttpServletRequest user, Locale language) {
        demand(user, language);
        runs.retry(batch);
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/runs/{batch}/leave")
    String leave(@PathVariable String batch, HttpServletRequest user, Locale language) {
        demand(user, language);
        runs.leave(batch);
        return "redirect:" + PATH;
    }

    private static void problem(HttpStatus status, String text, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", text);
    }

    private static void prepare(Model model, HttpServletRequest user, Locale language) {
        demand(user, language);
        model.addAttribute("title", MigrationWords.text("title", language));
        model.addAttribute("t", (Mustache.CustomContext) key -> MigrationWords.text(key, language));
    }

    private static void demand(HttpServletRequest user, Locale language) {
        if (Stream.of("analysts", "camunda-admin").noneMatch(user::isUserInRole)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, MigrationWords.text("forbidden", language));
        }
    }
}
