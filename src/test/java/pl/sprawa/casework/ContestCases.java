package pl.sprawa.casework;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.casework.CaseTester.MONDAY_9;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import pl.sprawa.request.Ledger;
import pl.sprawa.request.Status;

/** A resident contests the outcome: quality control upholds it or reopens the case. */
abstract class ContestCases extends CaseLife {

    @Test
    void aContestedOutcomeGoesToQualityControlAndMayBeUpheld() {
        assertThat(cases.mayContest(number)).isFalse();
        tester.finish(number);
        assertThat(cases.mayContest(number)).isTrue();
        cases.contest(number, "Dziura jest nadal");
        assertThat(cases.mayContest(number)).isFalse();
        assertThat(tester.unitOfTask(number)).isEqualTo("kontrola-jakosci");
        assertThat(tester.formOpensEmpty(number)).isTrue();
        assertThatThrownBy(() -> tester.complete(number, Map.of("result", "repaired", "notes", "?"))).hasMessageContaining("upheld");

        tester.complete(number, Map.of("result", "upheld", "notes", "Sprawdzono na miejscu."));
        assertThat(tester.over(number)).isTrue();
        assertThat(tester.request(number).status()).isEqualTo(Status.CLOSED);
        assertThat(messages()).containsExactlyInAnyOrder("received", "outcome-told", "contest-received", "contest-upheld");
        assertThatThrownBy(() -> cases.contest(number, "Jeszcze raz")).isInstanceOf(CaseConflict.class);
    }

    @Test
    void aContestedOutcomeMayReopenTheCaseWithAFreshClock() {
        tester.finish(number);
        Instant contested = MONDAY_9.plus(2, DAYS);
        ClockUtil.setCurrentTime(Date.from(contested));
        cases.contest(number, "Dziura jest nadal");
        tester.complete(number, Map.of("result", "reopened", "notes", "Mieszkanka ma rację."));

        assertThat(tester.request(number).status()).isEqualTo(Status.OPEN);
        assertThat(tester.unitOfTask(number)).isEqualTo("zdm");
        assertThat(ledgers.find(number, Ledger.CASE).orElseThrow().startedAt()).isEqualTo(contested);
        tester.finish(number);
        assertThat(cases.mayContest(number)).isTrue();
        tester.passUntil(number, contested.plus(16, DAYS));
        assertThat(tester.over(number)).isTrue();
        assertThat(cases.mayContest(number)).isFalse();
        assertThat(messages()).containsExactlyInAnyOrder("received", "outcome-told", "contest-received", "reopened", "outcome-told");
    }

    @Test
    void aReviewThatTakesTooLongIsToldToTheAuditorOnce() {
        tester.finish(number);
        cases.contest(number, "Dziura jest nadal");
        tester.passUntil(number, MONDAY_9.plus(120, DAYS));
        assertThat(kinds()).containsOnlyOnce("review-overdue");
        assertThat(tester.unitOfTask(number)).isEqualTo("kontrola-jakosci");
    }
}
