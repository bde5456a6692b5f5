package pl.sprawa.channel.open311;

import static pl.sprawa.channel.open311.DiscoveryController.BASE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartRequest;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Receipt;
import pl.sprawa.intake.Report;

/** Takes reports. */
@RestController
class ReportController {

    private final Intake intake;
    private final Catalogue catalogue;
    private final Gate gate;
    private final Answers answers;

    ReportController(Intake intake, Catalogue catalogue, Gate gate, Answers answers) {
        this.intake = intake;
        this.catalogue = catalogue;
        this.gate = gate;
        this.answers = answers;
    }

    @PostMapping(BASE + "/requests.{format}")
    ResponseEntity<byte[]> report(@PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        checkBody(request);
        Call call = new Call(request);
        String sender = gate.checkKey(call);
        gate.checkJurisdiction(call);
        Report report = new ReportReader(call, catalogue).read(sender);
        Receipt receipt = intake.submit(report);
        return answers.list(wanted, "service_requests", "request",
                List.of(new Wire.Created(receipt.number(), receipt.notice(), report.reporter().accountId())));
    }

    private static void checkBody(HttpServletRequest request) {
        String type = request.getContentType();
        String plain = type == null ? MediaType.APPLICATION_FORM_URLENCODED_VALUE : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (!plain.equals(MediaType.APPLICATION_FORM_URLENCODED_VALUE) && !plain.equals(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            throw new Open311Problem(400, 415, "Content-Type: nie przyjmujemy „" + plain + "”. Wyślij application/x-www-form-urlencoded; charset=utf-8.",
                    "Content-Type: '" + plain + "' is not taken. Send application/x-www-form-urlencoded; charset=utf-8.");
        }
        if (request instanceof MultipartRequest parts && parts.getFileMap().values().stream().anyMatch(file -> !file.isEmpty())) {
            throw new Open311Problem(400, "Plików tu nie przyjmujemy. Umieść zdjęcie w sieci i podaj jego adres w media_url.",
                    "Files are not taken here. Put the picture on the web and send its address as media_url.");
        }
    }
}
