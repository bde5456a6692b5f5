package pl.sprawa.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import pl.sprawa.workbench.ModelFile;

/**
 * A change of one model by which another becomes wrong.
 *
 * @param change what the models become
 * @param about  the file that has a finding only after the change; another than the changed one
 */
record Breakage(String how, UnaryOperator<List<ModelFile>> change, String about) {

    @Override
    public String toString() {
        return how;
    }

    static Stream<Breakage> all() {
        return Stream.of(
                deleted("step form", "bench-repair.form", "bench.bpmn"),
                deleted("report form, for the process", "bench-report.form", "bench.bpmn"),
                deleted("report form, for the table", "bench-report.form", "bench-routing.dmn"),
                deleted("table", "bench-routing.dmn", "bench.bpmn"),
                deleted("table of deadlines", "service-level.dmn", "bench.bpmn"),
                deleted("called process", "unit-task.bpmn", "bench.bpmn"),
                deleted("service", "bench.bpmn", "service-level.dmn"),
                edited("decision renamed", "bench-routing.dmn", Map.of("id=\"bench-routing\"", "id=\"bench-route\""), "bench.bpmn"),
                edited("result code renamed", "bench-repair.form", Map.of("\"repaired\"", "\"replaced\"", "choice.en.repaired", "choice.en.replaced"), "bench.bpmn"),
                edited("result without a text added", "bench-repair.form", Map.of("\"nothing\"", "\"gone\"", "choice.en.nothing", "choice.en.gone"), "bench.bpmn"),
                edited("question renamed", "bench-report.form", Map.of("\"key\": \"kind\"", "\"key\": \"part\""), "bench-routing.dmn"),
                edited("choice renamed", "bench-report.form", Map.of("\"backrest\"", "\"back\"", "choice.en.backrest", "choice.en.back"), "bench-routing.dmn"),
                edited("no service any more", "bench.bpmn", Map.of("<camunda:property name=\"group\"", "<camunda:property name=\"groups\""), "service-level.dmn"),
                edited("unreadable service", "bench.bpmn", Map.of("</bpmn:definitions>", ""), "service-level.dmn"));
    }

    private static Breakage deleted(String what, String file, String about) {
        return new Breakage(what + " deleted", models -> models.stream().filter(model -> !model.baseName().equals(file)).toList(), about);
    }

    private static Breakage edited(String how, String file, Map<String, String> edits, String about) {
        return new Breakage(how, models -> {
            List<ModelFile> edited = new ArrayList<>();
            for (ModelFile model : models) {
                ModelFile now = model;
                for (Map.Entry<String, String> edit : model.baseName().equals(file) ? edits.entrySet() : Map.<String, String>of().entrySet()) {
                    now = BrokenModels.edited(now, edit.getKey(), edit.getValue());
                }
                edited.add(now);
            }
            return edited;
        }, about);
    }
}
