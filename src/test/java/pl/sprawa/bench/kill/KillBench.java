package pl.sprawa.bench.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import pl.sprawa.bench.DurablePostgres;
import pl.sprawa.bench.SprawaProcess;

/**
 * Kills the packaged application with SIGKILL under load, during intake and during completions, then PostgreSQL (fsync on) itself,
 * and counts: nothing acknowledged may be lost, nothing done twice. Run:
 * {@code mvn -DskipTests package && mvn -q test -Dtest=KillBench}; {@code -Dbench.kills=20 -Dbench.completion.kills=10 -Dbench.outages=3}.
 */
class KillBench {

    private static final int REPORTERS = 6;
    private static final int CLERKS = 4;
    private static final Duration OUTAGE = Duration.ofSeconds(8);
    private static final Duration TOO_SLOW = Duration.ofSeconds(7);

    private final Random random = new Random();
    private final List<Duration> starts = new ArrayList<>();

    @Test
    void nothingIsLostAndNothingDoneTwice() throws Exception {
        int kills = Integer.getInteger("bench.kills", 20);
        int completionKills = Integer.getInteger("bench.completion.kills", Math.max(1, kills / 2));
        int outages = Integer.getInteger("bench.outages", 3);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (DurablePostgres postgres = new DurablePostgres(); SprawaProcess application = application(postgres)) {
            System.out.printf("PostgreSQL: fsync=%s, synchronous_commit=%s%n", postgres.setting("fsync"), postgres.setting("synchronous_commit"));
            application.start();
            Reporters reporters = new Reporters(new Caller(application.site()));
            Clerks clerks = new Clerks(new Caller(application.site()));
            Tally intake = reporters.caller.countAnew();
            begin(threads, reporters, REPORTERS);
            for (int kill = 0; kill < kills; kill++) {
                killUnderLoad(application, reporters.acknowledged::size);
            }
            System.out.printf("%d kills during intake: reports answered %s%n", kills, intake);
            Tally completions = clerks.caller.countAnew();
            begin(threads, clerks, CLERKS);
            for (int kill = 0; kill < completionKills; kill++) {
                clerks.refill(postgres.client(), 150);
                killUnderLoad(application, clerks.acknowledged::size);
            }
            System.out.printf("%d kills during completions: engine-rest answered %s%n", completionKills, completions);
            System.out.printf("start after a kill: %.1f s on average%n", starts.stream().mapToLong(Duration::toMillis).average().orElse(0) / 1000);
            for (int outage = 0; outage < outages; outage++) {
                clerks.refill(postgres.client(), 150);
                strike(postgres, outage % 2 == 0, reporters, clerks);
                assertThat(application.isAlive()).as("the application survives without its database").isTrue();
            }
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> clerks.waiting() == 0);
            clerks.stopped = true;
            reporters.stopped = true;
            threads.shutdown();
            assertThat(threads.awaitTermination(2, TimeUnit.MINUTES)).as("every report is acknowledged in the end").isTrue();
            KillVerdict verdict = new KillVerdict(postgres.client(), reporters, clerks);
            System.out.println(verdict);
            assertThat(verdict.clean()).as(verdict.toString()).isTrue();
        }
    }

    /** Little memory and a quick start, because it is started thirty times. */
    private static SprawaProcess application(DurablePostgres postgres) throws IOException {
        return new SprawaProcess(postgres.url(), Path.of("target/kill-bench"), List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m"));
    }

    private static void begin(ExecutorService threads, Runnable work, int times) {
        for (int thread = 0; thread < times; thread++) {
            threads.submit(work);
        }
    }

    /** At a random moment once work is being done, so that every stage of a transaction is hit. */
    private void killUnderLoad(SprawaProcess application, IntSupplier done) throws Exception {
        int before = done.getAsInt();
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20)).until(() -> done.getAsInt() > before);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100 + random.nextInt(1900)));
        application.kill();
        starts.add(application.start());
    }

    private static void strike(DurablePostgres postgres, boolean politely, Reporters reporters, Clerks clerks) throws Exception {
        Tally reports = reporters.caller.countAnew();
        Tally completions = clerks.caller.countAnew();
        if (politely) {
            postgres.stopImmediately();
        } else {
            postgres.killPostmaster();
        }
        LockSupport.parkNanos(OUTAGE.toNanos());
        postgres.start();
        int reported = reporters.acknowledged.size();
        int finished = clerks.acknowledged.size();
        long up = System.nanoTime();
        Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20))
                .until(() -> reporters.acknowledged.size() > reported && clerks.acknowledged.size() > finished);
        System.out.printf("PostgreSQL %s for %d s: reports answered %s; engine-rest answered %s; both work again %d ms after it was up%n",
                politely ? "stopped (immediate)" : "killed", OUTAGE.toSeconds(), reports, completions, (System.nanoTime() - up) / 1_000_000);
        for (Tally tally : List.of(reports, completions)) {
            assertThat(tally.of("503 with Retry-After")).as(tally.toString()).isPositive();
            assertThat(tally.slowest()).as(tally.toString()).isLessThan(TOO_SLOW);
        }
        assertThat(reports.unexpected()).as("a report during the outage is told to come again, not that we are broken").isEmpty();
    }
}
