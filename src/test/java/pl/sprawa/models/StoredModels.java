package pl.sprawa.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import pl.sprawa.city.CityPack;
import pl.sprawa.workbench.CityFacts;
import pl.sprawa.workbench.ModelFile;
import pl.sprawa.workbench.Vocabulary;

/** The models, the city and the permitted beans as they stand in this repository, without starting anything. */
final class StoredModels {

    private StoredModels() {
    }

    /** All processes, tables and forms. */
    static List<ModelFile> all() {
        return Stream.of("processes", "dmn", "forms").flatMap(folder -> in(Path.of(folder)).stream()).toList();
    }

    /** The models below a folder; names are relative to it. */
    static List<ModelFile> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)")).sorted()
                    .map(file -> new ModelFile(folder.relativize(file).toString(), bytes(file))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes of the services that residents can choose: processes with a group that are not withdrawn. */
    static List<String> servicesOffered() {
        return in(Path.of("processes")).stream().filter(file -> file.name().endsWith(".bpmn"))
                .flatMap(file -> Bpmn.readModelFromStream(new ByteArrayInputStream(file.content())).getModelElementsByType(Process.class).stream())
                .filter(process -> !property(process, "group").isEmpty() && !property(process, "offered").equals("false"))
                .map(Process::getId).toList();
    }

    private static String property(Process process, String name) {
        return process.getModelInstance().getModelElementsByType(process.getModelInstance().getModel().getType(CamundaProperty.class)).stream()
                .map(CamundaProperty.class::cast).filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue).findFirst().orElse("");
    }

    static CityFacts city() {
        return CityFacts.of(CityPack.read("city"));
    }

    static Vocabulary vocabulary() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        return Vocabulary.of(settings.getObject()::getProperty);
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
