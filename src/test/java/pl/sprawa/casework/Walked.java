package pl.sprawa.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes every flow node that an instance entered and every sequence flow that it took, so that a test can prove that all of
 * them were walked. What was rolled back was not walked: a refused form or a failed job proves nothing about the way behind it.
 */
@TestComponent
class Walked extends AbstractProcessEnginePlugin {

    /** Process id and element id, because several processes have a {@code Task_Work}. */
    private record Spot(String process, String id) {
    }

    private final Set<Spot> walked = ConcurrentHashMap.newKeySet();

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        BpmnParseListener listener = new AbstractBpmnParseListener() {
            @Override
            public void parseProcess(Element element, ProcessDefinitionEntity definition) {
                watch(definition, definition.getKey());
            }
        };
        List<BpmnParseListener> listeners = new ArrayList<>(); // the engine adds its own to it
        Stream.ofNullable(engine.getCustomPostBPMNParseListeners()).forEach(listeners::addAll);
        listeners.add(listener);
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** Built-in listeners, because a caller may ask the engine to skip the others. */
    private void watch(ScopeImpl scope, String process) {
        ExecutionListener entered = execution -> noteOnCommit(new Spot(process, execution.getCurrentActivityId()));
        ExecutionListener taken = execution -> noteOnCommit(new Spot(process, execution.getCurrentTransitionId()));
        scope.getActivities().forEach(activity -> {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, entered);
            activity.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow).addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, taken));
            watch(activity, process);
        });
    }

    private void noteOnCommit(Spot element) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                walked.add(element);
            }
        });
    }

    /** From here on only what is walked anew counts. */
    void forget() {
        walked.clear();
    }

    /** The flow nodes and sequence flows of a model, those within its sub-processes too, that were never walked: id and what it says. */
    List<String> never(BpmnModelInstance model) {
        List<String> never = new ArrayList<>();
        for (Process process : model.getModelElementsByType(Process.class)) {
            Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
            nodes.stream().filter(node -> !walked(process, node)).forEach(node -> never.add(process.getId() + ": " + said(node)));
            model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> !walked(process, flow))
                    .forEach(flow -> never.add("%s: %s, from %s to %s".formatted(process.getId(), said(flow), said(flow.getSource()), said(flow.getTarget()))));
        }
        return never;
    }

    private boolean walked(Process process, FlowNode node) {
        return walked.contains(new Spot(process.getId(), node.getId()));
    }

    /** The engine takes no flow out of an event-based gateway, the event that came first is entered at once; no other flow leads to it. */
    private boolean walked(Process process, SequenceFlow flow) {
        return flow.getSource() instanceof EventBasedGateway ? walked(process, flow.getTarget())
                : walked.contains(new Spot(process.getId(), flow.getId()));
    }

    private static String said(FlowElement element) {
        return element.getName() == null ? element.getId() : element.getId() + " (" + element.getName() + ")";
    }
}
