package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.CaseSearch;
import pl.sprawa.request.FoundCase;
import pl.sprawa.request.FoundCases;
import pl.sprawa.request.Request;
import pl.sprawa.request.RequestNumber;
import pl.sprawa.request.Requests;
import pl.sprawa.request.SoughtCases;

/**
 * The search over all cases that its reader may see. Everything stands in the address, so that a search can be kept; but phone and e-mail are
 * sent in the body of a form of their own, because addresses stay in histories and logs.
 */
@Controller
class SearchPage {

    static final String PATH = "/staff/cases";
    private static final int PAGE = 25;
    /** More is not counted but called "more than". */
    private static final int COUNTED = 1_000;
    private static final int MOST_IN_FILE = 10_000;
    private static final int MOST_OF_ONE_PERSON = 200;

    private final CaseSearch search;
    private final Requests requests;
    private final StaffAccess access;
    private final AccessLog log;
    private final SearchTables tables;

    SearchPage(CaseSearch search, Requests requests, StaffAccess access, AccessLog log, SearchTables tables) {
        this.search = search;
        this.requests = requests;
        this.access = access;
        this.log = log;
        this.tables = tables;
    }

    @GetMapping(PATH)
    String show(SearchForm form, Model model, HttpServletRequest user, Locale language) {
        StaffAccess.Scope scope = demand(user, language);
        frame(form, scope, model, user, language);
        Optional<FoundCase> numbered = numbered(form, user);
        if (numbered.isPresent()) {
            return found(List.of(numbered.get()), SearchWords.text(language, "byNumber"), model, language);
        } else if (CaseSearch.isContact(form.q())) {
            return found(List.of(), SearchWords.text(language, access.maySearchByContact(user) ? "contact.elsewhere" : "contact.notYours"), model, language);
        } else if (form.hasWrongDay()) {
            return found(List.of(), SearchWords.text(language, "wrongDay"), model, language);
        }
        SoughtCases sought = search.of(form.filter(scope, tables.zone()));
        FoundCases page = sought.page(form.position(), PAGE);
        boolean whole = page.older() == null && page.newer() == null;
        int count = whole ? page.cases().size() : sought.count(COUNTED + 1);
        model.addAttribute("older", page.older() == null ? null : form.address(PATH, page.older()));
        model.addAttribute("newer", page.newer() == null ? null : form.address(PATH, page.newer()));
        model.addAttribute("csv", form.address(PATH + ".csv", null)).addAttribute("help", SearchWords.text(language, "download.help", MOST_IN_FILE));
        String summary = page.cases().isEmpty() ? SearchWords.text(language, form.q().isEmpty() && !form.hasFilters() ? "none.yet" : "none")
                : SearchWords.text(language, count > COUNTED ? "found.more" : "found", Math.min(count, COUNTED));
        return found(page.cases(), summary, model, language);
    }

    /** What was found, as a file; each is written down, because it leaves the house. */
    @GetMapping(PATH + ".csv")
    ResponseEntity<byte[]> file(SearchForm form, HttpServletRequest user, Locale language) {
        StaffAccess.Scope scope = demand(user, language);
        List<FoundCase> found = numbered(form, user).map(List::of)
                .orElseGet(() -> form.hasWrongDay() || CaseSearch.isContact(form.q()) ? List.of() : search.of(form.filter(scope, tables.zone())).newest(MOST_IN_FILE));
        log.looked(user.getRemoteUser(), null, AccessLog.EXPORT);
        return SheetFiles.download(tables.sheet(found, language), "csv");
    }

    /** By a resident's phone or e-mail. */
    @PostMapping(PATH)
    String byContact(@RequestParam(defaultValue = "") String contact, Model model, HttpServletRequest user, Locale language) {
        StaffAccess.Scope scope = demand(user, language);
        if (!access.maySearchByContact(user)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, SearchWords.text(language, "contact.notYours"));
        }
        frame(new SearchForm("", null, null, null, null, null, null, null), scope, model, user, language);
        String given = contact.strip();
        model.addAttribute("contact", given);
        if (!CaseSearch.isContact(given)) {
            return found(List.of(), SearchWords.text(language, "contact.wrong"), model, language);
        }
        log.looked(user.getRemoteUser(), null, AccessLog.CONTACT_SEARCH);
        List<FoundCase> found = search.byContact(given, MOST_OF_ONE_PERSON).stream().filter(each -> scope.holds(each.unit())).toList();
        return found(found, found.isEmpty() ? SearchWords.text(language, "contact.none")
                : SearchWords.text(language, found.size() == MOST_OF_ONE_PERSON ? "found.more" : "found", found.size()), model, language);
    }

    private StaffAccess.Scope demand(HttpServletRequest user, Locale language) {
        StaffAccess.Scope scope = access.scope(user);
        if (scope.none()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, SearchWords.text(language, "forbidden"));
        }
        return scope;
    }

    /** The one case whose number was typed; also one that a unit of the reader worked on before. */
    private Optional<FoundCase> numbered(SearchForm form, HttpServletRequest user) {
        return RequestNumber.read(form.q()).or(() -> RequestNumber.complete(form.q())).flatMap(requests::find)
                .filter(request -> access.maySee(user, request.number())).map(SearchPage::listed);
    }

    private static FoundCase listed(Request request) {
        return new FoundCase(request.number(), request.serviceCode(), request.serviceName(), request.place().address(), request.place().district(),
                request.unit(), request.status(), request.requestedAt(), request.dueAt());
    }

    private void frame(SearchForm form, StaffAccess.Scope scope, Model model, HttpServletRequest user, Locale language) {
        model.addAttribute("title", SearchWords.text(language, "title")).addAttribute("t", SearchWords.texts(language));
        model.addAttribute("q", form.q()).addAttribute("from", Objects.requireNonNullElse(form.from(), ""))
                .addAttribute("until", Objects.requireNonNullElse(form.until(), ""));
        model.addAttribute("filters", tables.filters(form, scope, language)).addAttribute("mayContact", access.maySearchByContact(user));
        model.addAttribute("older", null).addAttribute("newer", null).addAttribute("csv", null).addAttribute("contact", "");
    }

    private String found(List<FoundCase> found, String summary, Model model, Locale language) {
        model.addAttribute("summary", summary).addAttribute("any", !found.isEmpty()).addAttribute("none", found.isEmpty())
                .addAttribute("table", tables.sheet(found, language));
        return "staff/search";
    }
}
