package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.sprawa.casework.CaseConflict;
import pl.sprawa.casework.Cases;
import pl.sprawa.casework.Deadlines;
import pl.sprawa.casework.OpenWork;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Reporter;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Timeline;

/** The page of one case, and what can be done on it. Whoever may not do a thing finds no form for it, and is refused if it is sent all the same. */
@Controller
@RequestMapping("/staff/cases/{number}")
class CasePage {

    private final CasePages pages;
    private final Requests requests;
    private final Timeline timeline;
    private final OpenWork openWork;
    private final Deadlines deadlines;
    private final Cases cases;
    private final AccessLog log;

    CasePage(CasePages pages, Requests requests, Timeline timeline, OpenWork openWork, Deadlines deadlines, Cases cases, AccessLog log) {
        this.pages = pages;
        this.requests = requests;
        this.timeline = timeline;
        this.openWork = openWork;
        this.deadlines = deadlines;
        this.cases = cases;
        this.log = log;
    }

    /** @param done what has just been done, or {@code null} */
    @GetMapping
    String show(@PathVariable String number, @RequestParam(required = false) String done, Model model, HttpServletRequest user, Locale language) {
        model.addAttribute("done", done == null ? null : DeskWords.word(language, "done." + done, null));
        return pages.show(number, model, user, language);
    }

    /** The resident's name, phone and e-mail, each time written into the log. */
    @PostMapping("/contact")
    String contact(@PathVariable String number, Model model, HttpServletRequest user, Locale language) {
        CasePages.demand(pages.rights(pages.demand(number, user, language), user).contact(), language);
        Reporter reporter = requests.reporterOf(number);
        log.looked(user.getRemoteUser(), number, AccessLog.CONTACT);
        model.addAttribute("reporter", ContactView.of(reporter));
        return pages.show(number, model, user, language);
    }

    @PostMapping("/note")
    String note(@PathVariable String number, @RequestParam(defaultValue = "") String text, Model model, HttpServletRequest user,
                HttpServletResponse response, Locale language) {
        return pages.deed(number, "note", rights -> {
            timeline.add(number, "note", user.getRemoteUser(), CasePages.required(text, "missing.note", language), false);
        }, model, user, response, language);
    }

    @PostMapping("/hand")
    String hand(@PathVariable String number, @RequestParam(defaultValue = "") String task, @RequestParam(defaultValue = "") String to, Model model,
                HttpServletRequest user, HttpServletResponse response, Locale language) {
        return pages.deed(number, "hand", rights -> {
            CasePages.demand(openWork.of(number).stream().filter(work -> work.taskId().equals(task)).allMatch(work -> rights.mayHand(work, user)), language);
            openWork.hand(number, task, CasePages.required(to, "missing.person", language));
        }, model, user, response, language);
    }

    /** @param day as a browser writes it, 2026-11-27 */
    @PostMapping("/prolong")
    String prolong(@PathVariable String number, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String reason, Model model,
                   HttpServletRequest user, HttpServletResponse response, Locale language) {
        return pages.deed(number, "prolong", rights -> {
            CasePages.demand(rights.prolong(), language);
            deadlines.prolong(number, day(CasePages.required(day, "missing.day", language), language), CasePages.required(reason, "missing.reason", language));
        }, model, user, response, language);
    }

    @PostMapping("/service")
    String service(@PathVariable String number, @RequestParam(defaultValue = "") String service, @RequestParam(defaultValue = "") String reason, Model model,
                   HttpServletRequest user, HttpServletResponse response, Locale language) {
        return pages.deed(number, pages.rights(pages.demand(number, user, language), user).steer() ? "service" : "propose", rights -> {
            CasePages.demand(rights.steer() || rights.propose(), language);
            CasePages.required(service, "missing.service", language);
            if (rights.steer()) {
                cases.reclassify(number, service);
            } else {
                cases.proposeService(number, service, CasePages.required(reason, "missing.reason", language));
            }
        }, model, user, response, language);
    }

    @PostMapping("/merge")
    String merge(@PathVariable String number, @RequestParam(defaultValue = "") String into, Model model, HttpServletRequest user,
                 HttpServletResponse response, Locale language) {
        return pages.deed(number, "merge", rights -> {
            CasePages.demand(rights.steer(), language);
            cases.merge(number, CasePages.required(into, "missing.number", language));
        }, model, user, response, language);
    }

    /** The resident's answer to a unit's question, said to whoever has the caller on the line. */
    @PostMapping("/answer")
    String answer(@PathVariable String number, @RequestParam(defaultValue = "") String text, Model model, HttpServletRequest user,
                  HttpServletResponse response, Locale language) {
        return pages.deed(number, "answer", rights -> {
            CasePages.demand(rights.steer(), language);
            cases.answer(number, CasePages.required(text, "missing.answer", language));
        }, model, user, response, language);
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String number, @RequestParam(defaultValue = "") String reason, Model model, HttpServletRequest user,
                    HttpServletResponse response, Locale language) {
        return pages.deed(number, "withdraw", rights -> {
            CasePages.demand(rights.steer(), language);
            cases.withdraw(number, CasePages.required(reason, "missing.reason", language));
        }, model, user, response, language);
    }

    /** @throws CaseConflict if it is no day */
    static LocalDate day(String text, Locale language) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CaseConflict(DeskWords.text(language, "missing.day"));
        }
    }
}
