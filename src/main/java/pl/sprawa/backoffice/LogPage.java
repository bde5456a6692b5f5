package pl.sprawa.backoffice;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.casework.ReporterErasure;
import pl.sprawa.city.City;
import pl.sprawa.engine.Lockout;
import pl.sprawa.engine.LoginLog;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Requests;

/** Who looked at personal data and who logged in, for administrators and the data protection officer; and what they may do about it. */
@Controller
class LogPage {

    private static final String PATH = "/staff/log";
    private static final int MOST = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss");

    private final AccessLog looks;
    private final LoginLog logIns;
    private final Lockout lockout;
    private final ReporterErasure erasure;
    private final Requests requests;
    private final StaffAccess access;
    private final City city;

    LogPage(AccessLog looks, LoginLog logIns, Lockout lockout, ReporterErasure erasure, Requests requests, StaffAccess access, City city) {
        this.looks = looks;
        this.logIns = logIns;
        this.lockout = lockout;
        this.erasure = erasure;
        this.requests = requests;
        this.access = access;
        this.city = city;
    }

    /** A line of the log of looks, as it is shown. */
    record LookRow(String at, String user, String number, String what) {
    }

    /** A line of the log of log-ins. */
    record LoginRow(String at, String user, String door, String outcome, String address) {
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String user, @RequestParam(defaultValue = "") String number,
                @RequestParam(defaultValue = "") String done, Model model, HttpServletRequest reader, Locale language) {
        demand(access.mayReadLog(reader), language);
        String who = given(user);
        String which = given(number);
        List<LookRow> seen = looks.newest(who, which, MOST).stream().map(look -> new LookRow(local(look.at()), look.user(),
                look.number() == null ? "" : look.number(), LogWords.code("what.", look.what(), language))).toList();
        List<LoginRow> entered = which != null ? List.of() : logIns.newest(who, MOST).stream().map(entry -> new LoginRow(local(entry.at()),
                entry.user() == null ? LogWords.text("nobody", language) : entry.user(), LogWords.code("door.", entry.door(), language),
                LogWords.code("outcome.", entry.outcome(), language), entry.address() == null ? "" : entry.address())).toList();
        model.addAttribute("title", LogWords.text("title", language)).addAttribute("t", (Mustache.CustomContext) key -> LogWords.text(key, language));
        model.addAttribute("user", user.strip()).addAttribute("number", number.strip());
        model.addAttribute("looks", seen).addAttribute("hasLooks", !seen.isEmpty());
        model.addAttribute("logins", entered).addAttribute("hasLogins", !entered.isEmpty()).addAttribute("showLogins", which == null);
        model.addAttribute("mayUnlock", reader.isUserInRole("camunda-admin")).addAttribute("mayErase", access.mayErase(reader));
        model.addAttribute("done", List.of("erased", "unlocked").contains(done) ? LogWords.text("done." + done, language) : null);
        return "staff/log";
    }

    /** Lets an account that is locked after wrong passwords log in again. */
    @PostMapping(PATH + "/unlock")
    String unlock(@RequestParam String user, HttpServletRequest admin, Locale language) {
        demand(admin.isUserInRole("camunda-admin"), language);
        lockout.lift(user.strip(), admin.getRemoteUser());
        return "redirect:" + PATH + "?done=unlocked";
    }

    /** Erases the reporter of one request; the number is typed by hand, so that no click alone does it. */
    @PostMapping(PATH + "/erase")
    String erase(@RequestParam String number, HttpServletRequest officer, Locale language) {
        demand(access.mayErase(officer), language);
        String known = requests.find(number.strip()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
                LogWords.text("noRequest", language))).number();
        erasure.erase(known, officer.getRemoteUser());
        return "redirect:" + PATH + "?done=erased";
    }

    private String local(Instant at) {
        return TIME.format(ZonedDateTime.ofInstant(at, city.zone()));
    }

    private static String given(String text) {
        return Optional.of(text.strip()).filter(each -> !each.isEmpty()).orElse(null);
    }

    private static void demand(boolean permitted, Locale language) {
        if (!permitted) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, LogWords.text("forbidden", language));
        }
    }
}
