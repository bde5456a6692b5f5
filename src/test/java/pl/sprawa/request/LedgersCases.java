package pl.sprawa.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.SlimDatabase.START;
import static pl.sprawa.request.Ledger.CASE;
import static pl.sprawa.request.Ledger.CONTEST;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pl.sprawa.SettableClock;

@RequestContext
abstract class LedgersCases {

    private static final Duration RESPONSE = Duration.ofHours(4);
    private static final Duration RESOLUTION = Duration.ofHours(40);

    @Autowired
    Ledgers ledgers;
    @Autowired
    Escalations escalations;
    @Autowired
    Requests requests;
    @Autowired
    SettableClock clock;

    String number;

    @BeforeEach
    void store() {
        clock.set(START);
        number = requests.store(TestReports.report()).number();
    }

    @Test
    void startsAndIsFound() {
        Ledger started = start();
        assertThat(started).isEqualTo(new Ledger(number, CASE, START, RESPONSE, RESOLUTION, "office", List.of(), 0));
        assertThat(ledgers.find(number, CASE)).contains(started);
        assertThat(ledgers.find(number, CONTEST)).isEmpty();
    }

    @Test
    void newBudgetsKeepWhatHasHappened() {
        start();
        ledgers.suspend(number, CASE, hours(1), hours(5), "question");
        ledgers.climb(number, CASE, 2);

        Ledger changed = ledgers.start(number, CASE, hours(9), Duration.ofHours(1), Duration.ofHours(8), "always");

        assertThat(changed).isEqualTo(new Ledger(number, CASE, START, Duration.ofHours(1), Duration.ofHours(8), "always",
            List.of(new Ledger.Suspension(hours(1), hours(5), "question", false)), 2));
    }

    @Test
    void restartsAndStartsAfterAStopAfresh() {
        start();
        ledgers.suspend(number, CASE, hours(1), hours(5), "question");
        ledgers.climb(number, CASE, 3);
        Ledger fresh = new Ledger(number, CASE, hours(9), RESPONSE, RESOLUTION, "office", List.of(), 0);
        assertThat(ledgers.restart(number, CASE, hours(9), RESPONSE, RESOLUTION, "office")).isEqualTo(fresh);

        ledgers.climb(number, CASE, 1);
        ledgers.stop(number, CASE);
        assertThat(ledgers.start(number, CASE, hours(9), RESPONSE, RESOLUTION, "office")).isEqualTo(fresh);
        assertThat(ledgers.running(CASE)).contains(number);
    }

    @Test
    void oneSuspensionRunsAtATime() {
        start();
        ledgers.suspend(number, CASE, hours(1), hours(5), "first");
        ledgers.suspend(number, CASE, hours(2), hours(9), "second");
        assertThat(spells()).containsExactly(new Ledger.Suspension(hours(1), hours(5), "first", false));

        ledgers.resume(number, CASE, hours(3));
        ledgers.resume(number, CASE, hours(4));
        assertThat(spells()).containsExactly(new Ledger.Suspension(hours(1), hours(3), "first", true));

        ledgers.suspend(number, CASE, hours(2), hours(6), "third");
        assertThat(spells()).as("does not overlap").element(1).isEqualTo(new Ledger.Suspension(hours(3), hours(6), "third", false));
    }

    @Test
    void suspensionThatRanOutKeepsItsEnd() {
        start();
        ledgers.suspend(number, CASE, hours(1), hours(2), "first");
        ledgers.suspend(number, CASE, hours(4), hours(6), "second");
        ledgers.resume(number, CASE, hours(7));
        assertThat(spells()).containsExactly(new Ledger.Suspension(hours(1), hours(2), "first", true),
            new Ledger.Suspension(hours(4), hours(6), "second", true));
    }

    @Test
    void resumingBeforeTheBeginningLeavesAnEmptySpell() {
        start();
        ledgers.suspend(number, CASE, hours(3), hours(6), "early");
        ledgers.resume(number, CASE, hours(1));
        assertThat(spells()).containsExactly(new Ledger.Suspension(hours(3), hours(3), "early", true));
    }

    @Test
    void refusesASuspensionThatCannotBe() {
        assertThatThrownBy(() -> ledgers.suspend(number, CASE, hours(1), hours(2), "why")).hasMessageContaining(number).hasMessageContaining("no clock");
        start();
        assertThatThrownBy(() -> ledgers.suspend(number, CASE, hours(2), hours(2), "why")).hasMessageContaining("must end after");
    }

    @Test
    void stoppedClockStaysButNothingMovesIt() {
        start();
        ledgers.suspend(number, CASE, hours(1), hours(5), "question");
        clock.set(hours(2));
        assertThat(ledgers.running(CASE)).contains(number);
        ledgers.stop(number, CASE);

        assertThat(ledgers.running(CASE)).doesNotContain(number);
        assertThat(spells()).containsExactly(new Ledger.Suspension(hours(1), hours(2), "question", true));
        assertThat(ledgers.climb(number, CASE, 1)).isFalse();
        ledgers.suspend(number, CASE, hours(3), hours(5), "late");
        assertThat(spells()).hasSize(1);
        ledgers.stop(number, CONTEST);
    }

    @Test
    void clocksOfOneRequestAreApart() {
        start();
        ledgers.start(number, CONTEST, hours(1), RESPONSE, RESOLUTION, "office");
        ledgers.climb(number, CONTEST, 1);
        ledgers.suspend(number, CONTEST, hours(2), hours(3), "expert");
        assertThat(ledgers.find(number, CASE).orElseThrow().rung()).isZero();
        assertThat(spells()).isEmpty();
        ledgers.stop(number, CASE);
        assertThat(ledgers.running(CONTEST)).contains(number);
    }

    @Test
    void anAnswerIsForTheRungAndThoseBelow() {
        start();
        escalations.raise(number, 1, "zdm", hours(5), "Anna (anna@example.org)");
        escalations.raise(number, 2, "zdm", hours(5), "Jan");
        escalations.raise(number, 3, "zdm", hours(5), "Teresa");
        assertThat(escalations.latest(number, 1)).contains(new Escalation(number, 1, "zdm", START, hours(5), "Anna (anna@example.org)", true, null));
        assertThat(escalations.waiting(number)).containsExactly(1, 2, 3);
        assertThat(escalations.answer(number, 2, null, "Ekipa w drodze", "jan")).isTrue();
        assertThat(escalations.answer(number, 2, hours(9), "x", "jan")).as("answered already").isFalse();
        assertThat(escalations.latest(number, 1).orElseThrow().answer()).isEqualTo(new Escalation.Answer(null, "Ekipa w drodze", "jan", START));
        assertThat(escalations.latest(number, 2).orElseThrow().waiting()).isFalse();
        assertThat(escalations.latest(number, 3).orElseThrow().waiting()).isTrue();
        escalations.raise(number, 1, "ztm", hours(7), "Ewa");
        assertThat(escalations.latest(number, 1).orElseThrow().unit()).isEqualTo("ztm");
        ledgers.stop(number, CASE);
        assertThat(escalations.latest(number, 3).orElseThrow()).extracting(Escalation::waiting, Escalation::answer).containsExactly(false, null);
    }

    @Test
    void eachRungFiresOnceHoweverManyTry() throws Exception {
        start();
        assertThat(wins(() -> ledgers.climb(number, CASE, 1))).isEqualTo(1);
        assertThat(wins(() -> ledgers.climb(number, CASE, 3))).isEqualTo(1);
        assertThat(ledgers.climb(number, CASE, 2)).as("below").isFalse();
        assertThat(ledgers.find(number, CASE).orElseThrow().rung()).isEqualTo(3);
    }

    @Test
    void onlyOneOfManyAtOnceSuspends() throws Exception {
        for (int round = 0; round < 15; round++) {
            String kind = "round-" + round;
            ledgers.start(number, kind, START, RESPONSE, RESOLUTION, "office");
            wins(() -> {
                ledgers.suspend(number, kind, hours(1), hours(5), "question");
                return true;
            });
            assertThat(ledgers.find(number, kind).orElseThrow().suspensions()).hasSize(1);
        }
    }

    /** How many of several attempts, begun at the same moment, say true. */
    private static long wins(Callable<Boolean> attempt) throws Exception {
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        Callable<Boolean> together = () -> {
            start.await();
            return attempt.call();
        };
        ExecutorService nodes = Executors.newFixedThreadPool(threads);
        try {
            long wins = 0;
            for (Future<Boolean> result : nodes.invokeAll(Collections.nCopies(threads, together))) {
                wins += result.get() ? 1 : 0;
            }
            return wins;
        } finally {
            nodes.shutdown();
        }
    }

    private Ledger start() {
        return ledgers.start(number, CASE, START, RESPONSE, RESOLUTION, "office");
    }

    private List<Ledger.Suspension> spells() {
        return ledgers.find(number, CASE).orElseThrow().suspensions();
    }

    private static Instant hours(int after) {
        return START.plus(Duration.ofHours(after));
    }

    @Test
    void whatIsGrantedOnTopCountsUntilAnotherServiceHasItsOwnBudget() {
        start();
        ledgers.extend(number, CASE, Duration.ofHours(8), "Czekamy na część.", "zdm.marek");
        ledgers.extend(number, CASE, Duration.ofHours(4), "I na koparkę.", "zdm.marek");
        ledgers.suspend(number, CASE, hours(1), hours(5), "question");
        assertThat(ledgers.find(number, CASE)).hasValueSatisfying(clock -> {
            assertThat(clock.extra()).isEqualTo(Duration.ofHours(12));
            assertThat(clock.budget()).isEqualTo(RESOLUTION.plusHours(12));
            assertThat(clock.suspensions()).hasSize(1);
        });
        assertThat(ledgers.start(number, CASE, hours(9), RESPONSE, RESOLUTION, "office").extra()).isZero();
        assertThatThrownBy(() -> ledgers.extend(number, CASE, Duration.ZERO, "x", "zdm.marek")).hasMessageContaining("cannot be given");
        ledgers.stop(number, CASE);
        assertThatThrownBy(() -> ledgers.extend(number, CASE, Duration.ofHours(1), "x", "zdm.marek")).hasMessageContaining("must run");
    }
}
