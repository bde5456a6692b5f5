package pl.sprawa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.SprawaTest;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.catalogue.Catalogue;
import pl.sprawa.catalogue.Question;
import pl.sprawa.intake.InvalidReport.Problem;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** One report becomes exactly one request, or a list of everything that must be mended. */
@SprawaTest
class IntakeTest {

    private static final Map<String, List<String>> PLAIN = Map.of("kind", List.of("plain"));

    @Autowired CaseTester tester;
    @Autowired Intake intake;
    @Autowired Requests requests;
    @Autowired Timeline timeline;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void probes() {
        tester.deployProbes();
    }

    @Test
    void findsDistrictStreetAndManager() {
        Request request = requests.get(intake.submit(report(52.1850, 21.0230, "ul. Puławska 152", PLAIN)).number());
        assertThat(request.place().district()).isEqualTo("mokotow");
        assertThat(request.place().street()).isEqualTo("Puławska");
        assertThat(request.place().roadManager()).isEqualTo("city");
        assertThat(request.unit()).isEqualTo("zdm");
        assertThat(request.dueAt()).isNotNull();
    }

    @Test
    void aReportWithAnAddressOnlyIsPlacedByTheRegister() {
        Request request = requests.get(intake.submit(report(null, null, "Niekłańska 33, 03-924 Praga-Południe", PLAIN)).number());
        assertThat(request.place().district()).isEqualTo("praga-poludnie");
        assertThat(request.place().roadManager()).isEqualTo("district");
    }

    @Test
    void aRepeatedReportIsAnsweredWithTheFirstNumber() {
        Receipt first = intake.submit(new Report(Channel.IMPORT, "A-1", null, "probe", null, 52.1850, 21.0230, null, null, null, PLAIN, null, null));
        Receipt again = intake.submit(new Report(Channel.IMPORT, "A-1", null, "probe", null, 52.1850, 21.0230, null, null, null, PLAIN, null, null));
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
    }

    @Test
    void simultaneousRepetitionsMakeOneRequest() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<String> submit = () -> intake.submit(
                new Report(Channel.OPEN311, null, "tap-tap", "probe", null, 52.1850, 21.0230, null, null, null, PLAIN, null, null)).number();
        Set<String> numbers = threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> submit).toList()).stream()
                .map(answer -> {
                    try {
                        return answer.get();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }).collect(Collectors.toSet());
        threads.shutdown();
        assertThat(numbers).hasSize(1);
    }

    @Test
    void dangerSaysCall112AndIsRecorded() {
        Receipt receipt = intake.submit(report(52.1850, 21.0230, null, Map.of("kind", List.of("dangerous"))));
        assertThat(receipt.notice()).contains("112");
        assertThat(requests.get(receipt.number()).danger()).isTrue();
        assertThat(tester.task(receipt.number())).isNotNull();
    }

    @Test
    void saysEverythingThatMustBeMendedAtOnceAndStoresNothing() {
        long before = jdbc.sql("select count(*) from service_request").query(Long.class).single();
        InvalidReport invalid = catchThrowableOfType(InvalidReport.class, () -> intake.submit(new Report(Channel.OPEN311, null, null, "probe",
                "x".repeat(4001), 50.06, 19.94, null, null, null, Map.of("detail", List.of("y".repeat(21))), "ftp://x", null)));

        assertThat(invalid.problems()).extracting(Problem::field)
                .containsExactlyInAnyOrder("lat", "attribute[kind]", "attribute[detail]", "description", "media_url");
        assertThat(invalid.problems()).filteredOn(p -> p.field().equals("lat")).extracting(Problem::kind).containsExactly("outside");
        assertThat(jdbc.sql("select count(*) from service_request").query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void namesAnUnknownServiceAndAMissingPlace() {
        InvalidReport invalid = catchThrowableOfType(InvalidReport.class, () -> intake.submit(
                new Report(Channel.OPEN311, null, null, "nie-ma", null, null, null, null, null, null, Map.of(), null, null)));
        assertThat(invalid.problems()).extracting(p -> p.field() + " " + p.kind()).containsExactlyInAnyOrder("service_code unknown", "lat missing");
        assertThat(invalid).hasMessageContaining("nie-ma");
    }

    @Test
    void whatIsDoneNowhereFindsItsUnitWithoutAPlace() {
        assertThat(catalogue.services()).filteredOn(service -> !service.needsPlace()).hasSizeGreaterThan(5).allSatisfy(service -> {
            Map<String, List<String>> least = service.questions().stream().filter(Question::required)
                    .collect(Collectors.toMap(Question::code, IntakeTest::someAnswer));
            Request request = requests.get(intake.submit(new Report(Channel.OPEN311, null, null, service.code(), null, null, null, null, null, null,
                    least, null, null)).number());
            assertThat(request.place().district()).isEqualTo("unknown");
            assertThat(request.unit()).as("unit of " + service.code()).isNotNull();
            assertThat(timeline.of(request.number())).extracting(TimelineEntry::kind).contains("handed").doesNotContain("opening-deferred");
        });
    }

    @Test
    void halfAPointIsNoPlaceAlsoWhereNoneIsNeeded() {
        assertThat(catchThrowableOfType(InvalidReport.class, () -> intake.submit(new Report(Channel.OPEN311, null, null, "information", null,
                52.1850, null, null, null, null, Map.of("topic", List.of("other")), null, null))).problems())
                .extracting(p -> p.field() + " " + p.kind()).containsExactly("long missing");
    }

    @Test
    void refusesAnAnswerThatIsNotOnOffer() {
        InvalidReport invalid = catchThrowableOfType(InvalidReport.class, () -> intake.submit(
                report(52.1850, 21.0230, null, Map.of("kind", List.of("weird")))));
        assertThat(invalid.problems()).singleElement().satisfies(p -> assertThat(p.message()).contains("plain", "dangerous"));
    }

    @Test
    void aDayWillDoWhereTheHourDoesNotMatter() {
        Report report = wreck("2026-03-01");
        assertThat(requests.get(intake.submit(report).number()).answers()).containsEntry("since", List.of("2026-03-01"));
        assertThat(catchThrowableOfType(InvalidReport.class, () -> intake.submit(wreck("w marcu"))).problems())
                .extracting(Problem::field).containsExactly("attribute[since]");
    }

    private static List<String> someAnswer(Question question) {
        return List.of(switch (question.datatype()) {
            case SINGLEVALUELIST, MULTIVALUELIST -> question.choices().get(0).key();
            case NUMBER -> question.min() == null ? "1" : question.min().toString();
            case DATETIME -> "2030-03-04T10:00:00+01:00";
            case STRING, TEXT -> "Nie wiem";
        });
    }

    private static Report wreck(String since) {
        return new Report(Channel.OPEN311, null, null, "abandoned-vehicle", null, 52.1850, 21.0230, null, null, null,
                Map.of("place", List.of("road"), "since", List.of(since)), null, null);
    }

    private static Report report(Double lat, Double lon, String address, Map<String, List<String>> answers) {
        return new Report(Channel.OPEN311, null, null, "probe", "Proszę o pomoc", lat, lon, address, null, null, answers, null, null);
    }
}
