package pl.sprawa.handover;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Spares a server that fails, and us: one circuit breaker for each unit, and never more than two calls to it at a time from this
 * node, so that a server that stalls holds up neither the jobs of others nor the database's connections.
 */
@Component
class Fuses {

    static final Duration REST = Duration.ofMinutes(1);

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

    Fuse of(String unit) {
        return fuses.computeIfAbsent(unit, code -> new Fuse(CircuitBreaker.of(code, config), new Semaphore(AT_A_TIME)));
    }
}
