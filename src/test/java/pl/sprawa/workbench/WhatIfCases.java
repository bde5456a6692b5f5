package pl.sprawa.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.AllTables;
import pl.sprawa.request.StoredReports;
import pl.sprawa.workbench.WhatIfAnswer.Flow;
import pl.sprawa.workbench.WhatIfAnswer.Load;

/** Edited tables over eleven stored requests, in the running application. */
abstract class WhatIfCases {

    @Autowired WhatIf whatIf;
    @Autowired StoredReports reports;
    @Autowired DataSource source;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void fill() {
        PastYear.into(jdbc);
    }

    WhatIfAnswer ask(ModelFile... edited) {
        try (ReadOnlyDatabase database = ReadOnlyDatabase.of(source)) {
            return whatIf.ask(database.models(), List.of(edited), take -> database.reports(reports, PastYear.BEGIN, PastYear.END, take));
        }
    }

    @Test
    void tellsTheFlowsOfOneMovedDistrictAndWhoseLoadGrows() {
        WhatIfAnswer answer = ask(new ModelFile("edited/pothole-routing.dmn", Edits.wolaToZdm()));
        assertThat(answer.requests()).isEqualTo(11);
        assertThat(answer.flows()).containsExactly(
                new Flow("ud-wola", "zdm", "pothole", "wola", 3, List.of("19-000003", "19-000002", "19-000001")));
        assertThat(answer.loads()).containsExactly(new Load("zdm", 2, 5), new Load("ud-wola", 3, 0));
        assertThat(answer.loads()).filteredOn(Load::grows).extracting(Load::unit).containsExactly("zdm");
        assertThat(answer.deadlines()).isEmpty();
        assertThat(answer.skipped()).isEqualTo(Map.of("horse-tram", 1L));
        assertThat(answer.undecided()).isEmpty();
    }

    @Test
    void tellsWhoseDeadlineMovesAndByHowManyWorkingHours() {
        WhatIfAnswer answer = ask(new ModelFile("service-level.dmn", Edits.aDayMoreForPotholes()));
        assertThat(answer.flows()).isEmpty();
        assertThat(answer.loads()).isEmpty();
        assertThat(answer.deadlines()).singleElement().satisfies(potholes -> {
            assertThat(potholes.service()).isEqualTo("pothole");
            assertThat(potholes.cases()).isEqualTo(8);
            assertThat(potholes.moved()).as("all but the one of January").isEqualTo(7);
            assertThat(potholes.later()).isEqualTo(7);
            assertThat(potholes.median()).isEqualTo(8.0);
            assertThat(potholes.least()).isEqualTo(8.0);
            assertThat(potholes.most()).isEqualTo(8.0);
            assertThat(potholes.response()).isZero();
            assertThat(potholes.priority()).isZero();
            assertThat(potholes.examples()).hasSize(5).startsWith("19-000003").doesNotContain("19-000008");
        });
    }

    @Test
    void looksAtTheOfficeHoursOfTheReportNotOfNow() {
        assertThat(ask(new ModelFile("illegal-parking-routing.dmn", Edits.internalRoadsToTheGuard())).flows())
                .containsExactly(new Flow("zgn-wola", "straz-miejska", "illegal-parking", "wola", 1, List.of("19-000009")));
    }

    @Test
    void changesNothingInAnyTable() {
        Map<String, String> before = AllTables.fingerprints(source);
        ask(new ModelFile("pothole-routing.dmn", Edits.wolaToZdm()), new ModelFile("service-level.dmn", Edits.aDayMoreForPotholes()));
        assertThat(AllTables.fingerprints(source)).isEqualTo(before).hasSizeGreaterThan(40);
        jdbc.sql("update service_request set unit = 'zdm' where number = '19-000001'").update();
        assertThat(AllTables.fingerprints(source)).as("a change of one value shows").isNotEqualTo(before);
    }

    @Test
    void refusesATableThatCouldNotBeDeployed() {
        assertThatThrownBy(() -> ask(new ModelFile("pothole-routing.dmn", Edits.toNobody()))).isInstanceOfSatisfying(CannotAsk.class,
                e -> assertThat(e.findings()).singleElement().asString().contains("pothole-routing.dmn", "nobody"));
    }

    @Test
    void namesWhatToMendOfFilesThatReplaceNothing() {
        assertThat(refusal(new ModelFile("potholes.dmn", Edits.wolaToZdm()))).contains("no deployed table potholes.dmn", "pothole-routing.dmn");
        assertThat(refusal(new ModelFile("pothole-routing.dmn", Edits.table("pothole-routing.dmn")))).contains("no difference");
        assertThat(refusal()).contains("There is no table");
    }

    private String refusal(ModelFile... edited) {
        try {
            ask(edited);
        } catch (CannotAsk e) {
            return e.text(WhatIfWords.BUNDLE, Locale.ENGLISH);
        }
        return "";
    }
}
