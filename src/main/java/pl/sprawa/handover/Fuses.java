package pl.sprawa.handover;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Spares a server that fails, and us: one circuit breaker for each unit, and never more than two calls to it at a time from this
 * node, so that a server that stalls holds up neither the jobs of others nor the database's connections.
 */
@Component
class Fuses {

    static final Duration REST = Duration.ofMinutes(1);

    private static final Duration NEXT_LINE = Duration.ofSeconds(10);
    private static final int AT_A_TIME = 2;
    private static final int CALLS = 20;
    private static final int FEWEST_CALLS = 10;
    private static final float PERCENT = 70;

    /** Of one unit's server. */
    record Fuse(CircuitBreaker breaker, Semaphore lines) {
    }

    private final CircuitBreakerConfig config;
    private final Map<String, Fuse> fuses = new ConcurrentHashMap<>();

    Fuses(Clock clock) {
        config = CircuitBreakerConfig.custom().clock(clock).slidingWindowSize(CALLS).minimumNumberOfCalls(FEWEST_CALLS).failureRateThreshold(PERCENT)
                .waitDurationInOpenState(REST).permittedNumberOfCallsInHalfOpenState(2).build();
    }

    /**
     * Makes a call, unless the server is spared now.
     *
     * @param well   whether what came of the call tells of a server in order
     * @param spared what to give instead, told how long to wait
     */
    <T> T through(String unit, Supplier<T> call, Predicate<T> well, Function<Duration, T> spared) {
        Fuse fuse = of(unit);
        if (!fuse.lines().tryAcquire()) {
            return spared.apply(NEXT_LINE);
        }
        try {
            return fuse.breaker().tryAcquirePermission() ? counted(fuse.breaker(), call, well) : spared.apply(REST);
        } finally {
            fuse.lines().release();
        }
    }

    private static <T> T counted(CircuitBreaker breaker, Supplier<T> call, Predicate<T> well) {
        long began = System.nanoTime();
        try {
            T outcome = call.get();
            long took = System.nanoTime() - began;
            if (well.test(outcome)) {
                breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            } else {
                breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(outcome.toString()));
            }
            return outcome;
        } catch (RuntimeException e) {
            breaker.releasePermission(); // a fault of ours tells nothing of the server
            throw e;
        }
    }

    Fuse of(String unit) {
        return fuses.computeIfAbsent(unit, code -> new Fuse(CircuitBreaker.of(code, config), new Semaphore(AT_A_TIME)));
    }
}
