package pl.sprawa.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.intake.Intake;
import pl.sprawa.intake.Report;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Reporter;
import pl.sprawa.request.Timeline;
import pl.sprawa.request.TimelineEntry;

/** Every routing decision of a case leaves its reason in the timeline; no other decision does. */
abstract class WhyThisUnitCases {

    @Autowired CaseTester tester;
    @Autowired Cases cases;
    @Autowired Intake intake;
    @Autowired Timeline timeline;
    @Autowired Routings routings;
    @Autowired DecisionService decisions;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void monday() {
        ClockUtil.setCurrentTime(Date.from(MONDAY_9));
        tester.awaitOffered("pothole");
        tester.deployProbes();
    }

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    private String pothole() {
        return intake.submit(new Report(Channel.OPEN311, null, null, "pothole", "Dziura", 52.1850, 21.0230, "Puławska 152", null, null,
                Map.of("kind", List.of("carriageway")), null, new Reporter(null, null, null, null, null, null, "pl"))).number();
    }

    @Test
    void theRulesSentenceComesBeforeTheUnit() {
        String number = pothole();

        assertThat(timeline.of(number)).extracting(TimelineEntry::kind).containsExactly("received", "routed", "handed");
        TimelineEntry why = timeline.of(number).get(1);
        assertThat(why.visible()).isTrue();
        assertThat(why.text()).isEqualTo("Główne ulice miasta wraz z chodnikami i drogami rowerowymi utrzymuje Zarząd Dróg Miejskich.");
        Routing routing = routings.read(why.detail()).orElseThrow();
        assertThat(routing).usingRecursiveComparison().ignoringFields("version", "inputs")
                .isEqualTo(new Routing("pothole-routing", "Kto naprawia nawierzchnię", 0, "Rule_CityRoad", "zdm", List.of()));
        assertThat(routing.version()).isPositive();
        assertThat(routing.inputs()).contains(new Routing.Seen("Co jest uszkodzone", "report.answers.kind", List.of("carriageway")),
                new Routing.Seen("Zarządca drogi", "report.roadManager", List.of("city")));
    }

    @Test
    void anotherServiceIsAnotherDecision() {
        String number = pothole();
        cases.reclassify(number, "probe");

        assertThat(timeline.of(number)).filteredOn(entry -> entry.kind().equals("routed")).extracting(TimelineEntry::text)
                .containsExactly("Główne ulice miasta wraz z chodnikami i drogami rowerowymi utrzymuje Zarząd Dróg Miejskich.", "Tylko do testów.");
    }

    @Test
    void aTableAskedOutsideOfACaseLeavesNothing() {
        Map<String, Object> report = new HashMap<>(Map.of("district", "mokotow", "roadManager", "city"));
        report.put("answers", Map.of("kind", "carriageway"));
        long before = entries();

        String unit = decisions.evaluateDecisionTableByKey("pothole-routing").variables(Map.of("report", report)).evaluate().getSingleEntry();

        assertThat(unit).isEqualTo("zdm");
        assertThat(entries()).isEqualTo(before);
    }

    private long entries() {
        return jdbc.sql("select count(*) from timeline_entry").query(Long.class).single();
    }
}
