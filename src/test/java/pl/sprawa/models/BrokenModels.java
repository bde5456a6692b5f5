package pl.sprawa.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import pl.sprawa.workbench.CityFacts;
import pl.sprawa.workbench.ModelCheck;
import pl.sprawa.workbench.ModelFile;

/** A sound service, what runs beside it, and the ways of breaking them that stand in {@code broken-models}. */
final class BrokenModels {

    private static final Path FOLDER = Path.of("src/test/resources/broken-models");
    private static final CityFacts CITY = new CityFacts(Set.of("centrum", "zdm", "ud-wola", "ud-ochota"), Set.of("wola", "ochota"),
            Set.of("office"), Set.of("bench-repaired"), Set.of("repaired", "nothing", "replaced"));

    private BrokenModels() {
    }

    static List<ModelFile> sound() {
        return StoredModels.in(FOLDER.resolve("sound"));
    }

    static List<ModelFile> deployed() {
        return Stream.of(Path.of("processes/shared"), FOLDER.resolve("deployed")).flatMap(folder -> StoredModels.in(folder).stream()).toList();
    }

    /** A check that remembers nothing yet. */
    static ModelCheck check() {
        return new ModelCheck(StoredModels.vocabulary(), CITY);
    }

    /** {@code broken-models/<how>.properties}, all of them. */
    static List<String> mutations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".properties")).sorted().toList();
        }
    }

    static Properties mutation(String name) throws IOException {
        Properties mutation = new Properties();
        try (Reader file = Files.newBufferedReader(FOLDER.resolve(name))) {
            mutation.load(file);
        }
        return mutation;
    }

    static List<ModelFile> mutated(List<ModelFile> models, Properties mutation) {
        return models.stream().map(model -> model.name().equals(mutation.getProperty("file")) ? mutate(model, mutation) : model).toList();
    }

    private static ModelFile mutate(ModelFile model, Properties mutation) {
        ModelFile mutated = edited(model, mutation.getProperty("cut"), mutation.getProperty("paste"));
        return mutation.containsKey("cut2") ? edited(mutated, mutation.getProperty("cut2"), mutation.getProperty("paste2")) : mutated;
    }

    static ModelFile edited(ModelFile model, String cut, String paste) {
        String text = new String(model.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(cut);
        return new ModelFile(model.name(), text.replace(cut, paste).getBytes(StandardCharsets.UTF_8));
    }
}
