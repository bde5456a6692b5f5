package pl.sprawa.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import pl.sprawa.casework.Var;
import pl.sprawa.workbench.CityFacts;
import pl.sprawa.workbench.ModelFile;
import pl.sprawa.workbench.Vocabulary;

/** The models, the city and the delegates as they stand in this repository, without starting anything. */
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
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                .forEach(type -> scanner.addIncludeFilter(new AssignableTypeFilter(type)));
        Set<String> beans = scanner.findCandidateComponents("pl.sprawa.casework").stream()
                .map(bean -> Introspector.decapitalize(ClassUtils.getShortName(bean.getBeanClassName()))).collect(Collectors.toSet());
        beans.add("facts");
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
