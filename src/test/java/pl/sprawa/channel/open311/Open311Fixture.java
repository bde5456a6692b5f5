package pl.sprawa.channel.open311;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.filter.CharacterEncodingFilter;
import org.springframework.web.filter.ForwardedHeaderFilter;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.Question;
import pl.sprawa.catalogue.Question.Choice;
import pl.sprawa.catalogue.Question.Datatype;
import pl.sprawa.catalogue.ServiceType;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.PublicNames;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Place;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** The channel over fakes of what it stands on: two services, an open request and a closed one. */
class Open311Fixture {

    static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    final Catalogue catalogue = mock(Catalogue.class);
    final Intake intake = mock(Intake.class);
    final Requests requests = mock(Requests.class);
    final PublicNames names = mock(PublicNames.class);
    final MockMvc mvc;

    Open311Fixture() {
        this(new Open311Properties(List.of("demo", "klucz-ąę"), null, null, "test"));
    }

    Open311Fixture(Open311Properties settings) {
        when(names.zone()).thenReturn(ZoneId.of("Europe/Warsaw"));
        when(names.contact()).thenReturn("19115, kontakt@um.example");
        when(names.unit("zdm")).thenReturn("Zarząd Dróg Miejskich");
        when(catalogue.changedAt()).thenReturn(Instant.parse("2026-03-01T10:15:30.123Z"));
        when(catalogue.services(any())).thenReturn(List.of(pothole("Dziura w jezdni"), other()));
        when(catalogue.services(Locale.ENGLISH)).thenReturn(List.of(pothole("Pothole"), other()));
        when(catalogue.find("pothole", Text.POLISH)).thenReturn(Optional.of(pothole("Dziura w jezdni")));
        when(catalogue.find("pothole", Locale.ENGLISH)).thenReturn(Optional.of(pothole("Pothole")));
        when(catalogue.known("pothole", Locale.ENGLISH)).thenReturn(Optional.of(pothole("Pothole")));
        when(catalogue.find("other", Text.POLISH)).thenReturn(Optional.of(other()));
        when(requests.find("2026-000001")).thenReturn(Optional.of(open()));
        Answers answers = new Answers();
        Gate gate = new Gate(settings, names);
        PublicRequests publicRequests = new PublicRequests(requests, catalogue, names);
        mvc = MockMvcBuilders.standaloneSetup(new DiscoveryController(catalogue, names, gate, settings, answers),
                        new ServicesController(catalogue, gate, answers),
                        new RequestsController(publicRequests, new RequestFilter(Clock.fixed(NOW, ZoneOffset.UTC), names), gate, answers),
                        new ReportController(intake, catalogue, gate, answers), new UnknownController(answers))
                .setControllerAdvice(new Open311Errors(answers))
                .addFilters(new CharacterEncodingFilter("UTF-8", true), new ForwardedHeaderFilter()).build();
    }

    static ServiceType pothole(String name) {
        return new ServiceType("pothole", name, "Ubytek w nawierzchni <jezdni> & chodnika.", "Drogi", List.of("dziura", "wyrwa"), List.of(
                new Question("intro", Datatype.TEXT, false, false, 1, "Nie podchodź.", null, null, List.of()),
                new Question("kind", Datatype.SINGLEVALUELIST, true, true, 2, "Co widzisz?", "Wybierz jedno.", null,
                        List.of(new Choice("hole", "Dziura"), new Choice("sinkhole", "Zapadlisko", true))),
                new Question("where", Datatype.MULTIVALUELIST, true, false, 3, "Gdzie?", null, null, List.of(new Choice("road", "Jezdnia"))),
                new Question("depth", Datatype.NUMBER, true, false, 4, "Głębokość", "w cm", null, List.of(), 1.0, 300.0, null),
                new Question("since", Datatype.DATETIME, true, false, 5, "Od kiedy?", null, null, List.of()),
                new Question("plate", Datatype.STRING, true, false, 6, "Numer", null, 8, List.of())));
    }

    static ServiceType other() {
        return new ServiceType("other", "Inne", "", "Inne", List.of(), List.of());
    }

    static Request open() {
        return new Request("2026-000001", "secret", Channel.OPEN311, "pothole", "Dziura w jezdni", Status.OPEN, "Przekazano do jednostki.", null,
                "Dziura <głęboka> & szeroka.\nProszę dzwonić: 501 234 567, jan@example.pl", new Place(52.2297, 21.0122, "Marszałkowska 1, Śródmieście, Warszawa", "A-17",
                "00-624", "srodmiescie", "Marszałkowska", "city"), Map.of("kind", List.of("hole")), "https://example.pl/a.jpg", false,
                "Usuniemy w 5 dni.", "zdm", 50, Instant.parse("2026-03-19T08:00:00.987Z"), Instant.parse("2026-03-19T08:00:05Z"),
                Instant.parse("2026-03-30T08:00:00Z"), null, null, true);
    }

    static Request closed() {
        return new Request("2026-000002", "secret", Channel.PORTAL, "other", "Inne", Status.CLOSED, null, "done", null, null, Map.of(), null, false,
                null, null, 50, Instant.parse("2026-02-01T08:00:00Z"), Instant.parse("2026-03-10T08:00:00Z"), null,
                Instant.parse("2026-02-03T09:30:00Z"), null, true);
    }

    static Request described(String description) {
        return new Request("2026-000003", "secret", Channel.PORTAL, "other", "Inne", Status.OPEN, null, null, description, null, Map.of(), null, false,
                null, null, 50, NOW, NOW, null, null, null, true);
    }

    /** Status, content type and body are those of the file {@code open311/<name>}. */
    static void expect(ResultActions answer, int status, String file) throws Exception {
        answer.andExpect(result -> assertThat(result.getResponse().getStatus())
                .as(result.getResponse().getContentAsString()).isEqualTo(status));
        String expected = file(file);
        if (file.endsWith(".xml")) {
            answer.andExpect(header().string("Content-Type", "text/xml; charset=utf-8")).andExpect(content().xml(expected))
                    .andExpect(result -> assertThat(result.getResponse().getContentAsString(StandardCharsets.UTF_8))
                            .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<").doesNotContain("xmlns"));
        } else {
            answer.andExpect(header().string("Content-Type", "application/json; charset=utf-8"))
                    .andExpect(content().json(expected, JsonCompareMode.STRICT));
        }
    }

    private static String file(String name) throws IOException {
        try (InputStream in = Open311Fixture.class.getResourceAsStream("/open311/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
