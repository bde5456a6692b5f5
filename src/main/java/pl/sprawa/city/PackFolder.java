package pl.sprawa.city;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The folder of a city pack, on disk or on the class path. */
class PackFolder {

    private final PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
    private final String location;
    private final Findings findings;

    /** @param location {@code classpath:/city/}, {@code file:/etc/my-city}, or a plain path on disk */
    PackFolder(String location, Findings findings) {
        String url = location.matches("(?s)[a-z]{2,}:.*") ? location : "file:" + location;
        this.location = url.endsWith("/") ? url : url + "/";
        this.findings = findings;
    }

    String location() {
        return location;
    }

    /** Whether there is such a file, for those that a pack need not have. */
    boolean has(String file) {
        return resolver.getResource(location + file).exists();
    }

    /** The file's text without a byte order mark; empty, with a finding, when it is missing or not UTF-8. */
    Optional<String> text(String file) {
        Resource resource = resolver.getResource(location + file);
        if (!resource.exists()) {
            findings.add(file, 0, "the file is missing", "add it to " + location);
            return Optional.empty();
        }
        try (var in = resource.getInputStream()) {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in.readAllBytes())).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            findings.add(file, 0, "the text is not UTF-8", "save the file in the encoding UTF-8");
        } catch (IOException e) {
            findings.add(file, 0, "the file cannot be read: " + e.getMessage(), "see that the application may read it");
        }
        return Optional.empty();
    }

    /** Names, in order, of the files in the sub-folder that match the pattern ({@code *.txt}), with the sub-folder's name in front. */
    List<String> list(String folder, String pattern) {
        try {
            return Arrays.stream(resolver.getResources(location + folder + "/" + pattern)).filter(Resource::exists)
                    .map(resource -> folder + "/" + resource.getFilename()).distinct().sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
