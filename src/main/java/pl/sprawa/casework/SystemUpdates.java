package pl.sprawa.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.city.MessageTexts;
import pl.sprawa.city.UnitSystem;
import pl.sprawa.city.UnitSystems;
import pl.sprawa.engine.SystemAccess;
import pl.sprawa.handover.HandOver;
import pl.sprawa.handover.HandOvers;
import pl.sprawa.handover.UnitUpdate;

/** Takes what units' systems tell of work that was handed to them; who tells it has been proven before. */
@Service
public class SystemUpdates {

    private static final Logger LOG = LoggerFactory.getLogger(SystemUpdates.class);

    private final HandOvers handOvers;
    private final HandOverWords words;
    private final UnitSystems systems;
    private final StepResults stepResults;
    private final MessageTexts texts;
    private final Journal journal;
    private final TaskService tasks;
    private final SystemAccess engine;
    private final TransactionTemplate transaction;

    SystemUpdates(HandOvers handOvers, HandOverWords words, UnitSystems systems, StepResults stepResults, MessageTexts texts, Journal journal,
                  TaskService tasks, SystemAccess engine, PlatformTransactionManager transactions) {
        this.handOvers = handOvers;
        this.words = words;
        this.systems = systems;
        this.stepResults = stepResults;
        this.texts = texts;
        this.journal = journal;
        this.tasks = tasks;
        this.engine = engine;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What became of an update. */
    public enum Taken { APPLIED, REPEATED, UNKNOWN_NUMBER }

    /** Applies an update of this unit's system, once. */
    public Taken take(String unit, UnitUpdate update) {
        Optional<HandOver> order = handOvers.known(unit, update.number());
        if (order.isEmpty()) {
            if (handOvers.ofAnother(unit, update.number())) {
                LOG.warn("The system of {} tells a status of {}, which is the work of another unit: refused", unit, update.number());
            }
            return Taken.UNKNOWN_NUMBER;
        }
        try {
            transaction.executeWithoutResult(status -> apply(order.get(), update));
            return Taken.APPLIED;
        } catch (Repeated e) {
            return Taken.REPEATED;
        } catch (Unfinishable e) {
            return leave(order.get(), update, e.getMessage());
        }
    }

    private void apply(HandOver order, UnitUpdate update) {
        note(order, update);
        Task work = engine.read(() -> tasks.createTaskQuery().processInstanceId(order.work()).taskDefinitionKey(OpenWork.TASK).singleResult());
        List<String> results = systems.of(order.unit()).map(UnitSystem::results).map(all -> all.get(update.status().toLowerCase(Locale.ROOT))).orElse(null);
        if (results == null) {
            journal.tell(order.number(), "handover-update", model(order, update));
        } else {
            handOvers.move(order.key(), HandOver.State.CLOSED);
            if (work == null) {
                journal.note(order.number(), "handover-late", model(order, update));
            } else {
                finish(order, update, work, results);
            }
        }
    }

    private void finish(HandOver order, UnitUpdate update, Task work, List<String> results) {
        String result = results.stream().filter(stepResults.offered(work.getId())::containsKey).findFirst()
                .orElseThrow(() -> new Unfinishable(texts.phrase("handover-no-result", model(order, update))));
        String notes = update.notes().isEmpty() ? texts.phrase("handover-done", model(order, update)) : update.notes();
        try {
            engine.run(() -> tasks.complete(work.getId(), Map.of(Var.ACTION, "finish", Var.RESULT, result, Var.NOTES, notes)));
        } catch (RuntimeException e) {
            throw Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause).limit(20).filter(IncompleteWork.class::isInstance)
                    .findFirst().<RuntimeException>map(missing -> new Unfinishable(missing.getMessage())).orElse(e);
        }
    }

    /** The step demands what only a clerk can bring: he reads what the unit's system told, and finishes. */
    private Taken leave(HandOver order, UnitUpdate update, String reason) {
        try {
            transaction.executeWithoutResult(status -> {
                note(order, update);
                handOvers.move(order.key(), HandOver.State.CLOSED);
                journal.tell(order.number(), "handover-update", model(order, update));
                Map<String, Object> model = model(order, update);
                model.put("reason", reason);
                journal.note(order.number(), "handover-unfinished", model);
            });
            return Taken.APPLIED;
        } catch (Repeated e) {
            return Taken.REPEATED;
        }
    }

    private void note(HandOver order, UnitUpdate update) {
        try {
            handOvers.updated(order, update);
        } catch (DuplicateKeyException e) {
            throw new Repeated();
        }
    }

    private Map<String, Object> model(HandOver order, UnitUpdate update) {
        Map<String, Object> model = new HashMap<>(words.about(order));
        model.put("status", update.status());
        model.put("notes", update.notes());
        return model;
    }

    private static class Repeated extends RuntimeException {

        Repeated() {
            super(null, null, false, false);
        }
    }

    private static class Unfinishable extends RuntimeException {

        Unfinishable(String message) {
            super(message, null, false, false);
        }
    }
}
