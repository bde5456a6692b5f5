package pl.sprawa.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionContext;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * Remembers for a moment which version of a process or decision is the latest: the engine asks the database for it at every
 * call of a process and every decision, four times for a report. A deployment on this node is seen at once, one on
 * another node, or a definition suspended there, after {@link #REMEMBERED}.
 */
class LatestDefinitions extends DeploymentCache {

    static final Duration REMEMBERED = Duration.ofSeconds(2);
    /** Of each of the engine's own caches, as in its default. */
    private static final int CAPACITY = 1000;

    private record Known<T>(T definition, long since) {

        boolean fresh() {
            return System.nanoTime() - since < REMEMBERED.toNanos();
        }
    }

    private final Map<String, Known<ProcessDefinitionEntity>> processes = new ConcurrentHashMap<>();
    private final Map<String, Known<ProcessDefinitionEntity>> processesById = new ConcurrentHashMap<>();
    private final Map<String, Known<DecisionDefinition>> decisions = new ConcurrentHashMap<>();
    private final Map<String, Known<JobDefinitionEntity>> jobs = new ConcurrentHashMap<>();
    /** Transactions that deploy or delete: what they see is not yet, or no longer, what others see, so nothing is remembered meanwhile. */
    private final AtomicInteger changing = new AtomicInteger();
    /** Moves on with each forgetting: who read before it must not remember after it. */
    private final AtomicInteger generation = new AtomicInteger();

    private final Runnable told;

    /** @param told is run after each change that was committed */
    LatestDefinitions(ProcessEngineConfigurationImpl engine, Runnable told) {
        super(new DefaultCacheFactory(), CAPACITY);
        setDeployers(engine.getDeployers());
        this.told = told;
    }

    /** Those of the engine whose command runs. */
    static LatestDefinitions current() {
        return (LatestDefinitions) Context.getProcessEngineConfiguration().getDeploymentCache();
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKey(String key) {
        return known(processes, key, () -> super.findDeployedLatestProcessDefinitionByKey(key));
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKeyAndTenantId(String key, String tenant) {
        return tenant == null ? known(processes, key, () -> super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, null))
                : super.findDeployedLatestProcessDefinitionByKeyAndTenantId(key, tenant);
    }

    /** Asked for at each check of rights. */
    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        return known(processesById, id, () -> super.findDeployedProcessDefinitionById(id));
    }

    @Override
    public DecisionDefinition findDeployedLatestDecisionDefinitionByKey(String key) {
        return known(decisions, key, () -> super.findDeployedLatestDecisionDefinitionByKey(key));
    }

    @Override
    public DecisionDefinition findDeployedLatestDecisionDefinitionByKeyAndTenantId(String key, String tenant) {
        return tenant == null ? known(decisions, key, () -> super.findDeployedLatestDecisionDefinitionByKeyAndTenantId(key, null))
                : super.findDeployedLatestDecisionDefinitionByKeyAndTenantId(key, tenant);
    }

    /** Of a timer, say; asked for by each new job. */
    JobDefinitionEntity jobDefinition(String id, Supplier<JobDefinitionEntity> asked) {
        return known(jobs, id, asked);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        change();
        super.deploy(deployment);
    }

    @Override
    public void removeDeployment(String deploymentId) {
        change();
        super.removeDeployment(deploymentId);
    }

    @Override
    public void removeProcessDefinition(String processDefinitionId) {
        change();
        super.removeProcessDefinition(processDefinitionId);
    }

    @Override
    public void removeDecisionDefinition(String decisionDefinitionId) {
        change();
        super.removeDecisionDefinition(decisionDefinitionId);
    }

    @Override
    public void discardProcessDefinitionCache() {
        forget();
        super.discardProcessDefinitionCache();
    }

    @Override
    public void discardDecisionDefinitionCache() {
        forget();
        super.discardDecisionDefinitionCache();
    }

    private <T> T known(Map<String, Known<T>> memory, String key, Supplier<T> asked) {
        if (key == null || changing.get() > 0) {
            return asked.get();
        }
        Known<T> known = memory.get(key);
        if (known != null && known.fresh()) {
            return known.definition();
        }
        int before = generation.get();
        Known<T> read = new Known<>(asked.get(), System.nanoTime());
        memory.put(key, read);
        if (before != generation.get()) {
            memory.remove(key);
        }
        return read.definition();
    }

    /** Of the running transaction: until it ends, nothing is remembered. */
    void change() {
        change(told);
    }

    /** The same for definitions of jobs, which nobody else remembers. */
    void changeJobs() {
        change(() -> { });
    }

    private void change(Runnable telling) {
        CommandContext command = Context.getCommandContext();
        TransactionContext transaction = command == null ? null : command.getTransactionContext();
        if (transaction != null) {
            changing.incrementAndGet();
            transaction.addTransactionListener(TransactionState.COMMITTED, ended -> {
                changed();
                telling.run();
            });
            transaction.addTransactionListener(TransactionState.ROLLED_BACK, ended -> changed());
        }
        forget(); // last: also what a reader put down before it could see that this goes on
    }

    private void changed() {
        forget();
        changing.decrementAndGet();
    }

    private void forget() {
        generation.incrementAndGet();
        processes.clear();
        processesById.clear();
        decisions.clear();
        jobs.clear();
    }
}
