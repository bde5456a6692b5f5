package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks models: processes, decision tables and forms, each for itself and all against each other, against the city and against
 * what models may speak of. Finds everything at once; a bad model is never an exception. Remembers what it found: the next check
 * costs what has changed. Thread safe.
 */
public final class ModelCheck {

    private final Vocabulary vocabulary;
    private final CityFacts city;
    private final CheckMemory memory;

    /** Remembers nothing yet. */
    public ModelCheck(Vocabulary vocabulary, CityFacts city) {
        this(vocabulary, city, new CheckMemory());
    }

    /** Remembers what others in this JVM have found for the same city and vocabulary. */
    static ModelCheck remembering(Vocabulary vocabulary, CityFacts city) {
        return new ModelCheck(vocabulary, city, CheckMemory.shared(vocabulary, city));
    }

    /** @param memory of checks for the same city and vocabulary */
    ModelCheck(Vocabulary vocabulary, CityFacts city, CheckMemory memory) {
        this.vocabulary = vocabulary;
        this.city = city;
        this.memory = memory;
    }

    /**
     * @param files    what to check; files that are neither .bpmn, .dmn nor .form are left alone
     * @param deployed what runs already and may be referred to; not checked, and hidden by a file of the same base name in
     *                 {@code files}
     * @return what is wrong, in the order of the files; empty if nothing is
     */
    public List<Finding> check(Collection<ModelFile> files, Collection<ModelFile> deployed) {
        ModelSet models = new ModelSet(files, deployed, memory);
        return models.checked().stream().flatMap(member -> findings(member, models).stream()).toList();
    }

    /**
     * Checks files together with those they would join, also for what they break there.
     *
     * @return what is wrong with the files, and what is wrong with the joined models only because of them
     */
    public List<Finding> joining(Collection<ModelFile> files, Collection<ModelFile> joined) {
        Set<String> names = files.stream().map(ModelFile::baseName).collect(Collectors.toSet());
        List<ModelFile> together = new ArrayList<>(files);
        joined.stream().filter(model -> !names.contains(model.baseName())).forEach(together::add);
        List<Finding> findings = check(together, List.of());
        if (findings.stream().allMatch(finding -> names.contains(finding.file()))) {
            return findings;
        }
        Set<Finding> before = new HashSet<>(check(joined, List.of()));
        return findings.stream().filter(finding -> names.contains(finding.file()) || !before.contains(finding)).toList();
    }

    private List<Finding> findings(Member member, ModelSet models) {
        Findings findings = models.atFirstSight(member);
        if (member.readable()) {
            findings.addAll(memory.found(member.fingerprint, models).orElseGet(() -> anew(member, models)));
        }
        return findings.all();
    }

    /** A model so odd that a check stumbles over it is refused like any other, and does not hide what is wrong with the rest. */
    private List<Finding> anew(Member member, ModelSet models) {
        Findings findings = new Findings(member.file.baseName());
        Neighbours neighbours = new Neighbours(models);
        try {
            check(member.model(), neighbours, findings);
            memory.keep(member.fingerprint, neighbours.asked(), findings.all());
        } catch (RuntimeException e) {
            findings.by(Rule.FILE).add("could not be checked to the end: " + e, "open the file in Modeler and save it again");
        }
        return findings.all();
    }

    private void check(Model model, Neighbours models, Findings findings) {
        if (model instanceof ProcessModel process) {
            check(process, models, findings);
        } else if (model instanceof DecisionModel decisions) {
            new DecisionCheck(models, city).check(decisions, findings.by(Rule.DECISION));
        } else if (model instanceof FormModel form) {
            new FormCheck(models, vocabulary, city).check(form, findings.by(Rule.FORM));
        }
    }

    private void check(ProcessModel process, Neighbours models, Findings findings) {
        FlowGraph graph = new FlowGraph(process);
        ProcessIdentityCheck.check(process, findings.by(Rule.IDENTITY));
        NamingCheck.check(process, findings.by(Rule.NAMING));
        DiagramCheck.check(process, findings.by(Rule.DIAGRAM));
        FlowCheck.check(process, graph, findings.by(Rule.FLOW));
        FormModel report = process.isService() ? models.form(process.id() + "-report") : null;
        new ExpressionCheck(vocabulary, process.id(), new AnswerCheck(report, findings)).check(process, findings.by(Rule.EXPRESSION));
        new ReferenceCheck(models, vocabulary).check(process, findings.by(Rule.REFERENCE));
        new UnitStepCheck(models, city).check(process, findings.by(Rule.UNIT_STEP));
        ResidentTextCheck.check(process, city, findings.by(Rule.RESIDENT_TEXT));
        if (process.isService()) {
            StepResults results = new StepResults(process, models);
            new VariableCheck(results, vocabulary, process, graph, findings.by(Rule.VARIABLE)).check();
            new OutcomeCheck(city, process, graph, results).check(findings.by(Rule.OUTCOME));
            DeadlineCheck.check(process, models, city, findings.by(Rule.DEADLINE));
        }
    }
}
