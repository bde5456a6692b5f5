package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
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
import pl.sprawa.casework.Absences;
import pl.sprawa.casework.CaseConflict;
import pl.sprawa.casework.Colleagues;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;

/** Who of a unit is away and who stands in: everybody enters the own absence, heads and coordinators anybody's. */
@Controller
@RequestMapping("/staff/inbox/absences")
class AbsencePage {

    private final Absences absences;
    private final Colleagues colleagues;
    private final StaffAccess access;
    private final Units units;
    private final DeadlineWords words;

    AbsencePage(Absences absences, Colleagues colleagues, StaffAccess access, Units units, DeadlineWords words) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.access = access;
        this.units = units;
        this.words = words;
    }

    /** @param mayEnd whether the reader may end it */
    record Row(long id, String absent, String substitute, String from, String until, boolean mayEnd) {
    }

    @GetMapping
    String show(@RequestParam(defaultValue = "") String unit, Model model, HttpServletRequest user, Locale language) {
        Unit chosen = demand(unit, user, language);
        List<Colleagues.Colleague> members = colleagues.of(chosen.code());
        List<Row> rows = absences.of(chosen.code()).stream().map(each -> new Row(each.id(), name(each.absent()), name(each.substitute()), words.date(each.from()),
                words.date(each.until()), mayEnter(user, each.absent()))).toList();
        model.addAttribute("t", DeskWords.texts(language)).addAttribute("title", DeskWords.text(language, "absencesOf", chosen.name()));
        model.addAttribute("unit", chosen.code()).addAttribute("rows", rows).addAttribute("hasRows", !rows.isEmpty());
        List<Colleagues.Colleague> absentees = members.stream().filter(one -> mayEnter(user, one.id())).toList();
        model.addAttribute("absentees", absentees).addAttribute("anybody", absentees.size() > 1).addAttribute("members", members);
        return "staff/absences";
    }

    @PostMapping
    String enter(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String absent, @RequestParam(defaultValue = "") String substitute,
                 @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until, Model model, HttpServletRequest user,
                 HttpServletResponse response, Locale language) {
        Unit chosen = demand(unit, user, language);
        if (!mayEnter(user, absent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, DeskWords.text(language, "ownAbsenceOnly"));
        }
        try {
            absences.enter(chosen.code(), absent, substitute, day(from, language), day(until, language), user.getRemoteUser());
        } catch (CaseConflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", refused.getMessage());
            return show(chosen.code(), model, user, language);
        }
        return "redirect:/staff/inbox/absences?unit=" + chosen.code();
    }

    @PostMapping("/end")
    String end(@RequestParam(defaultValue = "") String unit, @RequestParam long id, HttpServletRequest user, Locale language) {
        Unit chosen = demand(unit, user, language);
        if (absences.of(chosen.code()).stream().noneMatch(each -> each.id() == id && mayEnter(user, each.absent()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, DeskWords.text(language, "ownAbsenceOnly"));
        }
        absences.end(id, chosen.code());
        return "redirect:/staff/inbox/absences?unit=" + chosen.code();
    }

    private Unit demand(String unit, HttpServletRequest user, Locale language) {
        boolean all = user.isUserInRole("coordinators");
        return units.all().stream().filter(each -> all || access.ownUnits(user).contains(each.code()))
                .filter(each -> unit.isEmpty() || each.code().equals(unit)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, DeskWords.text(language, "noInbox")));
    }

    private static boolean mayEnter(HttpServletRequest user, String absent) {
        return user.isUserInRole("heads") || user.isUserInRole("coordinators") || absent.equals(user.getRemoteUser());
    }

    private String name(String id) {
        return colleagues.find(id).map(Colleagues.Colleague::name).orElse(id);
    }

    private static LocalDate day(String text, Locale language) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new CaseConflict(DeskWords.text(language, "missing.days"));
        }
    }
}
