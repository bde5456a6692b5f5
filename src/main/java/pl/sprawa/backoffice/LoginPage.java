package pl.sprawa.backoffice;

import com.samskivert.mustache.Mustache;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.engine.LockedOut;
import pl.sprawa.engine.StaffLogin;
import pl.sprawa.engine.WayBack;

/** Where the door of the staff pages leads somebody who is not logged in: with name and password, or by the city's own log-in where it is set, and back. */
@Controller
class LoginPage {

    private static final MessageSource WORDS = Bundle.named("login");

    private final StaffLogin logins;
    private final boolean city;

    LoginPage(StaffLogin logins, @Value("${sprawa.oidc.issuer:}") String issuer) {
        this.logins = logins;
        this.city = !issuer.isBlank();
    }

    /** @param undone whether something was sent without being logged in, and nothing done */
    @GetMapping(WayBack.LOG_IN)
    String show(@RequestParam(name = WayBack.PARAMETER, defaultValue = "") String back, @RequestParam(defaultValue = "false") String undone, Model model,
                HttpServletRequest request, Locale language) {
        return request.getRemoteUser() != null ? "redirect:" + WayBack.safe(back)
                : page(back, "", undone.equals("true") ? WORDS.getMessage("undone", null, language) : null, model, language);
    }

    @PostMapping(WayBack.LOG_IN)
    String enter(@RequestParam(name = WayBack.PARAMETER, defaultValue = "") String back, @RequestParam(defaultValue = "") String user,
                 @RequestParam(defaultValue = "") String password, Model model, HttpServletRequest request, HttpServletResponse response, Locale language) {
        String name = user.strip();
        try {
            if (logins.enter(request, name, password)) {
                return "redirect:" + WayBack.safe(back);
            }
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return page(back, name, WORDS.getMessage("wrong", null, language), model, language);
        } catch (LockedOut lockedOut) {
            String wait = lockedOut.retryAfter();
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            if (wait != null) {
                response.setHeader(HttpHeaders.RETRY_AFTER, wait);
            }
            return page(back, name, WORDS.getMessage(wait == null ? "locked" : "wait", new Object[] {wait}, language), model, language);
        }
    }

    /** The first page that is for the reader, for those who logged in without asking for one. */
    @GetMapping("/staff/")
    String start(@ModelAttribute(name = "frame", binding = false) StaffFrame.Frame frame, Locale language) {
        return frame.links().stream().findFirst().map(link -> "redirect:" + link.address())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN, WORDS.getMessage("nothing", null, language)));
    }

    private String page(String back, String user, String said, Model model, Locale language) {
        String way = WayBack.safe(back);
        model.addAttribute("t", (Mustache.CustomContext) key -> WORDS.getMessage(key, null, language)).addAttribute("title", WORDS.getMessage("title", null, language));
        model.addAttribute("back", way).addAttribute("user", user).addAttribute("said", said);
        model.addAttribute("city", city ? "/oidc/login?" + WayBack.PARAMETER + "=" + URLEncoder.encode(way, StandardCharsets.UTF_8) : null);
        return "staff/login";
    }
}
