package pl.sprawa.backoffice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The files of docs/analyst-guide.md's example, by name, as an analyst has them and as one breaks them. */
record GuideFiles(Map<String, String> byName) {

    private static final Path FOLDER = Path.of("docs/analyst-guide");

    /** The three files with which the service goes live. */
    static GuideFiles service() {
        return in("park-lights");
    }

    /** The two files with which its step gets a form of its own. */
    static GuideFiles ownForm() {
        return in("own-form");
    }

    private static GuideFiles in(String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(FOLDER.resolve(folder))) {
            for (Path file : all.sorted().toList()) {
                files.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new GuideFiles(files);
    }

    GuideFiles and(GuideFiles more) {
        Map<String, String> files = new LinkedHashMap<>(byName);
        files.putAll(more.byName);
        return new GuideFiles(files);
    }

    GuideFiles without(String name) {
        Map<String, String> files = new LinkedHashMap<>(byName);
        if (files.remove(name) == null) {
            throw new IllegalStateException("There is no " + name);
        }
        return new GuideFiles(files);
    }

    /** The same service under another code, so that nothing of it is deployed yet. */
    GuideFiles renamed(String from, String to) {
        Map<String, String> files = new LinkedHashMap<>();
        byName.forEach((name, text) -> files.put(name.replace(from, to), text.replace(from, to)));
        return new GuideFiles(files);
    }

    /** Replaces the first match of a regular expression in a file. */
    GuideFiles edited(String name, String cut, String paste) {
        String before = byName.get(name);
        String after = before.replaceFirst("(?s)" + cut, paste);
        if (after.equals(before)) {
            throw new IllegalStateException("There is no " + cut + " in " + name);
        }
        Map<String, String> files = new LinkedHashMap<>(byName);
        files.put(name, after);
        return new GuideFiles(files);
    }
}
