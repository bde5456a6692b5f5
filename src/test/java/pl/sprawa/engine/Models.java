package pl.sprawa.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Tiny models for tests. */
class Models {

    /** One user task for the unit in the variable {@code unit}. */
    static BpmnModelInstance oneTask(String id) {
        return Bpmn.createExecutableProcess(id).camundaHistoryTimeToLiveString("P1D").startEvent()
                .userTask("Task_Work").name("Work").camundaCandidateGroups("${unit}").endEvent().done();
    }

    /** The same, with a timer on it that will never be due. */
    static BpmnModelInstance taskWithTimer(String id) {
        return Bpmn.createExecutableProcess(id).camundaHistoryTimeToLiveString("P1D").startEvent()
                .userTask("Task_Work").name("Work").camundaCandidateGroups("${unit}").endEvent()
                .moveToActivity("Task_Work").boundaryEvent("Timer_Late").timerWithDuration("P9Y").endEvent().done();
    }

    /** A job that does not succeed while the variable {@code broken} is true. */
    static BpmnModelInstance job(String id) {
        return Bpmn.createExecutableProcess(id).camundaHistoryTimeToLiveString("P1D").startEvent()
                .serviceTask("Task_Call").camundaAsyncBefore().camundaExpression("${greeter.hello(broken ? missing : 'x')}").endEvent().done();
    }

    /** One service task with an expression. */
    static BpmnModelInstance expression(String id, String expression) {
        return Bpmn.createExecutableProcess(id).camundaHistoryTimeToLiveString("P1D").startEvent()
                .serviceTask("Task_Call").camundaExpression(expression).camundaResultVariable("said").endEvent().done();
    }

    static void deploy(RepositoryService repository, String id, BpmnModelInstance model) {
        repository.createDeployment().addModelInstance(id + ".bpmn", model).deploy();
    }

    private Models() {
    }
}
