package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import org.junit.jupiter.api.Test;
import pl.sprawa.request.Status;

/** How a case ends: with its outcome, withdrawn, or merged into another. */
abstract class EndingCases extends CaseLife {

    @Test
    void isClosedWithTheUnitsNotesAndOverWhenNobodyContests() {
        tester.finish(number);

        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
        assertThat(tester.request(number).outcome()).isEqualTo("repaired");
        assertThat(tester.request(number).statusNotes()).endsWith("Zalepiono.");
        assertThat(messages()).containsExactlyInAnyOrder("received", "outcome-told");
        assertThat(tester.over(number)).isFalse();

        tester.passUntil(number, MONDAY_9.plus(16, DAYS));
        assertThat(tester.over(number)).isTrue();
    }

    @Test
    void theResidentMayWithdraw() {
        cases.withdraw(number, "Już naprawione");
        assertThat(tester.over(number)).isTrue();
        assertThat(tester.request(number).outcome()).isEqualTo("withdrawn");
        assertThat(messages()).containsExactlyInAnyOrder("received", "withdrawn");
        assertThatThrownBy(() -> cases.withdraw(number, "Znowu")).isInstanceOf(CaseConflict.class);
        assertThatThrownBy(() -> cases.withdraw("26-999999-9", "?")).isInstanceOf(CaseConflict.class).hasMessageContaining("26-999999-9");
    }

    @Test
    void anEventThatNobodyWaitsForIsAConflict() {
        assertThatThrownBy(() -> cases.happened(number, "VehicleRemoved")).isInstanceOf(CaseConflict.class).hasMessageContaining("nie czeka");
        assertThatThrownBy(() -> cases.happened(number, "RequestWithdrawn")).isInstanceOf(CaseConflict.class);
        assertThat(tester.task(number)).isNotNull();
    }

    @Test
    void theOutcomeReachesThoseWhoseReportWasMergedIntoOneThatWasMergedItself() {
        String first = tester.report("probe");
        String second = tester.report("probe");
        cases.merge(first, second);
        cases.merge(second, number);
        tester.finish(number);
        assertThat(outbox.of(first).stream().map(CaseLife::name)).containsExactlyInAnyOrder("received", "merged", "outcome-told");
        assertThat(tester.request(first).statusNotes()).endsWith("Zalepiono.");
    }

    @Test
    void aReportThatOthersWereMergedIntoIsNotWithdrawnFromUnderThem() {
        String joined = tester.report("probe");
        cases.merge(joined, number);
        assertThatThrownBy(() -> cases.withdrawByResident(number, "Już nieważne")).isInstanceOf(CaseConflict.class).hasMessageContaining("innych osób");
        assertThat(tester.task(number)).isNotNull();
        assertThat(kinds()).doesNotContain("withdrawn");

        cases.withdraw(number, "Konsultant: załatwione");
        assertThat(tester.over(number)).isTrue();
        assertThat(outbox.of(joined).stream().map(CaseLife::name)).as("hears of it all the same").containsExactlyInAnyOrder("received", "merged", "outcome-told");
    }

    @Test
    void aRepeatedMatterIsMergedAndHearsTheOutcome() {
        String second = tester.report("probe");
        assertThatThrownBy(() -> cases.merge(second, second)).isInstanceOf(CaseConflict.class);
        cases.merge(second, number);
        assertThat(tester.over(second)).isTrue();
        assertThat(tester.request(second).mergedInto()).isEqualTo(number);

        tester.finish(number);
        assertThat(outbox.of(second).stream().map(CaseLife::name)).containsExactlyInAnyOrder("received", "merged", "outcome-told");
        assertThat(tester.request(second).statusNotes()).endsWith("Zalepiono.");
        assertThatThrownBy(() -> cases.merge(tester.report("probe"), number)).isInstanceOf(CaseConflict.class).hasMessageContaining("zamknięta");
    }
}
