package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pl.sprawa.casework.CaseConflict;
import pl.sprawa.casework.OpenWork;
import pl.sprawa.casework.Pieces;

/** On the page of a case: giving a piece of the work to another unit, and taking it back. */
@Controller
@RequestMapping("/staff/cases/{number}/pieces")
class PieceActions {

    private final CasePages pages;
    private final PieceViews views;
    private final Pieces pieces;
    private final StaffAccess access;

    PieceActions(CasePages pages, PieceViews views, Pieces pieces, StaffAccess access) {
        this.pages = pages;
        this.views = views;
        this.pieces = pieces;
        this.access = access;
    }

    /**
     * @param task  of the step from which it is split off
     * @param time  how many, or nothing: as long as the case
     * @param times {@code days} or {@code hours}
     * @param photo anything, if finishing shall demand a photo
     */
    @PostMapping
    String split(@PathVariable String number, @RequestParam(defaultValue = "") String task, @RequestParam(defaultValue = "") String unit,
                 @RequestParam(defaultValue = "") String what, @RequestParam(defaultValue = "") String details, @RequestParam(defaultValue = "") String time,
                 @RequestParam(defaultValue = "days") String times, @RequestParam(required = false) String photo, Model model, HttpServletRequest user,
                 HttpServletResponse response, Locale language) {
        return pages.deed(number, "split", rights -> {
            List<OpenWork.Work> mine = rights.work() ? views.divisible(number, user) : List.of();
            CasePages.demand(!mine.isEmpty(), language);
            CasePages.required(unit, "missing.unit", language);
            String wish = CasePages.required(what, "missing.what", language);
            String more = details.isBlank() ? "" : CasePages.required(details, "missing.what", language);
            CasePages.demand(mine.stream().anyMatch(work -> work.taskId().equals(task))
                    || pieces.wholes(number).stream().noneMatch(work -> work.taskId().equals(task)), language);
            pieces.split(number, task, new Pieces.Order(unit, wish, more, amount(time, language), inDays(times, language), photo != null));
        }, model, user, response, language);
    }

    @PostMapping("/{id}/recall")
    String recall(@PathVariable String number, @PathVariable String id, @RequestParam(defaultValue = "") String reason, Model model, HttpServletRequest user,
                  HttpServletResponse response, Locale language) {
        return pages.deed(number, "recall", rights -> {
            CasePages.demand(pieces.of(number).stream().anyMatch(piece -> piece.id().equals(id) && access.worksFor(user, piece.givenBy())), language);
            pieces.recall(number, id, CasePages.required(reason, "missing.recall", language));
        }, model, user, response, language);
    }

    private static boolean inDays(String times, Locale language) {
        return switch (times) {
            case "days" -> true;
            case "hours" -> false;
            default -> throw new CaseConflict(DeskWords.text(language, "missing.times"));
        };
    }

    private static Integer amount(String time, Locale language) {
        try {
            return time.isBlank() ? null : Integer.valueOf(time.strip());
        } catch (NumberFormatException e) {
            throw new CaseConflict(DeskWords.text(language, "missing.time"));
        }
    }
}
