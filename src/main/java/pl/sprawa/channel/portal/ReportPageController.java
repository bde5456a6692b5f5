package pl.sprawa.channel.portal;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.InvalidReport;
import pl.sprawa.intake.Receipt;

/** The report form of each service. No session: what makes a double tap one report is a random key hidden in the form. */
@Controller
class ReportPageController {

    static final String PATH = "/zglos";

    private final Catalogue catalogue;
    private final Intake intake;
    private final Photos photos;

    ReportPageController(Catalogue catalogue, Intake intake, Photos photos) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.photos = photos;
    }

    @GetMapping(PATH + "/{code}")
    ModelAndView form(@PathVariable String code, @ModelAttribute(name = "page", binding = false) Page page) {
        ServiceType service = service(code, page);
        return form(service, ReportInput.fresh(service, page), List.of(), page, HttpStatus.OK);
    }

    @PostMapping(PATH + "/{code}")
    Object submit(@PathVariable String code, @RequestParam MultiValueMap<String, String> typed,
                  @RequestParam(name = "photo", required = false) List<MultipartFile> files,
                  @ModelAttribute(name = "page", binding = false) Page page) {
        ServiceType service = service(code, page);
        ReportInput input = new ReportInput(service, typed, page);
        List<MultipartFile> chosen = Photos.chosen(files);
        try {
            Receipt receipt = intake.submit(input.report());
            boolean kept = photos.add(receipt.number(), chosen);
            return seeOther(RequestPageController.link(receipt.number(), receipt.accessKey(), "reported", kept));
        } catch (InvalidReport invalid) {
            ModelAndView form = form(service, input, invalid.problems(), page, HttpStatus.UNPROCESSABLE_ENTITY);
            // No browser lets a page choose a file for its reader.
            return form.addObject("photoLost", !chosen.isEmpty());
        }
    }

    static ResponseEntity<Void> seeOther(URI page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(page).build();
    }

    private ServiceType service(String code, Page page) {
        return catalogue.find(code, page.locale()).orElseThrow(() -> new NoSuchPage("noService", null));
    }

    private static ModelAndView form(ServiceType service, ReportInput input, List<InvalidReport.Problem> problems, Page page, HttpStatus status) {
        return new ModelAndView("portal/report", status).addObject("service", Blurb.of(service))
                .addObject("title", service.name()).addObject("form", ReportForm.of(service, input, problems, page));
    }
}
