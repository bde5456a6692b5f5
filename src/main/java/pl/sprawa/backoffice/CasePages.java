package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
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

    private final Requests requests;
    private final Escalations escalations;
    private final CaseViews views;
    private final StaffAccess access;
    private final AccessLog log;
    private final Catalogue catalogue;

    CasePages(Requests requests, Escalations escalations, CaseViews views, StaffAccess access, AccessLog log, Catalogue catalogue) {
        this.requests = requests;
        this.escalations = escalations;
        this.views = views;
        this.access = access;
        this.log = log;
        this.catalogue = catalogue;
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
        model.addAttribute("case", view).addAttribute("may", rights).addAttribute("query", fragment ? "?" + FRAGMENT + "=1" : "").addAttribute(FRAGMENT, fragment);
        model.addAttribute("rungs", escalations.waiting(number));
        model.addAttribute("hasServices", rights.steer() || rights.propose());
        if (rights.steer() || rights.propose()) {
            model.addAttribute("services", services(request, language));
        }
        return fragment ? "staff/case-part" : "staff/case";
    }

    private List<Choice> services(Request request, Locale language) {
        return catalogue.services(language).stream().filter(service -> !service.code().equals(request.serviceCode()))
                .sorted(Comparator.comparing(ServiceType::name)).map(service -> new Choice(service.code(), service.name())).toList();
    }
}
