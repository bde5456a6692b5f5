package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import pl.sprawa.city.City;

/** Gives every page below {@code /staff} its frame ({@code templates/staff/head.mustache}), its headers and the links that its reader may follow. */
@ControllerAdvice
class StaffFrame {

    static final String PATH = "/staff/";
    /** Everything comes from here; only our own pages may show it, and no form may be sent elsewhere. */
    private static final String ONLY_OURS = "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final List<Entry> ENTRIES = List.of(
            new Entry("tasklist", "/camunda/app/tasklist/default/", "staff", "heads", "quality", "coordinators"),
            new Entry("inbox", "/staff/inbox", "staff", "heads", "coordinators"),
            new Entry("cases", "/staff/cases", "staff", "heads", "managers", "coordinators", "consultants", "quality", "auditors", "camunda-admin"),
            new Entry("overdue", "/staff/overdue", "heads", "managers", "coordinators", "quality", "auditors", "camunda-admin"),
            new Entry("what-if", "/staff/what-if", "analysts", "managers", "camunda-admin"),
            new Entry("migrations", "/staff/migrations", "analysts", "camunda-admin"),
            new Entry("log", "/staff/log", "data-protection", "camunda-admin"));

    private final City city;
    private final MessageSource words;

    StaffFrame(City city) {
        this.city = city;
        this.words = Bundle.named("staff");
    }

    /** A page and the groups that may open it. */
    private record Entry(String name, String address, String... groups) {
    }

    /** A link to a page, as it is written. */
    record Link(String name, String address, boolean current) {
    }

    /** What head.mustache shows. @param known whether the reader is known: not on the page of the log-in, nor where a page cannot be shown */
    record Frame(String lang, String city, boolean known, String user, String skip, String pages, List<Link> links) {
    }

    @ModelAttribute
    void frame(HttpServletRequest request, HttpServletResponse response, Locale language, Model model) {
        if (!request.getRequestURI().startsWith(PATH)) {
            return;
        }
        response.setHeader("Content-Security-Policy", ONLY_OURS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
        String user = request.getRemoteUser();
        model.addAttribute("frame", new Frame(language.getLanguage(), city.name(), user != null, user, word("skip", language), word("pages", language),
                ENTRIES.stream().filter(entry -> Stream.of(entry.groups()).anyMatch(request::isUserInRole))
                        .map(entry -> new Link(word(entry.name(), language), entry.address(), request.getRequestURI().equals(entry.address()))).toList()));
    }

    /** For a page of which it is not known who reads it. */
    Frame ofNobody(Locale language) {
        return new Frame(language.getLanguage(), city.name(), false, null, word("skip", language), word("pages", language), List.of());
    }

    String word(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}
