package pl.sprawa.channel.open311;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.PublicNames;
import pl.sprawa.intake.PublicText;
import pl.sprawa.request.Place;
import pl.sprawa.request.Request;
import pl.sprawa.request.RequestSearch;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** The requests as everybody may see them: nothing of the reporter, and personal data in free text covered. */
@Component
class PublicRequests {

    private static final Place NOWHERE = new Place(null, null, null, null, null, null, null, null);

    private final Requests requests;
    private final Catalogue catalogue;
    private final PublicNames names;

    PublicRequests(Requests requests, Catalogue catalogue, PublicNames names) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.names = names;
    }

    List<Wire.ServiceRequest> search(RequestSearch search, Locale language) {
        return requests.search(search).stream().map(request -> show(request, language)).toList();
    }

    Optional<Wire.ServiceRequest> find(String number, Locale language) {
        return requests.find(number).map(request -> show(request, language));
    }

    private Wire.ServiceRequest show(Request request, Locale language) {
        Place place = request.place() == null ? NOWHERE : request.place();
        boolean closed = request.status() == Status.CLOSED;
        return new Wire.ServiceRequest(request.number(), closed ? "closed" : "open", PublicText.mask(request.statusNotes()),
                serviceName(request, language), request.serviceCode(), PublicText.mask(request.description()),
                names.unit(request.unit()), request.serviceNotice(), time(request.requestedAt()),
                time(closed && request.closedAt() != null ? request.closedAt() : request.updatedAt()), time(request.dueAt()),
                PublicText.mask(place.address()), place.addressId(), place.zipcode(), place.lat(), place.lon(), request.mediaUrl());
    }

    /** In Polish the name of the time of the report; another language must ask the catalogue. */
    private String serviceName(Request request, Locale language) {
        return Text.POLISH.equals(language) ? request.serviceName()
                : catalogue.known(request.serviceCode(), language).map(ServiceType::name).orElse(request.serviceName());
    }

    private String time(Instant at) {
        return at == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.truncatedTo(ChronoUnit.SECONDS).atZone(names.zone()).toOffsetDateTime());
    }
}
