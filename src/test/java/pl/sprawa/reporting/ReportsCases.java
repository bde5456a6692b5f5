package pl.sprawa.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.reporting.Selection.State.OPEN;
import static pl.sprawa.reporting.Selection.State.OVERDUE;
import static pl.sprawa.reporting.Selection.State.REROUTED;
import static pl.sprawa.reporting.Selection.State.SOON;
import static pl.sprawa.reporting.Selection.State.SUSPENDED;
import static pl.sprawa.reporting.Selection.State.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SettableClock;

/** It is Friday, the 27th of March 2026, 10:30 in Warsaw; on Sunday the clocks go forward. */
@ReportingContext
abstract class ReportsCases {

    private static final Scope ZDM = Scope.of(Set.of("zdm"));

    @Autowired StoredCases stored;
    @Autowired Backlogs backlogs;
    @Autowired OpenCases cases;
    @Autowired Trends trends;
    @Autowired Reroutings reroutings;
    @Autowired Suspensions suspensions;
    @Autowired SettableClock clock;

    @BeforeEach
    void fridayMorning() {
        clock.set(Instant.parse("2026-03-27T09:30:00Z"));
        stored.empty();
        stored.open("late", "zdm", "pothole", "wola", "2026-03-10T09:00:00Z", "2026-03-27T09:29:59Z");
        stored.open("now", "zdm", "pothole", "wola", "2026-03-27T09:00:00Z", "2026-03-27T09:30:00Z");
        stored.open("tonight", "zdm", "street-light", "ochota", "2026-03-26T08:00:00Z", "2026-03-27T22:59:59Z");
        stored.open("tomorrow", "zdm", "street-light", null, "2026-03-22T08:00:00Z", "2026-03-27T23:00:00Z");
        stored.open("monday", "ud-wola", "litter", "wola", "2025-12-01T08:00:00Z", "2026-03-30T21:59:59Z"); // the last second of the third day, in summer time
        stored.open("tuesday", "ud-wola", "litter", "wola", "2026-03-25T08:00:00Z", "2026-03-30T22:00:00Z");
        stored.open("undated", null, "other", null, "2026-03-27T08:00:00Z", null);
        stored.closed("done", "zdm", "2026-03-16T08:00:00Z", "2026-03-20T10:00:00Z", "2026-03-20T10:00:00Z");
    }

    @Test
    void countsWhatIsOpenOverdueAndDueSoon() {
        Load all = backlogs.open(Scope.all()).total();
        assertThat(all).isEqualTo(new Load(7, 1, 2, 4, Instant.parse("2025-12-01T08:00:00Z")));
        Backlog backlog = backlogs.open(ZDM);
        assertThat(backlog.total()).isEqualTo(new Load(4, 1, 2, 3, Instant.parse("2026-03-10T09:00:00Z")));
        assertThat(backlogs.open(Scope.of(Set.of("zom"))).total()).isEqualTo(Load.NONE);
    }

    @Test
    void addsUpByUnitServiceDistrictAndAge() {
        Backlog backlog = backlogs.open(Scope.all());
        assertThat(backlog.byUnit().keySet()).containsExactly("zdm", "ud-wola", null);
        assertThat(backlog.byUnit().get("ud-wola")).isEqualTo(new Load(2, 0, 0, 1, Instant.parse("2025-12-01T08:00:00Z")));
        assertThat(backlog.byService()).hasSize(4);
        assertThat(backlog.byService().get("street-light")).isEqualTo(new Load(2, 0, 1, 2, Instant.parse("2026-03-22T08:00:00Z")));
        assertThat(backlog.byDistrict().get("wola").open()).isEqualTo(4);
        assertThat(backlog.byDistrict().get(null).open()).isEqualTo(2);
        assertThat(backlog.byAge().values()).extracting(Load::open).containsExactly(2L, 2L, 1L, 1L, 1L);
        assertThat(backlog.byAge().get(Age.MONTH).overdue()).isEqualTo(1);
    }

    @Test
    void everyNumberHasItsList() {
        assertThat(numbers(Selection.of(OPEN))).containsExactly("late", "now", "tonight", "tomorrow", "monday", "tuesday", "undated");
        assertThat(numbers(Selection.of(OVERDUE))).containsExactly("late");
        assertThat(numbers(Selection.of(TODAY))).containsExactly("now", "tonight");
        assertThat(numbers(Selection.of(SOON))).containsExactly("now", "tonight", "tomorrow", "monday");
        assertThat(numbers(new Selection(SOON, "zdm", "pothole", "wola", Age.DAY))).containsExactly("now");
        assertThat(numbers(new Selection(null, Selection.NONE, null, Selection.NONE, null))).containsExactly("undated");
        for (Age age : Age.values()) {
            assertThat(cases.count(Scope.all(), new Selection(OPEN, null, null, null, age))).as(age.code)
                    .isEqualTo(backlogs.open(Scope.all()).byAge().get(age).open()).isPositive();
        }
    }

    @Test
    void aDistrictThatIsNotKnownIsOneWhateverStandsForIt() {
        stored.open("nowhere", "zdm", "pothole", "unknown", "2026-03-27T08:30:00Z", null);
        Backlog backlog = backlogs.open(Scope.all());
        assertThat(backlog.byDistrict()).doesNotContainKey("unknown");
        assertThat(backlog.byDistrict().get(null).open()).isEqualTo(3)
                .isEqualTo(cases.count(Scope.all(), new Selection(OPEN, null, null, Selection.NONE, null)));
        assertThat(numbers(new Selection(OPEN, "zdm", null, Selection.NONE, null))).containsExactly("tomorrow", "nowhere");
    }

    @Test
    void listsPageByPageAndWithinTheScopeOnly() {
        assertThat(cases.list(ZDM, Selection.of(OPEN), 2, 1)).extracting(OpenCase::number).containsExactly("now", "tonight");
        assertThat(cases.list(ZDM, new Selection(OPEN, "ud-wola", null, null, null), 10, 0)).isEmpty();
        assertThat(cases.find(ZDM, List.of("late", "monday", "done", "nothing"))).containsOnlyKeys("late");
        assertThat(cases.find(ZDM, List.of())).isEmpty();
        assertThat(cases.due(Scope.all(), "street-light")).containsOnlyKeys("tonight", "tomorrow")
                .containsEntry("tonight", Instant.parse("2026-03-27T22:59:59Z"));
        assertThat(cases.due(Scope.of(Set.of("ud-wola")), "street-light")).isEmpty();
        assertThat(cases.list(ZDM, Selection.of(OVERDUE), 1, 0)).containsExactly(new OpenCase("late", "pothole", "Nazwa", "zdm", "wola", null,
                Instant.parse("2026-03-10T09:00:00Z"), Instant.parse("2026-03-27T09:29:59Z")));
        assertThat(cases.nameOf("pothole")).contains("Nazwa");
        assertThat(cases.nameOf("nothing")).isEmpty();
    }

    @Test
    void tellsTheTrendByTheWeeksOfTheCity() {
        stored.closed("late-by-a-second", "zdm", "2026-03-15T22:59:59Z", "2026-03-20T10:00:00Z", "2026-03-20T10:00:01Z"); // reported on Sunday, 23:59:59
        stored.closed("unpromised", "ud-wola", "2026-03-15T23:00:00Z", null, "2026-03-22T22:59:59Z"); // reported on Monday, 0:00
        Trend trend = trends.weeks(Scope.all(), 3);
        assertThat(trend.weeks()).containsExactly(new Week(LocalDate.parse("2026-03-09"), 2, 0, 0, 0),
                new Week(LocalDate.parse("2026-03-16"), 3, 3, 2, 1), new Week(LocalDate.parse("2026-03-23"), 4, 0, 0, 0));
        assertThat(trend.units().get("zdm")).isEqualTo(new Trend.OnTime(2, 1));
        assertThat(trend.units().get("zdm").percent()).isEqualTo(50);
        assertThat(trend.units().get("ud-wola").percent()).isEqualTo(-1);
        assertThat(trend.total()).isEqualTo(new Trend.OnTime(2, 1));
        assertThat(trends.weeks(Scope.of(Set.of("ud-wola")), 2).weeks()).extracting(Week::opened, Week::closed)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, 1L), org.assertj.core.groups.Tuple.tuple(1L, 0L));
    }

    @Test
    void findsCasesThatArePassedToAndFro() {
        stored.entry("late", "refused", "2026-03-11T08:00:00Z");
        stored.entry("late", "handed", "2026-03-11T08:00:00Z");
        stored.entry("late", "ruled", "2026-03-12T08:00:00Z");
        stored.entry("monday", "refused", "2026-01-11T08:00:00Z");
        stored.entry("monday", "refused", "2025-03-11T08:00:00Z"); // more than a year ago
        stored.entry("done", "refused", "2026-03-17T08:00:00Z");
        stored.entry("done", "refused", "2026-03-18T08:00:00Z");
        stored.entry("now", "handed", "2026-03-27T09:00:00Z");
        stored.entry("now", "handed", "2026-03-27T09:10:00Z"); // the next step is another unit's
        assertThat(reroutings.atLeast(Reroutings.MANY, Scope.all(), 10).first()).singleElement().satisfies(found -> {
            assertThat(found).extracting(Reroutings.Rerouted::number, Reroutings.Rerouted::refused, Reroutings.Rerouted::ruled, Reroutings.Rerouted::times)
                    .containsExactly("late", 1L, 1L, 2L);
            assertThat(found.last()).isEqualTo("2026-03-12T08:00:00Z");
        });
        assertThat(numbers(Selection.of(REROUTED))).containsExactly("late");
        assertThat(reroutings.atLeast(1, Scope.all(), 10).first()).extracting(Reroutings.Rerouted::number).containsExactly("late", "monday");
        assertThat(reroutings.atLeast(1, Scope.all(), 1)).extracting(found -> found.first().size(), Found::all).containsExactly(1, 2L);
        assertThat(reroutings.atLeast(1, Scope.of(Set.of("ud-wola")), 10).first()).extracting(Reroutings.Rerouted::number).containsExactly("monday");
    }

    @Test
    void findsClocksThatStandStill() {
        stored.suspended("late", "2026-03-20T08:00:00Z", "2026-03-28T08:00:00Z", false);
        stored.suspended("now", "2026-03-26T08:00:00Z", "2026-03-27T09:30:00Z", false); // over this very moment
        stored.suspended("tonight", "2026-03-26T08:00:00Z", "2026-03-29T08:00:00Z", true);
        stored.suspended("done", "2026-03-17T08:00:00Z", "2026-03-29T08:00:00Z", false);
        assertThat(suspensions.running(Scope.all(), 10).first()).containsExactly(new Suspensions.Suspended("late", "pothole", "zdm", "question",
                Instant.parse("2026-03-20T08:00:00Z"), Instant.parse("2026-03-28T08:00:00Z")));
        assertThat(numbers(Selection.of(SUSPENDED))).containsExactly("late");
        assertThat(suspensions.running(Scope.of(Set.of("ud-wola")), 10).first()).isEmpty();
    }

    @Test
    void aScopeOfNothingIsRefused() {
        assertThatThrownBy(() -> Scope.of(Set.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(ZDM.holds("zdm")).isTrue();
        assertThat(ZDM.holds(null)).isFalse();
        assertThat(Scope.all().holds(null)).isTrue();
    }

    private List<String> numbers(Selection selection) {
        List<OpenCase> found = cases.list(Scope.all(), selection, 100, 0);
        assertThat(cases.count(Scope.all(), selection)).isEqualTo(found.size());
        return found.stream().map(OpenCase::number).toList();
    }
}
