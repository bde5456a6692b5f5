package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models under check together with those already deployed: what one may refer to from another. */
final class ModelSet {

    final List<ProcessModel> processes = new ArrayList<>();
    final List<DecisionModel> decisions = new ArrayList<>();
    final List<FormModel> forms = new ArrayList<>();
    private final Map<ModelFile, Findings> findings = new LinkedHashMap<>();
    private final List<ProcessModel> knownProcesses = new ArrayList<>();
    private final List<DecisionModel> knownDecisions = new ArrayList<>();
    private final List<FormModel> knownForms = new ArrayList<>();

    /** @param deployed for reference only: not checked, and hidden by a file of the same base name under check */
    ModelSet(Collection<ModelFile> files, Collection<ModelFile> deployed) {
        for (ModelFile file : files) {
            findings.put(file, new Findings(file.baseName()));
            read(file, findings.get(file), processes, decisions, forms);
        }
        files.stream().collect(Collectors.groupingBy(ModelFile::baseName)).values().stream().filter(same -> same.size() > 1)
                .forEach(same -> findings.get(same.get(0)).add("is there more than once: " + same.stream().map(ModelFile::name).sorted().toList(),
                        "keep one of them, or give the others names of their own"));
        Set<String> names = files.stream().map(ModelFile::baseName).collect(Collectors.toSet());
        for (ModelFile file : deployed) {
            if (!names.contains(file.baseName())) {
                read(file, new Findings(file.baseName()), knownProcesses, knownDecisions, knownForms);
            }
        }
    }

    private static void read(ModelFile file, Findings findings, List<ProcessModel> processes, List<DecisionModel> decisions,
                             List<FormModel> forms) {
        try {
            readAs(file, findings, processes, decisions, forms);
        } catch (RuntimeException e) {
            findings.add("cannot be read: " + e, "open the file in Modeler and save it again");
        }
    }

    private static void readAs(ModelFile file, Findings findings, List<ProcessModel> processes, List<DecisionModel> decisions,
                               List<FormModel> forms) {
        if (file.is("bpmn")) {
            ProcessModel.read(file, findings).ifPresent(processes::add);
        } else if (file.is("dmn")) {
            DecisionModel.read(file, findings).ifPresent(decisions::add);
        } else if (file.is("form")) {
            FormModel.read(file, findings).ifPresent(forms::add);
        } else if (file.baseName().matches(".*\\.(bpmn20\\.xml|dmn11\\.xml|cmmn|cmmn1\\d\\.xml)")) {
            // the engine would take these as well
            findings.add("is a model under another ending", "name it .bpmn, .dmn or .form; cases in CMMN are not used");
        }
    }

    Findings of(ModelFile file) {
        return findings.get(file);
    }

    Collection<Findings> allFindings() {
        return findings.values();
    }

    /** Whether there is such a file but it cannot be read: that is the finding, not that something is missing. */
    boolean unreadable(String baseName) {
        return findings.keySet().stream().anyMatch(file -> file.baseName().equals(baseName))
                && Stream.of(processes.stream().map(ProcessModel::file), decisions.stream().map(DecisionModel::file),
                        forms.stream().map(FormModel::file)).flatMap(files -> files).noneMatch(file -> file.baseName().equals(baseName));
    }

    boolean lacksForm(String id) {
        return form(id) == null && !unreadable(id + ".form");
    }

    boolean lacksProcess(String id) {
        return process(id) == null && !unreadable(id + ".bpmn");
    }

    /** The form, or {@code null}. */
    FormModel form(String id) {
        return Stream.concat(forms.stream(), knownForms.stream()).filter(form -> form.id().equals(id)).findFirst().orElse(null);
    }

    /** The process, or {@code null}. */
    ProcessModel process(String id) {
        return allProcesses().filter(process -> process.id().equals(id)).findFirst().orElse(null);
    }

    boolean lacksDecision(String id) {
        return Stream.concat(decisions.stream(), knownDecisions.stream()).noneMatch(model -> model.ids().contains(id))
                && !unreadable(id + ".dmn");
    }

    /** The file of a decision that is deployed already and not under check, or {@code null}. */
    DecisionModel knownDecision(String id) {
        return knownDecisions.stream().filter(model -> model.ids().contains(id)).findFirst().orElse(null);
    }

    Set<String> serviceCodes() {
        return allProcesses().filter(ProcessModel::isService).map(ProcessModel::id).collect(Collectors.toSet());
    }

    /** Ids of forms that a step may show: those that any service process hands to unit-task. */
    Set<String> stepForms() {
        return texts(process -> UnitStep.of(process).stream().map(UnitStep::form));
    }

    private Set<String> texts(Function<ProcessModel, Stream<String>> read) {
        return allProcesses().flatMap(read).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Stream<ProcessModel> allProcesses() {
        return Stream.concat(processes.stream(), knownProcesses.stream());
    }
}
