package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.city.Unit;

/** Saves, renames and removes searches of a unit's inbox; each answers with the inbox, at the search in question. */
@Controller
@RequestMapping(UnitInbox.PATH + "/filters")
class InboxFilterActions {

    private final InboxFilters filters;
    private final InboxPages pages;
    private final StaffAccess access;

    InboxFilterActions(InboxFilters filters, InboxPages pages, StaffAccess access) {
        this.filters = filters;
        this.pages = pages;
        this.access = access;
    }

    @PostMapping
    String save(@RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String q,
                @RequestParam(defaultValue = "due") String by, Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        InboxPlace place = new InboxPlace(demand(unit, user, language), q, by.equals("place") ? by : "due", 0);
        return changed(place, () -> filters.save(place, name, user.getRemoteUser()), model, user, response, language);
    }

    @PostMapping("/{id}/rename")
    String rename(@PathVariable long id, @RequestParam(defaultValue = "") String unit, @RequestParam(defaultValue = "") String name, Model model,
                  HttpServletRequest user, HttpServletResponse response, Locale language) {
        InboxFilter filter = demand(id, unit, user, language);
        return changed(new InboxPlace(filter.unit(), filter.sought(), filter.by(), 0), () -> filters.rename(filter, name), model, user, response, language);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id, @RequestParam(defaultValue = "") String unit, Model model, HttpServletRequest user, HttpServletResponse response,
                  Locale language) {
        InboxFilter filter = demand(id, unit, user, language);
        return changed(new InboxPlace(filter.unit(), "", "due", 0), () -> filters.remove(filter), model, user, response, language);
    }

    private String changed(InboxPlace place, Runnable change, Model model, HttpServletRequest user, HttpServletResponse response, Locale language) {
        try {
            change.run();
        } catch (InboxFilters.Unfit unfit) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("refused", DeskWords.text(language, unfit.getMessage(), unfit.arguments()));
            return pages.show(place, model, user, language);
        }
        return "redirect:" + place.address();
    }

    private String demand(String unit, HttpServletRequest user, Locale language) {
        Unit chosen = pages.demand(unit, user, language);
        if (!access.worksFor(user, chosen.code())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, DeskWords.text(language, "filter.notYours"));
        }
        return chosen.code();
    }

    /** Whoever saved it, and whoever leads the unit. */
    private InboxFilter demand(long id, String unit, HttpServletRequest user, Locale language) {
        String chosen = demand(unit, user, language);
        InboxFilter filter = filters.find(chosen, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, DeskWords.text(language, "filter.gone")));
        if (!filter.savedBy().equals(user.getRemoteUser()) && !access.mayAssignIn(user, chosen)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, DeskWords.text(language, "filter.others"));
        }
        return filter;
    }
}
