package pl.sprawa.workbench;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the engine migrate an instance for a try and takes everything back: what it says then is exact, and nothing has changed. */
@Component
class MigrationTrial {

    private final RuntimeService runtime;
    private final TransactionTemplate transaction;

    MigrationTrial(RuntimeService runtime, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @return what hinders the instance; empty if it can be moved */
    List<Obstacle> of(String instance, MigrationDraft draft) {
        return transaction.execute(taken -> {
            taken.setRollbackOnly();
            try {
                runtime.newMigration(draft.plan()).processInstanceIds(instance).execute();
                return List.of();
            } catch (MigratingProcessInstanceValidationException e) {
                return Obstacles.of(e.getValidationReport(), draft.old(), draft.fresh());
            } catch (ProcessEngineException e) { // a new step's input that cannot be computed, for one
                return List.of(new Obstacle(null, "", "engine", List.of(Objects.requireNonNullElse(e.getMessage(), e.toString()))));
            }
        });
    }
}
