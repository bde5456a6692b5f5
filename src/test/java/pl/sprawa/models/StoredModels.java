package pl.sprawa.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import pl.sprawa.casework.Var;
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
        try (Stream<String> lines = Files.lines(Path.of("city/units.csv"))) {
            Set<String> units = lines.skip(1).map(line -> line.split(",", 2)[0]).collect(Collectors.toSet());
            Set<String> districts = new TreeSet<>();
            new ObjectMapper().readTree(bytes(Path.of("city/districts.geojson"))).path("features")
                    .forEach(district -> districts.add(district.at("/properties/code").asText()));
            return new CityFacts(units, districts, calendars());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Vocabulary vocabulary() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        Set<String> beans = Set.of(settings.getObject().getProperty("sprawa.models.beans").split(",\\s*"));
        return new Vocabulary(beans, Var.ALL);
    }

    private static Set<String> calendars() throws IOException {
        JsonNode yaml = new YAMLMapper().readTree(bytes(Path.of("city/calendar.yaml")));
        Set<String> names = new TreeSet<>();
        yaml.path("calendars").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
