package pl.sprawa.channel.portal;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import pl.sprawa.intake.Followup;
import pl.sprawa.intake.NotYours;
import pl.sprawa.request.Request;
import pl.sprawa.request.RequestNumber;
import pl.sprawa.request.Requests;

/** What has become of a report: for everybody by its number, for its reporter by number and access key. */
@Controller
class RequestPageController {

    static final String PATH = "/zgloszenie";
    static final String KEY = "key";

    private final Requests requests;
    private final Followup followup;
    private final RequestViews views;

    RequestPageController(Requests requests, Followup followup, RequestViews views) {
        this.requests = requests;
        this.followup = followup;
        this.views = views;
    }

    /** The number as somebody typed it, blanks and dashes anywhere. */
    @GetMapping(PATH)
    Object lookUp(@RequestParam(required = false) String number, @ModelAttribute(name = "page", binding = false) Page page) {
        boolean asked = number != null && !number.isBlank();
        Optional<String> read = asked ? RequestNumber.read(number) : Optional.<String>empty();
        if (read.isPresent()) {
            return ReportPageController.seeOther(URI.create(PATH + "/" + read.get()));
        }
        ModelAndView view = new ModelAndView("portal/lookup", number == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .addObject("title", page.text("lookupTitle")).addObject("typed", asked ? number.strip() : "");
        if (number != null) {
            view.addObject("numberError", page.text(asked ? "numberWrong" : "numberMissing"));
        }
        return view;
    }

    @GetMapping(PATH + "/{number}")
    ModelAndView show(@PathVariable String number, @RequestParam(name = KEY, required = false) String key,
                      @RequestParam(required = false) String done, @RequestParam(required = false) String photo,
                      @ModelAttribute(name = "page", binding = false) Page page) {
        Request request = find(number);
        if (key != null && !followup.owns(number, key)) {
            throw new NotYours(number);
        }
        ModelAndView view = page(request, key, page, HttpStatus.OK);
        if (key != null && done != null) {
            view.addObject("done", page.textIfAny("done." + done)).addObject("doneReport", done.equals("reported"));
        }
        return view.addObject("photoRefused", key != null && "refused".equals(photo));
    }

    /** The page of a request, with its reporter's part if there is a key, which must have been checked. */
    ModelAndView page(Request request, String key, Page page, HttpStatus status) {
        return new ModelAndView("portal/request", status).addObject("request", views.of(request, key == null, page))
                .addObject("own", key == null ? null : views.own(request, key, page))
                .addObject("title", page.text("requestTitle", request.number()));
    }

    /** @throws NoSuchPage if there is none; tells a mistyped number from an unknown one */
    Request find(String number) {
        if (!RequestNumber.isValid(number)) {
            throw new NoSuchPage("wrongNumber", number);
        }
        return requests.find(number).orElseThrow(() -> new NoSuchPage("noRequest", number));
    }

    /** The address of a request's page for its reporter; {@code done} says which act led there, {@code null} none. */
    static URI link(String number, String key, String done, boolean photosKept) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(PATH + "/{number}").queryParam(KEY, "{key}");
        if (done != null) {
            link.queryParam("done", done);
        }
        if (!photosKept) {
            link.queryParam("photo", "refused");
        }
        return link.encode().buildAndExpand(number, key).toUri();
    }
}
