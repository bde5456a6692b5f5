package pl.sprawa.channel.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.intake.PublicNames;

/** Service discovery: where the endpoint is, in which formats it speaks, when its services last changed. */
@RestController
class DiscoveryController {

    static final String BASE = "/open311/v2";
    private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";

    private final Catalogue catalogue;
    private final PublicNames names;
    private final Gate gate;
    private final Open311Properties settings;
    private final Answers answers;

    DiscoveryController(Catalogue catalogue, PublicNames names, Gate gate, Open311Properties settings, Answers answers) {
        this.catalogue = catalogue;
        this.names = names;
        this.gate = gate;
        this.settings = settings;
        this.answers = answers;
    }

    @GetMapping(BASE + "/discovery.{format}")
    ResponseEntity<byte[]> discovery(@PathVariable String format, HttpServletRequest request) {
        Format wanted = Format.of(format);
        String changed = catalogue.changedAt().truncatedTo(ChronoUnit.SECONDS).toString();
        String url = ServletUriComponentsBuilder.fromContextPath(request).path(BASE).toUriString();
        Wire.Endpoint endpoint = new Wire.Endpoint(SPECIFICATION, url, changed, settings.type(),
                List.of(Format.XML.mediaType(), Format.JSON.mediaType()));
        return answers.object(wanted, "discovery", new Wire.Discovery(changed, names.contact(),
                gate.keyService().in(new Call(request).language()), List.of(endpoint)));
    }
}
