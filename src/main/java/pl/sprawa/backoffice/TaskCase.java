package pl.sprawa.backoffice;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.casework.OpenWork;

/** Leads from a task to the page of its case: Tasklist knows only the task. */
@Controller
class TaskCase {

    private final OpenWork openWork;

    TaskCase(OpenWork openWork) {
        this.openWork = openWork;
    }

    @GetMapping("/staff/tasks/{id}")
    String follow(@PathVariable String id, @RequestParam(required = false) String fragment, Locale language) {
        String number = openWork.caseOf(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, DeskWords.text(language, "noTask")));
        return "redirect:/staff/cases/" + number + (fragment == null ? "" : "?" + CasePages.FRAGMENT + "=1");
    }
}
