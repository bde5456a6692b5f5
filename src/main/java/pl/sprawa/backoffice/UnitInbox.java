package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.casework.BulkWork;
import pl.sprawa.casework.CaseConflict;

/** A unit's own page of its open tasks: by deadline or by place for a crew's round, searched, printed, several taken or finished at once. */
@Controller
@RequestMapping(UnitInbox.PATH)
class UnitInbox {

    static final String PATH = "/staff/inbox";

    private final InboxPages pages;
    private final BulkWork bulk;
    private final StaffAccess access;

    UnitInbox(InboxPages pages, BulkWork bulk, StaffAccess access) {
        this.pages = pages;
        this.bulk = bulk;
        this.access = access;
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "due") String by,
                @RequestParam(defaultValue = "0") int offset, Model model, HttpServletRequest user, Locale language) {
        return pages.show(new InboxPlace(unit, q, by, Math.max(0, offset)), model, user, language);
    }

    @PostMapping("/claim")
    String claim(@RequestParam(required = false) List<String> task, @RequestParam(defaultValue = "") String unit, Model model, HttpServletRequest user, Locale language) {
        return report("claimed", bulk.claim(task == null ? List.of() : task, user.getRemoteUser()), unit, model, user, language);
    }

    /** Who leads the unit says who is to do what is marked. */
    @PostMapping("/assign")
    String assign(@RequestParam(required = false) List<String> task, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String to,
                  Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        if (!access.mayAssignIn(user, unit)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, DeskWords.text(language, "notYours"));
        }
        boolean named = !to.isBlank();
        report("assigned", named && task != null ? bulk.assign(unit, task, to) : List.of(), unit, model, user, language);
        if (!named) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("summary", DeskWords.text(language, "missing.person"));
        }
        return "staff/inbox-report";
    }

    /** The one form for all that are marked. */
    @PostMapping("/finish")
    String form(@RequestParam(required = false) List<String> task, @RequestParam(defaultValue = "") String unit, Model model, HttpServletRequest user,
                HttpServletResponse response, Locale language) {
        return form(task == null ? List.of() : task, unit, null, model, user, response, language);
    }

    @PostMapping("/finished")
    String finish(@RequestParam(required = false) List<String> task, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String result,
                  @RequestParam(defaultValue = "") String notes, Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        List<String> marked = task == null ? List.of() : task;
        if (result.isBlank() || notes.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(marked, unit, DeskWords.text(language, "missing.result"), model, user, response, language);
        }
        return report("finished", bulk.finish(marked, user.getRemoteUser(), result, notes.strip()), unit, model, user, language);
    }

    private String form(List<String> marked, String unit, String refused, Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        model.addAttribute("t", DeskWords.texts(language)).addAttribute("title", DeskWords.text(language, "finishTogether"));
        model.addAttribute("unit", unit).addAttribute("marked", marked).addAttribute("refused", refused).addAttribute("back", back(user, unit));
        try {
            BulkWork.Alike alike = bulk.alike(marked);
            model.addAttribute("step", DeskWords.text(language, "stepOf", alike.step(), marked.size())).addAttribute("results", alike.results().entrySet());
            model.addAttribute("answerTo", DeskWords.text(language, alike.piece() ? "answerUnits" : "answerAll"));
        } catch (CaseConflict e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", e.getMessage()).addAttribute("results", null).addAttribute("step", null).addAttribute("answerTo", null);
        }
        return "staff/inbox-finish";
    }

    private String report(String what, List<BulkWork.Done> done, String unit, Model model, HttpServletRequest user, Locale language) {
        List<BulkWork.Done> failed = done.stream().filter(each -> each.problem() != null).toList();
        List<BulkWork.Done> succeeded = done.stream().filter(each -> each.problem() == null).toList();
        model.addAttribute("t", DeskWords.texts(language)).addAttribute("title", DeskWords.text(language, "report." + what));
        model.addAttribute("summary", done.isEmpty() ? DeskWords.text(language, "report.none") : DeskWords.text(language, "report.summary", succeeded.size(), done.size()));
        model.addAttribute("failed", failed).addAttribute("hasFailed", !failed.isEmpty()).addAttribute("succeeded", succeeded)
                .addAttribute("hasSucceeded", !succeeded.isEmpty()).addAttribute("back", back(user, unit));
        return "staff/inbox-report";
    }

    /** Where the list stood when tasks were marked. */
    private static String back(HttpServletRequest user, String unit) {
        String back = InboxPlace.back(user);
        return back == null ? new InboxPlace(unit, "", "due", 0).address() : back;
    }
}
