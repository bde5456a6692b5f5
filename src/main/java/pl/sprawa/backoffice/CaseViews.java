package pl.sprawa.backoffice;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import pl.sprawa.casework.Colleagues;
import pl.sprawa.casework.OpenWork;
import pl.sprawa.city.Unit;
import pl.sprawa.city.Units;
import pl.sprawa.request.Attachment;
import pl.sprawa.request.Attachments;
import pl.sprawa.request.Nearby;
import pl.sprawa.request.Place;
import pl.sprawa.request.Request;
import pl.sprawa.request.Status;
import pl.sprawa.request.Surroundings;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Puts together what the page of one case shows. */
@Component
class CaseViews {

    /** Metres around within which open cases are shown, and how many at most. */
    private static final double AROUND = 500;
    private static final int MOST = 20;
    /** "At this place": metres, and how far back. */
    private static final double HERE = 50;
    private static final Duration PAST = Duration.ofDays(2 * 365);
    /** Pictures that every browser shows. */
    private static final List<String> SHOWN = List.of("image/jpeg", "image/png", "image/webp", "image/gif");

    private final CaseFacts facts;
    private final ClockViews clocks;
    private final DeadlineWords words;
    private final OpenWork openWork;
    private final Colleagues colleagues;
    private final Units units;
    private final Attachments attachments;
    private final Timeline timeline;
    private final Surroundings surroundings;
    private final SpotMaps maps;
    private final StaffAccess access;
    private final RoutingWords routings;
    private final Clock clock;

    CaseViews(CaseFacts facts, ClockViews clocks, DeadlineWords words, OpenWork openWork, Colleagues colleagues, Units units, Attachments attachments,
              Timeline timeline, Surroundings surroundings, SpotMaps maps, StaffAccess access, RoutingWords routings, Clock clock) {
        this.facts = facts;
        this.clocks = clocks;
        this.words = words;
        this.openWork = openWork;
        this.colleagues = colleagues;
        this.units = units;
        this.attachments = attachments;
        this.timeline = timeline;
        this.surroundings = surroundings;
        this.maps = maps;
        this.access = access;
        this.routings = routings;
        this.clock = clock;
    }

    CaseView of(Request request, CaseRights rights, HttpServletRequest user, Locale language) {
        boolean closed = request.status() == Status.CLOSED;
        Place place = request.place();
        List<CaseView.Near> around = new ArrayList<>();
        List<CaseView.Near> earlier = new ArrayList<>();
        SpotMap map = null;
        if (place.lat() != null && place.lon() != null) {
            List<Nearby> open = surroundings.open(place.lat(), place.lon(), AROUND).stream().filter(near -> !near.number().equals(request.number())).limit(MOST).toList();
            List<SpotMap.Mark> marks = new ArrayList<>();
            for (Nearby near : open) {
                boolean same = near.serviceCode().equals(request.serviceCode());
                around.add(near(marks.size() + 1, near, same && rights.steer(), user, language));
                marks.add(new SpotMap.Mark(marks.size() + 1, near.lat(), near.lon(), same));
            }
            map = maps.around(place.lat(), place.lon(), marks);
            surroundings.closed(place.lat(), place.lon(), HERE, clock.instant().minus(PAST)).stream().filter(near -> !near.number().equals(request.number()))
                    .limit(MOST).forEach(near -> earlier.add(near(0, near, false, user, language)));
        }
        List<Attachment> files = attachments.of(request.number());
        return new CaseView(request.number(), facts.service(request, language), DeskWords.text(language, closed ? "state.closed" : "state.open"), closed,
                request.danger(), unit(request.unit()), words.when(request.requestedAt()),
                DeskWords.word(language, "channel." + request.channel(), request.channel().name()), blank(request.description()),
                facts.answered(request, language), blank(place.address()), facts.district(request),
                place.lat() == null ? null : String.format(Locale.ROOT, "%.5f, %.5f", place.lat(), place.lon()), blank(request.statusNotes()), request.mergedInto(),
                files.stream().filter(file -> SHOWN.contains(file.mediaType())).map(file -> photo(file, language)).toList(),
                files.stream().filter(file -> !SHOWN.contains(file.mediaType())).map(file -> photo(file, language)).toList(),
                clocks.of(request, language), works(request.number(), rights, user), timeline.of(request.number()).stream().map(entry -> entry(entry, language)).toList(),
                map, around, earlier);
    }

    private List<CaseView.Work> works(String number, CaseRights rights, HttpServletRequest user) {
        return openWork.of(number).stream().map(work -> new CaseView.Work(work.taskId(), work.step(), unit(work.unit()),
                work.assignee() == null ? null : colleagues.find(work.assignee()).map(Colleagues.Colleague::name).orElse(work.assignee()),
                work.dueAt() == null ? null : words.when(work.dueAt()), work.dueAt() != null && words.late(work.dueAt()),
                work.dueAt() != null && words.soon(work.dueAt(), DeadlineWords.OFFICE), words.when(work.since()),
                rights.mayHand(work, user) ? others(work) : List.of())).toList();
    }

    private List<CaseView.Person> others(OpenWork.Work work) {
        return colleagues.of(work.unit()).stream().filter(one -> !one.id().equals(work.assignee())).map(one -> new CaseView.Person(one.id(), one.name())).toList();
    }

    private CaseView.Near near(int n, Nearby near, boolean merge, HttpServletRequest user, Locale language) {
        String outcome = near.outcome() == null ? null : DeskWords.text(language, "state.closed");
        return new CaseView.Near(n, near.number(), facts.service(near.serviceCode(), near.serviceName(), language), outcome, words.date(near.requestedAt()), unit(near.unit()), blank(near.address()),
                String.valueOf(Math.round(near.distance())), access.scope(user).holds(near.unit()), merge);
    }

    private CaseView.Photo photo(Attachment file, Locale language) {
        return new CaseView.Photo(file.id(), file.fileName(), actor(file.addedBy(), language), words.when(file.addedAt()), file.mayTell());
    }

    private CaseView.Entry entry(TimelineEntry entry, Locale language) {
        return new CaseView.Entry(words.when(entry.at()), entry.at().toString(), DeskWords.word(language, "kind." + entry.kind(), entry.kind()),
                actor(entry.actor(), language), entry.text(), !entry.visible(), blank(routings.words(entry.detail(), language)));
    }

    /** A user, a unit, the resident or the system. */
    private String actor(String actor, Locale language) {
        String known = DeskWords.word(language, "actor." + actor, "");
        return !known.isEmpty() ? known : colleagues.find(actor).map(Colleagues.Colleague::name).orElseGet(() -> unit(actor));
    }

    private String unit(String code) {
        return code == null ? null : units.find(code).map(Unit::name).orElse(code);
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
