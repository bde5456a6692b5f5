package pl.sprawa.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** Reads every model as it is parsed: refuses scripts and Java classes, and gives each user task the listener that sets its tenant. */
class ModelRules extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");
    private static final List<String> CLASS_ATTRIBUTES = List.of("class", "variableMappingClass", "scriptFormat");

    private final TaskListener unitTenant = new UnitTenant();

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        refuseCode(process, definition.getKey(), process.attribute("id"));
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, unitTenant);
    }

    private static void refuseCode(Element element, String process, String nearestId) {
        String id = element.attribute("id") == null ? nearestId : element.attribute("id");
        if (element.getTagName().equals("scriptTask") || element.getTagName().equals("script")) {
            throw refused(process, id, "a script");
        }
        if (element.getTagName().equals("conditionExpression") && element.attribute("language") != null) {
            throw refused(process, id, "a condition in a script language");
        }
        for (String attribute : CLASS_ATTRIBUTES) {
            // On elements of BPMN the attribute has the engine's namespace, on the engine's own (listeners) none.
            String value = element.attributeNS(CAMUNDA, attribute, element.attribute(attribute));
            if (value != null) {
                throw refused(process, id, "the Java class or script '" + value + "'");
            }
        }
        element.elements().forEach(child -> refuseCode(child, process, id));
    }

    private static ProcessEngineException refused(String process, String element, String what) {
        return new ProcessEngineException("Process '" + process + "', element '" + element + "': models may not contain "
                + what + ". Use an expression or a delegate such as ${notifyResident} instead.");
    }
}
