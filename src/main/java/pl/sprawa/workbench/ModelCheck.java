package pl.sprawa.workbench;

import java.util.Collection;
import java.util.List;

/**
 * Checks models: processes, decision tables and forms, each for itself and all against each other, against the city and against
 * what models may speak of. Finds everything at once; a bad model is never an exception.
 */
public final class ModelCheck {

    private final Vocabulary vocabulary;
    private final CityFacts city;

    public ModelCheck(Vocabulary vocabulary, CityFacts city) {
        this.vocabulary = vocabulary;
        this.city = city;
    }

    /**
     * @param files    what to check; files that are neither .bpmn, .dmn nor .form are left alone
     * @param deployed what runs already and may be referred to; not checked, and hidden by a file of the same base name in
     *                 {@code files}
     * @return what is wrong, in the order of the files; empty if nothing is
     */
    public List<Finding> check(Collection<ModelFile> files, Collection<ModelFile> deployed) {
        ModelSet models = new ModelSet(files, deployed);
        for (ProcessModel process : models.processes) {
            check(process, models, models.of(process.file()));
        }
        DecisionCheck decisions = new DecisionCheck(models, city);
        models.decisions.forEach(model -> decisions.check(model, models.of(model.file())));
        FormCheck forms = new FormCheck(models, vocabulary);
        models.forms.forEach(form -> forms.check(form, models.of(form.file())));
        return models.allFindings().stream().flatMap(findings -> findings.all().stream()).toList();
    }

    private void check(ProcessModel process, ModelSet models, Findings findings) {
        FlowGraph graph = new FlowGraph(process);
        ProcessIdentityCheck.check(process, findings);
        NamingCheck.check(process, findings);
        DiagramCheck.check(process, findings);
        FlowCheck.check(process, graph, findings);
        new ExpressionCheck(vocabulary).check(process, findings);
        new ReferenceCheck(models, vocabulary).check(process, findings);
        new UnitStepCheck(models, city).check(process, findings);
        if (process.isService()) {
            new VariableCheck(models, vocabulary, process, graph, findings).check();
        }
    }
}
