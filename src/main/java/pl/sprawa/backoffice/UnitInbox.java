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
import pl.sprawa.casework.Colleagues;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.reporting.UnitTasks;

/** A unit's own page of its open tasks: by deadline or by place for a crew's round, searched, printed, several taken or finished at once. */
@Controller
@RequestMapping(UnitInbox.PATH)
class UnitInbox {

    static final String PATH = "/staff/inbox";

    private final InboxViews views;
    private final BulkWork bulk;
    private final Colleagues colleagues;
    private final StaffAccess access;
    private final Units units;

    UnitInbox(InboxViews views, BulkWork bulk, Colleagues colleagues, StaffAccess access, Units units) {
        this.views = views;
        this.bulk = bulk;
        this.colleagues = colleagues;
        this.access = access;
        this.units = units;
    }

    /** A unit or an order that may be chosen. */
    record Choice(String code, String name, boolean chosen) {
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "due") String by,
                @RequestParam(defaultValue = "0") int offset, Model model, HttpServletRequest user, Locale language) {
        List<Unit> open = mine(user);
        Unit chosen = open.stream().filter(each -> unit.isEmpty() || each.code().equals(unit)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, DeskWords.text(language, "noInbox")));
        UnitTasks.By order = by.equals("place") ? UnitTasks.By.PLACE : UnitTasks.By.DUE;
        model.addAttribute("t", DeskWords.texts(language)).addAttribute("title", DeskWords.text(language, "inboxOf", chosen.name()));
        model.addAttribute("inbox", views.of(chosen, q, order, Math.max(0, offset), user.getRemoteUser(), language));
        model.addAttribute("q", q).addAttribute("by", by).addAttribute("works", access.ownUnits(user).contains(chosen.code()) || user.isUserInRole("coordinators"));
        boolean assigns = access.mayAssignIn(user, chosen.code());
        model.addAttribute("assigns", assigns).addAttribute("members", assigns ? colleagues.of(chosen.code()) : List.of());
        model.addAttribute("hasUnits", open.size() > 1).addAttribute("units", open.stream().map(each -> new Choice(each.code(), each.name(), each.equals(chosen))).toList());
        model.addAttribute("orders", List.of(new Choice("due", DeskWords.text(language, "by.due"), order == UnitTasks.By.DUE),
                new Choice("place", DeskWords.text(language, "by.place"), order == UnitTasks.By.PLACE)));
        return "staff/inbox";
    }

    @PostMapping("/claim")
    String claim(@RequestParam(required = false) List<String> task, @RequestParam(defaultValue = "") String unit, Model model, HttpServletRequest user, Locale language) {
        return report("claimed", bulk.claim(task == null ? List.of() : task, user.getRemoteUser()), unit, model, language);
    }

    /** Heads and coordinators say who is to do what is marked. */
    @PostMapping("/assign")
    String assign(@RequestParam(required = false) List<String> task, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String to,
                  Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        if (!access.mayAssignIn(user, unit)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, DeskWords.text(language, "notYours"));
        }
        boolean named = !to.isBlank();
        report("assigned", named && task != null ? bulk.assign(unit, task, to) : List.of(), unit, model, language);
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
        return form(task == null ? List.of() : task, unit, null, model, response, language);
    }

    @PostMapping("/finished")
    String finish(@RequestParam(required = false) List<String> task, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String result,
                  @RequestParam(defaultValue = "") String notes, Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        List<String> marked = task == null ? List.of() : task;
        if (result.isBlank() || notes.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(marked, unit, DeskWords.text(language, "missing.result"), model, response, language);
        }
        return report("finished", bulk.finish(marked, user.getRemoteUser(), result, notes.strip()), unit, model, language);
    }

    private String form(List<String> marked, String unit, String refused, Model model, HttpServletResponse response, Locale language) {
        model.addAttribute("t", DeskWords.texts(language)).addAttribute("title", DeskWords.text(language, "finishTogether"));
        model.addAttribute("unit", unit).addAttribute("marked", marked).addAttribute("refused", refused);
        try {
            BulkWork.Alike alike = bulk.alike(marked);
            model.addAttribute("step", DeskWords.text(language, "stepOf", alike.step(), marked.size())).addAttribute("results", alike.results().entrySet());
        } catch (CaseConflict e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", e.getMessage()).addAttribute("results", null).addAttribute("step", null);
        }
        return "staff/inbox-finish";
    }

    private String report(String what, List<BulkWork.Done> done, String unit, Model model, Locale language) {
        List<BulkWork.Done> failed = done.stream().filter(each -> each.problem() != null).toList();
        List<BulkWork.Done> succeeded = done.stream().filter(each -> each.problem() == null).toList();
        model.addAttribute("t", DeskWords.texts(language)).addAttribute("title", DeskWords.text(language, "report." + what));
        model.addAttribute("summary", done.isEmpty() ? DeskWords.text(language, "report.none") : DeskWords.text(language, "report.summary", succeeded.size(), done.size()));
        model.addAttribute("failed", failed).addAttribute("hasFailed", !failed.isEmpty()).addAttribute("succeeded", succeeded)
                .addAttribute("hasSucceeded", !succeeded.isEmpty()).addAttribute("unit", unit);
        return "staff/inbox-report";
    }

    /** The units whose inbox the reader may open, own ones first. */
    private List<Unit> mine(HttpServletRequest user) {
        StaffAccess.Scope scope = access.scope(user);
        return units.all().stream().filter(unit -> scope.holds(unit.code()))
                .sorted((one, other) -> Boolean.compare(user.isUserInRole(other.code()), user.isUserInRole(one.code()))).toList();
    }
}
