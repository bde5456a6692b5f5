package pl.sprawa.channel.open311;

import static pl.sprawa.channel.open311.DiscoveryController.BASE;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What has become of the reports. */
@RestController
class RequestsController {

    private final PublicRequests requests;
    private final RequestFilter filter;
    private final Gate gate;
    private final Answers answers;

    RequestsController(PublicRequests requests, RequestFilter filter, Gate gate, Answers answers) {
        this.requests = requests;
        this.filter = filter;
        this.gate = gate;
        this.answers = answers;
    }

    @GetMapping(BASE + "/requests.{format}")
    ResponseEntity<byte[]> list(@PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Call call = new Call(request);
        gate.checkJurisdiction(call);
        return answers.list(wanted, "service_requests", "request", requests.search(filter.read(call), call.language()));
    }

    @GetMapping(BASE + "/requests/{number:.+}.{format:[^.]+}")
    ResponseEntity<byte[]> one(@PathVariable String number, @PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Call call = new Call(request);
        gate.checkJurisdiction(call);
        return answers.list(wanted, "service_requests", "request", List.of(requests.find(number, call.language())
                .orElseThrow(() -> new Open311Problem(404, "service_request_id: nie ma zgłoszenia „" + number + "”. Sprawdź numer.",
                        "service_request_id: there is no request '" + number + "'. Check the number."))));
    }

    /** Every report is answered with its number, which may be asked for here as if it were a token. */
    @GetMapping(BASE + "/tokens/{token:.+}.{format:[^.]+}")
    ResponseEntity<byte[]> token(@PathVariable String token, @PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        Call call = new Call(request);
        gate.checkJurisdiction(call);
        return requests.find(token, call.language())
                .map(found -> answers.list(wanted, "service_requests", "request", List.of(new Wire.Token(found.serviceRequestId(), token))))
                .orElseThrow(() -> new Open311Problem(404, "token: nie ma tokenu „" + token + "”. Numer zgłoszenia podaje odpowiedź na POST requests.",
                        "token: there is no token '" + token + "'. The answer to POST requests holds the number of the request."));
    }
}
