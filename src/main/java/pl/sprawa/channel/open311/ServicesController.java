package pl.sprawa.channel.open311;

import static pl.sprawa.channel.open311.DiscoveryController.BASE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.Question.Datatype;
import pl.sprawa.catalogue.ServiceType;

/** What may be asked for, and which questions each service has. */
@RestController
class ServicesController {

    private static final Text TIME = new Text("Czas ze strefą wg ISO 8601, np. 2026-03-01T14:30:00+01:00",
            "ISO 8601 time with its zone, for example 2026-03-01T14:30:00+01:00");

    private final Catalogue catalogue;
    private final Gate gate;
    private final Answers answers;

    ServicesController(Catalogue catalogue, Gate gate, Answers answers) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.answers = answers;
    }

    @GetMapping(BASE + "/services.{format}")
    ResponseEntity<byte[]> services(@PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Call call = new Call(request);
        gate.checkJurisdiction(call);
        return answers.list(wanted, "services", "service",
                catalogue.services(call.language()).stream().map(ServicesController::service).toList());
    }

    @GetMapping(BASE + "/services/{code:.+}.{format:[^.]+}")
    ResponseEntity<byte[]> definition(@PathVariable String code, @PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Call call = new Call(request);
        gate.checkJurisdiction(call);
        ServiceType service = catalogue.find(code, call.language())
                .orElseThrow(() -> new Open311Problem(404, "service_code: nie ma usługi „" + code + "”. Listę usług podaje services." + format + ".",
                        "service_code: there is no service '" + code + "'. See services." + format + " for the list."));
        return answers.object(wanted, "service_definition",
                new Wire.ServiceDefinition(code, service.questions().stream().map(question -> attribute(question, call.language())).toList()));
    }

    private static Wire.Service service(ServiceType service) {
        return new Wire.Service(service.code(), service.name(), service.description(), !service.questions().isEmpty(), "realtime",
                String.join(", ", service.keywords()), service.group());
    }

    private static Wire.Attribute attribute(Question question, Locale language) {
        return new Wire.Attribute(question.asked(), question.code(), question.datatype().name().toLowerCase(Locale.ROOT), question.required(),
                help(question, language), question.order(), question.label(),
                question.choices().stream().map(choice -> new Wire.Value(choice.key(), choice.name())).toList());
    }

    /** A form shows a calendar, a client of this interface must be told how to write a time. */
    private static String help(Question question, Locale language) {
        if (question.datatype() != Datatype.DATETIME) {
            return question.help();
        }
        return question.help() == null ? TIME.in(language) : question.help() + " " + TIME.in(language);
    }
}
