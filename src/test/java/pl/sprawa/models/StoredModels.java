package pl.sprawa.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    static CityFacts city() {
        return CityFacts.of(CityPack.read("city"));
    }

    static Vocabulary vocabulary() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        return Vocabulary.of(settings.getObject()::getProperty);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
