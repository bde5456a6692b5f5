package pl.sprawa.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import pl.sprawa.city.UnitSystem;
import pl.sprawa.city.UnitSystems;
import pl.sprawa.handover.HandOver;
import pl.sprawa.handover.HandOvers;
import pl.sprawa.request.Channel;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;
import pl.sprawa.request.Status;

/** How it stands with work that was handed to a unit's own system. */
@Component
class HandedWork {

    private static final Duration PHOTOS_COME = Duration.ofMinutes(1);

    private final HandOvers handOvers;
    private final UnitSystems systems;
    private final Requests requests;
    private final RuntimeService runtime;
    private final Clock clock;

    HandedWork(HandOvers handOvers, UnitSystems systems, Requests requests, RuntimeService runtime, Clock clock) {
        this.handOvers = handOvers;
        this.systems = systems;
        this.requests = requests;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Whether the unit still has this work: it may have been done, refused or withdrawn meanwhile. */
    boolean wanted(HandOver order) {
        return requests.get(order.number()).status() == Status.OPEN
                && runtime.createProcessInstanceQuery().processInstanceId(order.work()).count() > 0
                && order.unit().equals(runtime.getVariable(order.work(), Var.UNIT));
    }

    /** The portal stores photos right after the report: for how long to wait, so that they go along. */
    Optional<Duration> photosFirst(HandOver order) {
        Request request = requests.get(order.number());
        Duration left = Duration.between(clock.instant(), request.requestedAt().plus(PHOTOS_COME));
        return request.channel() == Channel.PORTAL && order.attempts() == 0 && left.compareTo(Duration.ZERO) > 0 ? Optional.of(left) : Optional.empty();
    }

    /** When the server is to be asked next how far the work is; empty if it is not, or no longer. */
    Optional<Instant> askAt(String key) {
        HandOver order = handOvers.get(key);
        return order.state() != HandOver.State.HANDED ? Optional.empty()
                : systems.of(order.unit()).map(UnitSystem::askEvery).filter(every -> wanted(order)).map(clock.instant()::plus);
    }
}
