package pl.sprawa.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models under check together with those already deployed: what one may refer to from another. */
final class ModelSet {

    private final List<Member> checked = new ArrayList<>();
    private final List<Member> known = new ArrayList<>();
    private final Map<String, List<Member>> byName;
    private final Map<String, Member> forms;
    private final Map<String, Member> knownDecisions;
    private final Set<String> processes;
    private final Set<String> decisions;
    private final Set<String> services;
    private final Set<String> stepForms = new HashSet<>();

    /** @param deployed for reference only: not checked, and hidden by a file of the same base name under check */
    ModelSet(Collection<ModelFile> files, Collection<ModelFile> deployed, CheckMemory memory) {
        files.forEach(file -> checked.add(new Member(file, memory)));
        byName = checked.stream().collect(Collectors.groupingBy(member -> member.file.baseName()));
        deployed.stream().filter(file -> !byName.containsKey(file.baseName())).forEach(file -> known.add(new Member(file, memory)));
        List<Member> all = Stream.concat(checked.stream(), known.stream()).toList();
        forms = firstById(all, FormModel.class);
        knownDecisions = firstById(known, DecisionModel.class);
        processes = firstById(all, ProcessModel.class).keySet();
        decisions = firstById(all, DecisionModel.class).keySet();
        services = all.stream().filter(member -> member.outline.service()).flatMap(member -> member.outline.ids().stream()).collect(Collectors.toSet());
        all.forEach(member -> stepForms.addAll(member.outline.stepForms()));
    }

    private static Map<String, Member> firstById(List<Member> members, Class<? extends Model> kind) {
        Map<String, Member> first = new HashMap<>();
        members.stream().filter(member -> member.is(kind)).forEach(member -> member.outline.ids().forEach(id -> first.putIfAbsent(id, member)));
        return first;
    }

    /** Those under check. */
    List<Member> checked() {
        return checked;
    }

    /** What is wrong with a file before its model is looked at. */
    Findings atFirstSight(Member member) {
        Findings findings = new Findings(member.file.baseName());
        findings.addAll(member.outline.against());
        List<Member> same = byName.get(member.file.baseName());
        if (same.size() > 1 && same.get(0) == member) {
            findings.add("is there more than once: " + same.stream().map(one -> one.file.name()).sorted().toList(),
                    "keep one of them, or give the others names of their own");
        }
        return findings;
    }

    /** Whether there is such a file but it cannot be read: that is the finding, not that something is missing. */
    boolean unreadable(String baseName) {
        return byName.containsKey(baseName) && byName.get(baseName).stream().noneMatch(Member::readable);
    }

    boolean lacksForm(String id) {
        return !forms.containsKey(id) && !unreadable(id + ".form");
    }

    boolean lacksProcess(String id) {
        return !processes.contains(id) && !unreadable(id + ".bpmn");
    }

    boolean lacksDecision(String id) {
        return !decisions.contains(id) && !unreadable(id + ".dmn");
    }

    /** The form, or {@code null}. */
    Member form(String id) {
        return forms.get(id);
    }

    /** The file of a decision that is deployed already and not under check, or {@code null}. */
    Member knownDecision(String id) {
        return knownDecisions.get(id);
    }

    Set<String> serviceCodes() {
        return services;
    }

    /** Whether any process hands the form to unit-task. */
    boolean isStepForm(String id) {
        return stepForms.contains(id);
    }
}
