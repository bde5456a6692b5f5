package pl.sprawa.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pl.sprawa.SprawaTest;
import pl.sprawa.casework.CaseTester;
import pl.sprawa.casework.HandOverRun;
import pl.sprawa.handover.HandOver;
import pl.sprawa.handover.HandOvers;
import pl.sprawa.handover.Moods;
import pl.sprawa.handover.UnitServer;
import pl.sprawa.handover.UnitServer.Booked;

/**
 * A thousand cases to a server that does a third of its calls wrong, in fifteen ways, and books twice what it is sent twice: each
 * arrives once, none is lost. Run by hand: {@code mvn -q test -Dtest=HandOverBench}; {@code -Dhandover.cases=N}, {@code -Dhandover.seed=N}.
 */
@SprawaTest
class HandOverBench {

    private static final int CASES = Integer.getInteger("handover.cases", 1000);
    private static final long SEED = Long.getLong("handover.seed", 1);

    @Autowired CaseTester tester;
    @Autowired HandOverRun run;
    @Autowired HandOvers handOvers;
    @Autowired ApplicationContext application;

    @AfterEach
    void realTime() {
        ClockUtil.reset();
    }

    @Test
    void eachArrivesOnceAndNoneIsLost() {
        ClockUtil.setCurrentTime(Date.from(CaseTester.MONDAY_9));
        String service = run.serviceOfTheUnit();
        try (UnitServer server = new UnitServer()) {
            UnitServer.newFuses(application);
            Moods.aThirdFails(server, SEED);
            List<String> numbers = IntStream.range(0, CASES).mapToObj(i -> tester.report(service)).toList();
            int rounds = run.untilSettled(numbers, server);
            List<String> incidents = numbers.stream().filter(one -> !run.over(one)).toList();
            report(server, numbers, rounds, incidents);
            incidents.stream().limit(5).map(run::incident).forEach(message -> System.out.println("  incident: " + message));

            int presses = 0;
            for (List<String> left = incidents; !left.isEmpty(); left = left.stream().filter(one -> !run.over(one)).toList()) {
                left.forEach(run::retry);
                run.untilSettled(left, server);
                presses++;
            }
            System.out.printf("after \"retry\" in Cockpit, pressed %d times for what was left: %d booked, %d different keys, %d handed over%n", presses,
                    server.booked.size(), keys(server).size(), handed(numbers));
            assertThat(server.booked).hasSize(CASES);
            assertThat(keys(server)).hasSize(CASES);
            assertThat(numbers).allMatch(one -> keys(server).contains(one + "/1"));
            assertThat(handed(numbers)).isEqualTo(CASES);
        }
    }

    private void report(UnitServer server, List<String> numbers, int rounds, List<String> incidents) {
        System.out.printf("%d cases; %d POST, %d GET in %d rounds of %.1f hours; %d calls done wrong (%s)%n", CASES, server.posts.get(), server.asked.get(), rounds,
                (ClockUtil.getCurrentTime().getTime() - CaseTester.MONDAY_9.toEpochMilli()) / 3_600_000.0, server.wrong.values().stream().mapToInt(Integer::intValue).sum(),
                server.wrong);
        System.out.printf("by themselves: %d booked, %d different keys, %d handed over, %d incidents%n", server.booked.size(), keys(server).size(),
                handed(numbers), incidents.size());
    }

    private static Set<String> keys(UnitServer server) {
        Set<String> keys = new HashSet<>();
        server.booked.stream().map(Booked::key).forEach(keys::add);
        return keys;
    }

    private long handed(List<String> numbers) {
        return numbers.stream().filter(one -> handOvers.of(one).get(0).state() == HandOver.State.HANDED).count();
    }
}
