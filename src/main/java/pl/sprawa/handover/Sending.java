package pl.sprawa.handover;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.UnitSystem;
import pl.sprawa.city.UnitSystem.Repeat;
import pl.sprawa.handover.HandOver.State;
import pl.sprawa.handover.HttpCall.Answer;
import pl.sprawa.handover.HttpCall.NoAnswer;
import pl.sprawa.handover.HttpCall.NoAnswer.Reached;

/**
 * Sends work to a unit's server so that it arrives once. Before each attempt it is on record that one is made; an attempt of which
 * nobody knows whether it arrived is never simply repeated, unless the server is known to take a case once under our key.
 */
@Service
public class Sending {

    /** A request that was given up may still be on its way into the other side's books; asked too early, they would not show it. */
    static final Duration SETTLED = Duration.ofSeconds(30);

    private static final int TOO_MANY = 429;

    private final HandOvers handOvers;
    private final Open311Server open311;
    private final Fuses fuses;
    private final MessageTexts texts;
    private final Clock clock;

    Sending(HandOvers handOvers, Open311Server open311, Fuses fuses, MessageTexts texts, Clock clock) {
        this.handOvers = handOvers;
        this.open311 = open311;
        this.fuses = fuses;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Makes one attempt. Writes by itself what came of it, also when the caller's transaction fails.
     *
     * @param http makes a call and gives the answer, whatever its status; throws {@link NoAnswer}
     */
    public Outcome send(HandOver order, UnitSystem system, Work work, Function<HttpCall, Answer> http) {
        if (order.state() == State.HANDED || order.state() == State.CLOSED) {
            return new Outcome.Handed(order.remoteNumber());
        }
        boolean asks = unclear(order) && system.repeat() == Repeat.ASK;
        Instant settled = asks && order.triedAt() != null ? order.triedAt().plus(SETTLED) : Instant.MIN;
        if (settled.isAfter(clock.instant())) {
            return new Outcome.NotNow(Duration.between(clock.instant(), settled));
        }
        // A server that refuses is well; one that cannot be understood or reached is not.
        return fuses.through(order.unit(), () -> attempt(order, system, work, http, asks),
                outcome -> outcome instanceof Outcome.Handed || outcome instanceof Outcome.Refused, Outcome.NotNow::new);
    }

    private Outcome attempt(HandOver order, UnitSystem system, Work work, Function<HttpCall, Answer> http, boolean asks) {
        if (unclear(order) && system.repeat() == Repeat.NEVER) {
            return held(order, say("broken-off", Map.of()));
        }
        if (asks) {
            Outcome found = ask(order, system, http);
            if (found != null) {
                return found;
            }
        }
        handOvers.trying(order.key());
        try {
            return read(order, system, http.apply(open311.post(system, order.key(), work)));
        } catch (NoAnswer e) {
            String said = said(e, system);
            return e.reached() == Reached.NOTHING ? failed(order, State.WAITING, said) : lost(order, system, said);
        }
    }

    /** @return {@code null} if the server surely does not know the key */
    private Outcome ask(HandOver order, UnitSystem system, Function<HttpCall, Answer> http) {
        try {
            Answer answer = http.apply(open311.ask(system, order.key()));
            return switch (open311.known(answer, system, order.key())) {
                case YES -> handed(order, open311.numberUnderKey(answer, system, order.key()).orElseThrow());
                case NO -> null;
                case UNTOLD -> failed(order, State.UNCLEAR, say("asked-in-vain", Map.of("status", answer.status(), "text", open311.said(answer))));
            };
        } catch (NoAnswer e) {
            return failed(order, State.UNCLEAR, said(e, system));
        }
    }

    private Outcome read(HandOver order, UnitSystem system, Answer answer) {
        Map<String, Object> model = Map.of("status", answer.status(), "text", open311.said(answer));
        if (answer.status() / 100 == 2) {
            return open311.number(answer, order.key()).map(number -> handed(order, number)).orElseGet(() -> lost(order, system, say("nonsense", model)));
        } else if (answer.status() == TOO_MANY) {
            return failed(order, State.WAITING, say("error", model));
        } else if (answer.status() / 100 == 5) {
            return lost(order, system, say("error", model)); // it may have stored the case before it failed
        }
        String said = say(answer.status() / 100 == 3 ? "redirects" : "error", model);
        handOvers.failed(order.key(), State.WAITING, said);
        return new Outcome.Refused(said);
    }

    private Outcome handed(HandOver order, String number) {
        if (handOvers.handed(order, number)) {
            return new Outcome.Handed(number);
        }
        return held(order, say("number-twice", Map.of("remoteNumber", number)));
    }

    private Outcome lost(HandOver order, UnitSystem system, String said) {
        return system.repeat() == Repeat.NEVER ? held(order, said) : failed(order, State.UNCLEAR, said);
    }

    private Outcome held(HandOver order, String said) {
        handOvers.failed(order.key(), State.HELD, said);
        return new Outcome.Unknown(said);
    }

    private Outcome failed(HandOver order, State state, String said) {
        handOvers.failed(order.key(), state, said);
        return new Outcome.Failed(said);
    }

    private String said(NoAnswer e, UnitSystem system) {
        return say(e.said(), NoAnswer.model(system.timeout()));
    }

    private String say(String what, Map<String, ?> model) {
        return texts.phrase("handover-said." + what, model);
    }

    private static boolean unclear(HandOver order) {
        return order.state() == State.UNCLEAR || order.state() == State.SENDING;
    }
}
