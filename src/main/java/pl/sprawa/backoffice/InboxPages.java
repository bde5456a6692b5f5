package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import pl.sprawa.casework.Colleagues;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.reporting.UnitTasks;

/** Fills the model of the page of a unit's open tasks. */
@Component
class InboxPages {

    private final InboxViews views;
    private final InboxFilters filters;
    private final UnitTasks tasks;
    private final Colleagues colleagues;
    private final StaffAccess access;
    private final Units units;

    InboxPages(InboxViews views, InboxFilters filters, UnitTasks tasks, Colleagues colleagues, StaffAccess access, Units units) {
        this.views = views;
        this.filters = filters;
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.access = access;
        this.units = units;
    }

    /** A unit or an order that may be chosen. */
    record Choice(String code, String name, boolean chosen) {
    }

    /** A saved search as a link; whoever saved it and whoever leads the unit may change it. */
    record Saved(long id, String name, String address, long count, boolean current, boolean mayChange) {
    }

    /** @return the template */
    String show(InboxPlace asked, Model model, HttpServletRequest user, Locale language) {
        List<Unit> open = mine(user);
        Unit unit = demand(asked.unit(), user, language);
        InboxPlace place = new InboxPlace(unit.code(), asked.sought(), asked.by(), asked.offset());
        boolean works = access.ownUnits(user).contains(unit.code()) || user.isUserInRole("coordinators");
        boolean saves = access.worksFor(user, unit.code());
        boolean assigns = access.mayAssignIn(user, unit.code());
        List<Saved> saved = saved(unit, place, assigns, user);
        model.addAttribute("t", DeskWords.texts(language)).addAttribute("title", DeskWords.text(language, "inboxOf", unit.name()));
        model.addAttribute("inbox", views.of(unit, place, user.getRemoteUser(), language));
        model.addAttribute("q", place.sought()).addAttribute("by", place.order().name().toLowerCase(Locale.ROOT)).addAttribute("works", works);
        model.addAttribute("here", place.address()).addAttribute("saves", saves).addAttribute("saved", saved).addAttribute("hasSaved", !saved.isEmpty());
        model.addAttribute("assigns", assigns).addAttribute("members", assigns ? colleagues.of(unit.code()) : List.of());
        model.addAttribute("hasUnits", open.size() > 1).addAttribute("units", open.stream().map(each -> new Choice(each.code(), each.name(), each.equals(unit))).toList());
        model.addAttribute("orders", List.of(new Choice("due", DeskWords.text(language, "by.due"), place.order() == UnitTasks.By.DUE),
                new Choice("place", DeskWords.text(language, "by.place"), place.order() == UnitTasks.By.PLACE)));
        return "staff/inbox";
    }

    /** The unit of that code, or the reader's first; the same answer whether there is none or it is not the reader's to see. */
    Unit demand(String unit, HttpServletRequest user, Locale language) {
        return mine(user).stream().filter(each -> unit.isEmpty() || each.code().equals(unit)).findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, DeskWords.text(language, "noInbox")));
    }

    private List<Saved> saved(Unit unit, InboxPlace place, boolean assigns, HttpServletRequest user) {
        List<InboxFilter> all = filters.of(unit.code());
        List<Long> counts = tasks.counts(unit.code(), all.stream().map(InboxFilter::sought).toList());
        return IntStream.range(0, all.size()).mapToObj(i -> {
            InboxFilter filter = all.get(i);
            InboxPlace there = new InboxPlace(unit.code(), filter.sought(), filter.by(), 0);
            return new Saved(filter.id(), filter.name(), there.address(), counts.get(i), there.address().equals(new InboxPlace(unit.code(), place.sought(),
                    place.by(), 0).address()), filter.savedBy().equals(user.getRemoteUser()) || assigns);
        }).toList();
    }

    /** The units whose inbox the reader may open, own ones first. */
    private List<Unit> mine(HttpServletRequest user) {
        StaffAccess.Scope scope = access.scope(user);
        return units.all().stream().filter(unit -> scope.holds(unit.code()))
                .sorted((one, other) -> Boolean.compare(user.isUserInRole(other.code()), user.isUserInRole(one.code()))).toList();
    }
}
