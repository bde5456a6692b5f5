package pl.sprawa.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.SprawaTest;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.intake.PastReports.ClockStart;
import pl.sprawa.intake.PastReports.Fate;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Request;
import pl.sprawa.request.RequestSearch;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Reports of the past at their door. */
@SprawaTest
class PastReportsTest {

    private static final Instant REPORTED = Instant.parse("2016-01-02T08:40:18Z");
    private static final Instant SETTLED = Instant.parse("2016-01-02T09:46:33Z");

    @Autowired PastReports door;
    @Autowired Requests requests;
    @Autowired Timeline timeline;
    @Autowired CaseTester tester;
    @Autowired RepositoryService repository;
    @Autowired RuntimeService runtime;
    @Autowired ManagementService management;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void probes() {
        tester.deployProbes();
    }

    @Test
    void whatIsSettledIsFoundWithItsOwnTimesAndWords() {
        assertThat(take(past("settled", SETTLED, "MANDAT"))).containsExactly(Fate.CLOSED);
        Request request = request("settled");
        assertThat(request.status()).isEqualTo(Status.CLOSED);
        assertThat(request.outcome()).isEqualTo("archived");
        assertThat(request.statusNotes()).isEqualTo("Sprawa załatwiona w poprzednim systemie. MANDAT");
        assertThat(request.requestedAt()).isEqualTo(REPORTED);
        assertThat(request.closedAt()).isEqualTo(SETTLED);
        assertThat(request.dueAt()).isNull();
        assertThat(requests.search(new RequestSearch(null, List.of("probe"), null, REPORTED, REPORTED, 10, 0)))
                .extracting(Request::number).contains(request.number());
        assertThat(timeline.of(request.number())).extracting(TimelineEntry::at, TimelineEntry::kind).containsExactly(
                tuple(REPORTED, "received"), tuple(SETTLED, "imported"),
                tuple(SETTLED, "closed"));
        assertThat(timeline.of(request.number()).get(1).text()).isEqualTo("Przeniesiono z systemu stary, numer 7.");
    }

    @Test
    void theSameIdIsTakenOnceInOneBatchAndInTwo() {
        assertThat(take(past("once", null, null), past("once", SETTLED, null), past("other", null, null)))
                .containsExactly(Fate.OPENED, Fate.ALREADY_THERE, Fate.OPENED);
        assertThat(take(past("once", null, null))).containsExactly(Fate.ALREADY_THERE);
        assertThat(tester.task(request("once").number())).isNotNull();
    }

    @Test
    void aReportThatLacksSomethingIsRejectedAloneWithItsProblems() {
        PastReport wrong = new PastReport(new Report(Channel.IMPORT, "wrong", null, "no-such", null, null, null, null, null, null, Map.of(), null, null),
                true, REPORTED, null, null, "stary", "7");
        List<PastReports.Result> results = door.take(List.of(past("right", null, null), wrong), ClockStart.IMPORT);
        assertThat(results).extracting(PastReports.Result::fate).containsExactly(Fate.OPENED, Fate.REJECTED);
        assertThat(results.get(1).problems()).singleElement().satisfies(problem -> assertThat(problem.message()).contains("no-such"));
    }

    @Test
    void aCaseThatCannotBeOpenedIsLeftToAJobAndSpoilsNoOther() {
        repository.suspendProcessDefinitionByKey("case");
        assertThat(take(past("stuck", null, null), past("fine", SETTLED, null))).containsExactly(Fate.OPENING_DEFERRED, Fate.CLOSED);
        Request stuck = request("stuck");
        assertThat(stuck.caseOpened()).isFalse();
        assertThat(stuck.requestedAt()).isEqualTo(REPORTED);
        String opening = runtime.createProcessInstanceQuery().processInstanceBusinessKey(stuck.number()).processDefinitionKey("opening")
                .singleResult().getId();

        repository.activateProcessDefinitionByKey("case");
        management.executeJob(management.createJobQuery().processInstanceId(opening).singleResult().getId());
        assertThat(request("stuck").caseOpened()).isTrue();
        assertThat(request("stuck").dueAt()).as("counted from the import").isAfter(Instant.now());
    }

    private List<Fate> take(PastReport... reports) {
        return door.take(List.of(reports), ClockStart.IMPORT).stream().map(PastReports.Result::fate).toList();
    }

    private static PastReport past(String id, Instant closed, String notes) {
        return new PastReport(new Report(Channel.IMPORT, "past:" + id, null, "probe", "Dziura", null, null, "Puławska 152, Mokotów", null, null,
                Map.of("kind", List.of("plain")), null, null), true, REPORTED, closed, notes, "stary", "7");
    }

    private Request request(String id) {
        return requests.get(jdbc.sql("select number from service_request where external_id = :id").param("id", "past:" + id)
                .query(String.class).single());
    }
}
