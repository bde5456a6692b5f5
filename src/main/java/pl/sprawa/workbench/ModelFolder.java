package pl.sprawa.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Models where they stand before anything is deployed: in a folder, or in the jar. */
final class ModelFolder {

    private static final List<String> PARTS = List.of("processes", "dmn", "forms");

    private ModelFolder() {
    }

    /** The models of {@code processes/}, {@code dmn/} and {@code forms/}, or if it has none of these, all below it; names are relative. */
    static List<ModelFile> read(Path folder) throws IOException {
        List<Path> parts = PARTS.stream().map(folder::resolve).filter(Files::isDirectory).toList();
        List<ModelFile> models = new ArrayList<>();
        for (Path part : parts.isEmpty() ? List.of(folder) : parts) {
            try (Stream<Path> files = Files.walk(part)) {
                for (Path file : files.filter(Files::isRegularFile).filter(file -> isModel(file.getFileName().toString())).sorted().toList()) {
                    String name = file.equals(folder) ? file.getFileName().toString() : folder.relativize(file).toString();
                    models.add(new ModelFile(name.replace('\\', '/'), Files.readAllBytes(file)));
                }
            }
        }
        return models;
    }

    /** The models of the application itself. */
    static List<ModelFile> ofJar() throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<ModelFile> models = new ArrayList<>();
        for (String part : PARTS) {
            for (Resource resource : resolver.getResources("classpath*:" + part + "/**/*.*")) {
                String url = resource.getURL().toString();
                if (isModel(url)) {
                    try (InputStream content = resource.getInputStream()) {
                        models.add(new ModelFile(url.substring(url.lastIndexOf("/" + part + "/") + 1), content.readAllBytes()));
                    }
                }
            }
        }
        return models;
    }

    /** Also under the endings that the engine would take and the check refuses. */
    private static boolean isModel(String name) {
        return name.matches(".*\\.(bpmn|dmn|form|bpmn20\\.xml|dmn11\\.xml|cmmn|cmmn1\\d\\.xml)");
    }
}
