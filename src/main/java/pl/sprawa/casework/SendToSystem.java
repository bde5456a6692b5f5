package pl.sprawa.casework;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.UnitSystem;
import pl.sprawa.city.UnitSystems;
import pl.sprawa.engine.FinalFailure;
import pl.sprawa.engine.NotNow;
import pl.sprawa.handover.HandOver;
import pl.sprawa.handover.HandOvers;
import pl.sprawa.handover.Outcome;
import pl.sprawa.handover.Sending;

/**
 * Sends work to the server of the unit that has it, over Camunda Connect. A delegate and not the connector's own element in
 * the model, because an attempt must be on record before it is made, and what goes wrong must become a sentence.
 */
@Component
class SendToSystem implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(SendToSystem.class);

    private final HandOvers handOvers;
    private final Sending sending;
    private final HandOverWords words;
    private final UnitSystems systems;
    private final ConnectCalls calls;
    private final HandedWork work;
    private final MessageTexts texts;

    SendToSystem(HandOvers handOvers, Sending sending, HandOverWords words, UnitSystems systems, ConnectCalls calls, HandedWork work,
                 MessageTexts texts) {
        this.handOvers = handOvers;
        this.sending = sending;
        this.words = words;
        this.systems = systems;
        this.calls = calls;
        this.work = work;
        this.texts = texts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandOver order = handOvers.get((String) execution.getVariable(Var.HAND_OVER));
        if (order.state() == HandOver.State.ENDED) {
            return;
        }
        boolean arrived = order.state() == HandOver.State.HANDED || order.state() == HandOver.State.CLOSED;
        if (!arrived && !work.wanted(order)) {
            handOvers.move(order.key(), HandOver.State.NEEDLESS);
            return;
        }
        if (!arrived) {
            work.photosFirst(order).ifPresent(wait -> {
                throw new NotNow(wait);
            });
        }
        Outcome outcome = send(order);
        HandOver now = handOvers.get(order.key());
        if (outcome instanceof Outcome.Handed) {
            words.tellHanded(now);
        } else if (outcome instanceof Outcome.NotNow later) {
            throw new NotNow(later.delay());
        } else if (outcome instanceof Outcome.Failed failed) {
            throw new HandOverFailed(words.incident(now, "failed", failed.said()));
        } else if (outcome instanceof Outcome.Refused refused) {
            throw new FinalFailure(words.incident(now, "refused", refused.said()));
        } else if (outcome instanceof Outcome.Unknown unknown) {
            throw new FinalFailure(words.incident(now, "unknown", unknown.said()));
        }
    }

    private Outcome send(HandOver order) {
        UnitSystem system = systems.of(order.unit()).filter(known -> known.url() != null).orElseThrow(() ->
                new FinalFailure(words.incident(order, "settings", texts.phrase("handover-said.no-system", Map.of()))));
        try {
            return sending.send(order, system, words.work(order), calls::call);
        } catch (IllegalArgumentException e) {
            LOG.warn("Hand-over {} cannot be sent", order.key(), e);
            throw new FinalFailure(words.incident(order, "settings", e.getMessage()));
        }
    }
}
