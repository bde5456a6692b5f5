package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import pl.sprawa.casework.CaseConflict;
import pl.sprawa.casework.Cases;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.request.AccessLog;
import pl.sprawa.request.Escalations;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** Fills the model of a case's page, as a page of its own or as the part of one that Tasklist shows beside a task. */
@Component
class CasePages {

    static final String FRAGMENT = "fragment";
    /** Of a note, a reason; in characters. */
    private static final int LONGEST = 2000;

    private final Requests requests;
    private final Escalations escalations;
    private final CaseViews views;
    private final StaffAccess access;
    private final AccessLog log;
    private final Catalogue catalogue;
    private final PieceViews pieces;
    private final Cases cases;

    CasePages(Requests requests, Escalations escalations, CaseViews views, StaffAccess access, AccessLog log, Catalogue catalogue, PieceViews pieces,
              Cases cases) {
        this.requests = requests;
        this.escalations = escalations;
        this.views = views;
        this.access = access;
        this.log = log;
        this.catalogue = catalogue;
        this.pieces = pieces;
        this.cases = cases;
    }

    /** A service that may be chosen. */
    record Choice(String code, String name) {
    }

    /** The same answer whether the case does not exist or is not the reader's to see. */
    Request demand(String number, HttpServletRequest user, Locale language) {
        return (access.maySee(user, number) ? requests.find(number) : Optional.<Request>empty()).orElseThrow(() ->
                new ResponseStatusException(HttpStatus.NOT_FOUND, DeskWords.text(language, "noCase", number)));
    }

    CaseRights rights(Request request, HttpServletRequest user) {
        return CaseRights.of(access, user, request.number(), request.status() == Status.OPEN);
    }

    /** @return the template */
    String show(String number, Model model, HttpServletRequest user, Locale language) {
        Request request = demand(number, user, language);
        CaseRights rights = rights(request, user);
        CaseView view = views.of(request, rights, user, language);
        log.looked(user.getRemoteUser(), number, AccessLog.CASE);
        boolean fragment = user.getParameter(FRAGMENT) != null;
        model.addAttribute("t", DeskWords.texts(language)).addAttribute("title", DeskWords.text(language, "case", number));
        model.addAttribute("case", view).addAttribute("may", rights).addAttribute("query", query(user)).addAttribute(FRAGMENT, fragment)
                .addAttribute("back", InboxPlace.back(user)).addAttribute("split", pieces.of(request, rights, user, language));
        model.addAttribute("rungs", escalations.waiting(number)).addAttribute("question", rights.steer() ? cases.question(number).orElse(null) : null);
        model.addAttribute("hasServices", rights.steer() || rights.propose());
        if (rights.steer() || rights.propose()) {
            model.addAttribute("services", services(request, language));
        }
        return fragment ? "staff/case-part" : "staff/case";
    }

    /** Does it and shows the page anew, or says on the page why not. */
    String deed(String number, String name, Consumer<CaseRights> deed, Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        CaseRights rights = rights(demand(number, user, language), user);
        try {
            deed.accept(rights);
        } catch (CaseConflict refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("refused", refused.getMessage()).addAttribute("typed", Map.of(name, typed(user, "text", "reason", "day", "into")));
            return show(number, model, user, language);
        }
        String query = query(user);
        return "redirect:/staff/cases/{number}?done=" + name + (query.isEmpty() ? "" : "&" + query.substring(1));
    }

    static void demand(boolean permitted, Locale language) {
        if (!permitted) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, DeskWords.text(language, "notYours"));
        }
    }

    /** @throws CaseConflict if nothing is written, or too much */
    static String required(String text, String mend, Locale language) {
        if (text.isBlank()) {
            throw new CaseConflict(DeskWords.text(language, mend));
        } else if (text.length() > LONGEST) {
            throw new CaseConflict(DeskWords.text(language, "tooLong", LONGEST));
        }
        return text.strip();
    }

    /** What was typed into a form, by field: a refusal must not cost it. @param fields that the page shows even if nothing was */
    static Map<String, String> typed(HttpServletRequest user, String... fields) {
        Map<String, String> typed = new HashMap<>();
        Stream.of(fields).forEach(field -> typed.put(field, ""));
        user.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return typed;
    }

    /** What the page's forms carry along: that it is a part of another page, or from where in the inbox the reader came. */
    private static String query(HttpServletRequest user) {
        String back = InboxPlace.back(user);
        return user.getParameter(FRAGMENT) != null ? "?" + FRAGMENT + "=1" : back == null ? "" : "?" + InboxPlace.FROM + "=" + UriUtils.encode(back, StandardCharsets.UTF_8);
    }

    private List<Choice> services(Request request, Locale language) {
        return catalogue.services(language).stream().filter(service -> !service.code().equals(request.serviceCode()))
                .sorted(Comparator.comparing(ServiceType::name)).map(service -> new Choice(service.code(), service.name())).toList();
    }
}
