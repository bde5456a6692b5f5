package pl.sprawa.channel.portal;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.channel.portal.RequestView.Own;
import pl.sprawa.channel.portal.RequestView.Photo;
import pl.sprawa.channel.portal.RequestView.Step;
import pl.sprawa.channel.portal.RequestView.Tell;
import pl.sprawa.intake.Followup;
import pl.sprawa.intake.PublicText;
import pl.sprawa.request.Attachment;
import pl.sprawa.request.LegalClocks;
import pl.sprawa.request.Place;
import pl.sprawa.request.Request;
import pl.sprawa.request.Status;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Puts together what a page says of a request. */
@Component
class RequestViews {

    /** Entries that are not for the public but for the reporter: what both said to each other. */
    private static final Set<String> BETWEEN_US = Set.of("asked", "answered", "told", "contested", "withdrawn");
    private static final Set<String> ENDS_QUESTION = Set.of("answered", "resumed", "reclassified", "merged", "closed", "withdrawn");
    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/webp", "image/gif");

    private final Catalogue catalogue;
    private final Timeline timeline;
    private final LegalClocks legalClocks;
    private final Followup followup;
    private final Photos photos;

    RequestViews(Catalogue catalogue, Timeline timeline, LegalClocks legalClocks, Followup followup, Photos photos) {
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.legalClocks = legalClocks;
        this.followup = followup;
        this.photos = photos;
    }

    /** @param everybody whether anybody may read it, and not only its reporter: then personal data that a unit wrote into its answer is covered */
    RequestView of(Request request, boolean everybody, Page page) {
        boolean closed = request.status() == Status.CLOSED;
        return new RequestView(request.number(), serviceName(request, page), page.text(closed ? "statusClosed" : "statusOpen"), closed,
                page.names().unit(request.unit()), page.when(request.requestedAt()),
                request.dueAt() == null || closed ? null : page.when(request.dueAt()), closed ? null : legalTerm(request.number(), page),
                everybody ? PublicText.mask(request.statusNotes()) : request.statusNotes(),
                closed ? null : request.serviceNotice(), request.mergedInto(), steps(timeline.of(request.number()), TimelineEntry::visible, everybody ? PublicText::mask : text -> text, page));
    }

    /** @param key the request's, checked */
    Own own(Request request, String key, Page page) {
        List<TimelineEntry> entries = timeline.of(request.number());
        boolean open = request.status() == Status.OPEN;
        boolean others = open && followup.standsForOthers(request.number());
        List<ReportForm.Answer> answers = catalogue.known(request.serviceCode(), page.locale())
                .map(service -> ReportForm.answers(service, request.answers(), page)).orElse(List.of());
        return new Own(key, RequestPageController.link(request.number(), key, null, true), request.description(), request.place().address(), point(request.place()), answers,
                photos.own(request.number()).stream().map(a -> photo(a, key)).toList(),
                steps(entries, e -> e.visible() || BETWEEN_US.contains(e.kind()), text -> text, page), open ? question(entries) : null,
                open ? tells(request.number(), page) : List.of(), open && !others, others,
                !open && followup.mayContest(request.number()), open);
    }

    private List<Tell> tells(String number, Page page) {
        return followup.awaited(number, page.locale()).entrySet().stream().map(e -> new Tell(e.getKey(), e.getValue())).toList();
    }

    private String legalTerm(String number, Page page) {
        return legalClocks.find(number).map(legal -> page.day(legal.dueOn()) + " (" + legal.basis() + ")").orElse(null);
    }

    private static String point(Place place) {
        return place.lat() == null || place.lon() == null ? null : String.format(Locale.ROOT, "%.5f, %.5f", place.lat(), place.lon());
    }

    /** The last question, unless something has happened since that makes an answer pointless. */
    private static String question(List<TimelineEntry> entries) {
        String question = null;
        for (TimelineEntry entry : entries) {
            if (entry.kind().equals("asked")) {
                question = entry.text();
            } else if (ENDS_QUESTION.contains(entry.kind())) {
                question = null;
            }
        }
        return question;
    }

    private static List<Step> steps(List<TimelineEntry> entries, Predicate<TimelineEntry> shown, UnaryOperator<String> text, Page page) {
        return entries.stream().filter(shown).map(e -> new Step(page.textIfAny("step." + e.kind()), text.apply(e.text()), page.when(e.at()), e.at().toString())).toList();
    }

    private static Photo photo(Attachment attachment, String key) {
        URI link = UriComponentsBuilder.fromPath(RequestPageController.PATH + "/{number}/zdjecie/{id}").queryParam(RequestPageController.KEY, "{key}")
                .encode().buildAndExpand(Map.of("number", attachment.number(), "id", attachment.id(), "key", key)).toUri();
        return new Photo(link, attachment.fileName(), PICTURES.contains(attachment.mediaType()));
    }

    /** In Polish the name of the time of the report; another language must ask the catalogue. */
    private String serviceName(Request request, Page page) {
        return Page.POLISH.equals(page.locale()) ? request.serviceName()
                : catalogue.known(request.serviceCode(), page.locale()).map(ServiceType::name).orElse(request.serviceName());
    }
}
