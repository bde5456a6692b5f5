package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.sprawa.casework.CaseConflict;
import pl.sprawa.casework.Ladder;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Request;
import pl.sprawa.request.Status;

/** Where the e-mail about a late case leads: the rung that was told, and its answer, a new date or that the old one stands. */
@Controller
@RequestMapping("/staff/cases/{number}/rungs/{rung:[1-3]}")
class RungPage {

    private static final String PROMISE = "promise";
    private static final String STAND = "stand";

    private final CasePages pages;
    private final RungViews views;
    private final StaffAccess access;
    private final Ladder ladder;
    private final AccessLog log;

    RungPage(CasePages pages, RungViews views, StaffAccess access, Ladder ladder, AccessLog log) {
        this.pages = pages;
        this.views = views;
        this.access = access;
        this.ladder = ladder;
        this.log = log;
    }

    /** @param done what has just been answered, or {@code null} */
    @GetMapping
    String show(@PathVariable String number, @PathVariable int rung, @RequestParam(required = false) String done, Model model, HttpServletRequest user, Locale language) {
        model.addAttribute("done", done == null ? null : DeskWords.word(language, "rung.done." + done, null));
        return page(number, rung, model, user, language);
    }

    /**
     * @param answer {@code promise} or {@code stand}
     * @param day    of a promise, as a browser writes it, 2026-11-27
     */
    @PostMapping
    String answer(@PathVariable String number, @PathVariable int rung, @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String day,
                  @RequestParam(defaultValue = "") String reason, Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        pages.demand(number, user, language);
        CasePages.demand(access.mayProlong(user, number), language);
        try {
            switch (answer) {
                case PROMISE -> ladder.promise(number, rung, CasePage.day(CasePages.required(day, "missing.day", language), language),
                        CasePages.required(reason, "missing.reason", language));
                case STAND -> ladder.stands(number, rung, CasePages.required(reason, "missing.reason", language));
                default -> throw new CaseConflict(DeskWords.text(language, "rung.choose"));
            }
        } catch (CaseConflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", refused.getMessage());
            return page(number, rung, model, user, language);
        }
        return "redirect:/staff/cases/{number}/rungs/{rung}?done=" + answer;
    }

    private String page(String number, int rung, Model model, HttpServletRequest user, Locale language) {
        Request request = pages.demand(number, user, language);
        RungView view = views.of(request, rung, language);
        log.looked(user.getRemoteUser(), number, AccessLog.CASE);
        model.addAttribute("t", DeskWords.texts(language)).addAttribute("title", DeskWords.text(language, "rung.title", number, rung, view.rung())).addAttribute("case", view);
        model.addAttribute("may", view.waiting() && request.status() == Status.OPEN && access.mayProlong(user, number));
        return "staff/rung";
    }
}
