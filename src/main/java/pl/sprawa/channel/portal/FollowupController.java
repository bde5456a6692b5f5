package pl.sprawa.channel.portal;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import pl.sprawa.intake.Followup;
import pl.sprawa.intake.NotYours;
import pl.sprawa.intake.TooLate;
import pl.sprawa.request.Request;
import pl.sprawa.request.Status;

/** What the reporter can do to a report. Each form carries the access key in its body; nothing else proves anything here. */
@Controller
@RequestMapping(RequestPageController.PATH + "/{number}")
class FollowupController {

    /** Characters; as much as a report's description. */
    private static final int MOST = 4000;
    /** What an act is called in the timeline. */
    private static final Map<String, String> KINDS = Map.of("answer", "answered", "contest", "contested", "tell", "told", "withdraw", "withdrawn");

    private final RequestPageController requests;
    private final Followup followup;
    private final Photos photos;

    FollowupController(RequestPageController requests, Followup followup, Photos photos) {
        this.requests = requests;
        this.followup = followup;
        this.photos = photos;
    }

    @PostMapping("/odpowiedz")
    Object answer(@PathVariable String number, @RequestParam(required = false) String key, @RequestParam(defaultValue = "") String text,
                  @ModelAttribute(name = "page", binding = false) Page page) {
        return act(number, key, text, "answer", page, said -> followup.answer(number, key, said));
    }

    @PostMapping("/zakwestionuj")
    Object contest(@PathVariable String number, @RequestParam(required = false) String key, @RequestParam(defaultValue = "") String text,
                   @ModelAttribute(name = "page", binding = false) Page page) {
        return act(number, key, text, "contest", page, said -> followup.contest(number, key, said));
    }

    /** Something that the case waits for has happened; words are welcome and not demanded. */
    @PostMapping("/wiadomosc")
    Object tell(@PathVariable String number, @RequestParam(required = false) String key, @RequestParam(defaultValue = "") String event,
                @RequestParam(defaultValue = "") String text, @ModelAttribute(name = "page", binding = false) Page page) {
        Request request = prove(number, key);
        String said = ReportInput.clean(text).strip();
        if (said.length() > MOST) {
            return requests.page(request, key, page, HttpStatus.UNPROCESSABLE_ENTITY)
                    .addObject("tellError", page.text("problem.too-long", String.valueOf(MOST))).addObject("typed", said);
        }
        return done(number, key, "tell", said, () -> followup.tell(number, key, event, said));
    }

    /** Asks whether it is really meant: a withdrawal cannot be taken back. */
    @GetMapping("/wycofaj")
    ModelAndView confirm(@PathVariable String number, @RequestParam(required = false) String key,
                         @ModelAttribute(name = "page", binding = false) Page page) {
        prove(number, key);
        return confirm(number, key, "", null, page);
    }

    @PostMapping("/wycofaj")
    Object withdraw(@PathVariable String number, @RequestParam(required = false) String key, @RequestParam(defaultValue = "") String text,
                    @ModelAttribute(name = "page", binding = false) Page page) {
        prove(number, key);
        String said = ReportInput.clean(text).strip();
        if (said.length() > MOST) {
            return confirm(number, key, said, page.text("problem.too-long", String.valueOf(MOST)), page);
        }
        return done(number, key, "withdraw", said, () -> followup.withdraw(number, key, said));
    }

    @PostMapping("/zdjecie")
    Object photo(@PathVariable String number, @RequestParam(required = false) String key,
                 @RequestParam(name = "photo", required = false) List<MultipartFile> files) {
        Request request = prove(number, key);
        List<MultipartFile> chosen = Photos.chosen(files);
        boolean kept = request.status() == Status.OPEN && !chosen.isEmpty() && photos.add(number, chosen);
        return ReportPageController.seeOther(RequestPageController.link(number, key, kept ? "photo" : null, kept));
    }

    /** @param act key of the texts of this act and name of its field */
    private Object act(String number, String key, String text, String act, Page page, Consumer<String> action) {
        Request request = prove(number, key);
        String said = ReportInput.clean(text).strip();
        if (said.isEmpty() || said.length() > MOST) {
            String problem = said.isEmpty() ? page.text(act + "Missing") : page.text("problem.too-long", String.valueOf(MOST));
            return requests.page(request, key, page, HttpStatus.UNPROCESSABLE_ENTITY).addObject(act + "Error", problem).addObject("typed", said);
        }
        return done(number, key, act, said, () -> action.accept(said));
    }

    /** Whoever taps twice sees that it was done, not that it cannot be done again. */
    private Object done(String number, String key, String act, String said, Runnable action) {
        try {
            action.run();
        } catch (TooLate late) {
            if (!followup.saidAlready(number, KINDS.get(act), said)) {
                throw late;
            }
        }
        return ReportPageController.seeOther(RequestPageController.link(number, key, act, true));
    }

    private ModelAndView confirm(String number, String key, String typed, String problem, Page page) {
        return new ModelAndView("portal/withdraw", problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY)
                .addObject("title", page.text("withdrawTitle", number)).addObject("number", number).addObject("key", key)
                .addObject("back", RequestPageController.link(number, key, null, true)).addObject("typed", typed).addObject("problem", problem);
    }

    private Request prove(String number, String key) {
        Request request = requests.find(number);
        if (!followup.owns(number, key)) {
            throw new NotYours(number);
        }
        return request;
    }
}
