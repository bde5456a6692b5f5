package pl.sprawa.channel.portal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.samskivert.mustache.Mustache;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.mustache.MustacheResourceTemplateLoader;
import org.springframework.boot.web.servlet.view.MustacheViewResolver;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.Question.Choice;
import pl.sprawa.catalogue.Question.Datatype;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.Followup;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.PublicNames;
import pl.sprawa.request.Attachments;
import pl.sprawa.request.Channel;
import pl.sprawa.request.LegalClocks;
import pl.sprawa.request.Place;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** The portal with its real templates and texts over stand-ins for the modules behind it. */
class Portal {

    static final String NUMBER = "26-004711-9";
    static final String KEY = "s3cr3t_KEY-x";
    static final Instant RECEIVED = Instant.parse("2026-03-01T11:30:00Z");

    static final ServiceType POTHOLE = new ServiceType("pothole", "Dziura w jezdni", "Ubytek nawierzchni, np. przy ul. Prostej. Podstawa: art. 20 ustawy. Naprawia <zarządca>.", "Drogi", List.of(), List.of(
            new Question("note", Datatype.STRING, false, false, 1, "Dziury na rowerowych zgłoś osobno.", null, null, List.of()),
            new Question("size", Datatype.SINGLEVALUELIST, true, true, 2, "Jak duża?", "Na oko.", null,
                    List.of(new Choice("small", "Mała"), new Choice("huge", "Ogromna", true))),
            new Question("signs", Datatype.MULTIVALUELIST, true, false, 3, "Co jeszcze?", null, null,
                    List.of(new Choice("water", "Woda"), new Choice("edge", "Ostry brzeg"))),
            new Question("depth", Datatype.NUMBER, true, false, 4, "Głębokość w cm", null, null, List.of(), 0.5, 50.0, null),
            new Question("since", Datatype.DATETIME, true, false, 5, "Od kiedy?", null, null, List.of()),
            new Question("lane", Datatype.STRING, true, false, 6, "Który pas?", null, 20, List.of()),
            new Question("damage", Datatype.TEXT, true, false, 7, "Szkody", null, null, List.of())));
    static final ServiceType POTHOLE_ENGLISH = new ServiceType("pothole", "Pothole", "A hole in the road.", "Roads", List.of(),
            List.of(new Question("size", Datatype.SINGLEVALUELIST, true, true, 2, "How large?", null, null, List.of(new Choice("small", "Small")))));

    final Catalogue catalogue = mock(Catalogue.class);
    final Intake intake = mock(Intake.class);
    final Followup followup = mock(Followup.class);
    final Requests requests = mock(Requests.class);
    final Timeline timeline = mock(Timeline.class);
    final LegalClocks legalClocks = mock(LegalClocks.class);
    final Attachments attachments = mock(Attachments.class);
    final PublicNames names = mock(PublicNames.class);
    private final PageLanguage language = new PageLanguage();
    final Pages pages = new Pages(names, language);
    private final MockMvc mvc;

    Portal() {
        when(names.city()).thenReturn("Warszawa");
        when(names.zone()).thenReturn(ZoneId.of("Europe/Warsaw"));
        when(names.contact()).thenReturn("Centrum <19115>, tel. 19115, https://warszawa19115.pl");
        when(names.unit("zdm")).thenReturn("Zarząd Dróg Miejskich");
        when(catalogue.services(any())).thenReturn(List.of(POTHOLE));
        when(catalogue.services(Locale.ENGLISH)).thenReturn(List.of(POTHOLE_ENGLISH));
        when(catalogue.find(anyString(), any())).thenReturn(Optional.empty());
        when(catalogue.find("pothole", Page.POLISH)).thenReturn(Optional.of(POTHOLE));
        when(catalogue.find("pothole", Locale.ENGLISH)).thenReturn(Optional.of(POTHOLE_ENGLISH));
        when(catalogue.known("pothole", Page.POLISH)).thenReturn(Optional.of(POTHOLE));
        when(catalogue.known("pothole", Locale.ENGLISH)).thenReturn(Optional.of(POTHOLE_ENGLISH));
        when(followup.owns(NUMBER, KEY)).thenReturn(true);
        Photos photos = new Photos(attachments);
        RequestPageController request = new RequestPageController(requests, followup, new RequestViews(catalogue, timeline, legalClocks, followup, photos));
        mvc = MockMvcBuilders.standaloneSetup(new HomePageController(catalogue), new ReportPageController(catalogue, intake, photos), request,
                        new FollowupController(request, followup, photos), new PhotoController(followup, photos))
                .setControllerAdvice(new PortalFrame(pages), new PortalProblems(pages)).setViewResolvers(views()).setLocaleResolver(language).build();
    }

    private static MustacheViewResolver views() {
        MustacheViewResolver views = new MustacheViewResolver(Mustache.compiler()
                .withLoader(new MustacheResourceTemplateLoader("classpath:/templates/", ".mustache")));
        views.setPrefix("classpath:/templates/");
        views.setSuffix(".mustache");
        views.setContentType("text/html;charset=UTF-8");
        return views;
    }

    MockHttpServletResponse call(RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    /** The page's source, with runs of blanks made one, and the one sign that Mustache escapes without need as it was. */
    String page(RequestBuilder request) throws Exception {
        return call(request).getContentAsString().replaceAll("\\s+", " ").replace("&#x3D;", "=");
    }

    /** There is this request, with these entries in its timeline. */
    void has(Request request, TimelineEntry... entries) {
        when(requests.find(request.number())).thenReturn(Optional.of(request));
        when(timeline.of(request.number())).thenReturn(List.of(entries));
    }

    static Request open() {
        return request(Status.OPEN, null, "Przyjęte do realizacji.", null);
    }

    static Request closed(String outcome) {
        return request(Status.CLOSED, outcome, "Naprawiono.", null);
    }

    static Request request(Status status, String outcome, String notes, String notice) {
        return new Request(NUMBER, KEY, Channel.PORTAL, "pothole", "Dziura w jezdni", status, notes, outcome, "Opis <script>alert(1)</script>",
                new Place(52.2, 21.0, "Tajna 7", null, null, "wola", null, "city"), Map.of("size", List.of("huge"), "lane", List.of("<b>lewy</b>")),
                null, notice != null, notice, "zdm", 50, RECEIVED, RECEIVED, Instant.parse("2026-03-06T15:00:00Z"),
                status == Status.CLOSED ? RECEIVED : null, null, true);
    }

    static TimelineEntry told(String kind, String text) {
        return new TimelineEntry(RECEIVED, kind, "system", text, true);
    }

    static TimelineEntry between(String kind, String text) {
        return new TimelineEntry(RECEIVED, kind, "system", text, false);
    }
}
