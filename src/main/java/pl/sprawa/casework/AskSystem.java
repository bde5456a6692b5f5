package pl.sprawa.casework;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.UnitSystem;
import pl.sprawa.city.UnitSystems;
import pl.sprawa.engine.FinalFailure;
import pl.sprawa.engine.NotNow;
import pl.sprawa.handover.Asking;
import pl.sprawa.handover.HandOver;
import pl.sprawa.handover.HandOvers;
import pl.sprawa.handover.Told;

/**
 * Asks the server of a unit how far the work is that it was handed. What it tells is taken as if the server had told it by itself, once this job
 * is done: it may end the case. Lost on the way, it is told again when the server is asked next.
 */
@Component
class AskSystem implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(AskSystem.class);

    private final HandOvers handOvers;
    private final HandedWork work;
    private final Asking asking;
    private final ConnectCalls calls;
    private final HandOverWords words;
    private final UnitSystems systems;
    private final SystemUpdates updates;
    private final MessageTexts texts;
    private final TransactionTemplate outside;

    AskSystem(HandOvers handOvers, HandedWork work, Asking asking, ConnectCalls calls, HandOverWords words, UnitSystems systems, SystemUpdates updates,
              MessageTexts texts, PlatformTransactionManager transactions) {
        this.handOvers = handOvers;
        this.work = work;
        this.asking = asking;
        this.calls = calls;
        this.words = words;
        this.systems = systems;
        this.updates = updates;
        this.texts = texts;
        this.outside = new TransactionTemplate(transactions);
        this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public void execute(DelegateExecution execution) {
        HandOver order = handOvers.get((String) execution.getVariable(Var.HAND_OVER));
        if (order.state() != HandOver.State.HANDED || !work.wanted(order)) {
            return;
        }
        Told told = ask(order);
        if (told instanceof Told.State state) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    take(order, state);
                }
            });
        } else if (told instanceof Told.NotNow later) {
            throw new NotNow(later.delay());
        } else if (told instanceof Told.Failed failed) {
            throw new HandOverFailed(words.incident(order, "unasked", failed.said()));
        }
    }

    private Told ask(HandOver order) {
        Optional<UnitSystem> system = systems.of(order.unit()).filter(known -> known.url() != null);
        try {
            return asking.ask(order, system.orElseThrow(() -> new IllegalArgumentException(texts.phrase("handover-said.no-system", Map.of()))), calls::call);
        } catch (IllegalArgumentException e) {
            throw new FinalFailure(words.incident(order, "unasked", e.getMessage()));
        }
    }

    private void take(HandOver order, Told.State state) {
        try {
            outside.executeWithoutResult(status -> updates.take(order.unit(), state.update()));
        } catch (RuntimeException e) {
            LOG.error("What the system of {} told of {} could not be taken; it is asked again", order.unit(), order.key(), e);
        }
    }
}
