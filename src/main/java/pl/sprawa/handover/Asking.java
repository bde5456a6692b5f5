package pl.sprawa.handover;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.UnitSystem;
import pl.sprawa.handover.HttpCall.Answer;
import pl.sprawa.handover.HttpCall.NoAnswer;

/** Asks a unit's server for the state of work that it has: {@code GET requests/{id}.json}. For servers that tell nothing by themselves. */
@Service
public class Asking {

    private static final int NOT_FOUND = 404;
    private static final String OPEN = "open";

    private final HandOvers handOvers;
    private final Open311Server open311;
    private final Fuses fuses;
    private final MessageTexts texts;

    Asking(HandOvers handOvers, Open311Server open311, Fuses fuses, MessageTexts texts) {
        this.handOvers = handOvers;
        this.open311 = open311;
        this.fuses = fuses;
        this.texts = texts;
    }

    /**
     * Asks once.
     *
     * @param order which the server has
     * @param http  makes a call and gives the answer, whatever its status; throws {@link NoAnswer}
     */
    public Told ask(HandOver order, UnitSystem system, Function<HttpCall, Answer> http) {
        return fuses.through(order.unit(), () -> asked(order, system, http), told -> !(told instanceof Told.Failed), Told.NotNow::new);
    }

    private Told asked(HandOver order, UnitSystem system, Function<HttpCall, Answer> http) {
        try {
            Answer answer = http.apply(open311.state(system, order.remoteNumber()));
            Optional<UnitUpdate> update = open311.update(answer, order);
            if (update.isPresent()) {
                return silent(update.get()) ? new Told.Nothing() : new Told.State(update.get());
            }
            // What the server gave may have been a token, which stands for the number that it gives later.
            Optional<String> number = answer.status() == NOT_FOUND ? open311.numberOfToken(http.apply(open311.token(system, order.remoteNumber()))) : Optional.empty();
            return number.isPresent() && handOvers.handed(order, number.get()) ? new Told.Nothing() : failed(answer);
        } catch (NoAnswer e) {
            return new Told.Failed(texts.phrase("handover-said." + e.said(), NoAnswer.model(system.timeout())));
        }
    }

    /** That it is open, without a word on it, is no news. */
    private static boolean silent(UnitUpdate update) {
        return update.status().equalsIgnoreCase(OPEN) && update.notes().isEmpty();
    }

    private Told failed(Answer answer) {
        return new Told.Failed(texts.phrase("handover-said.asked-in-vain", Map.of("status", answer.status(), "text", open311.said(answer))));
    }
}
