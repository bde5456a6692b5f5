package pl.sprawa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import org.camunda.bpm.engine.rest.spi.ProcessEngineProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFilesTest {

    @TempDir
    Path folder;

    @Test
    void aServiceFileIsReadOnceAndAnyOtherEachTime() throws IOException {
        Path service = write("META-INF/services/a.Service", "a.Impl");
        Path other = write("other.txt", "x");
        try (URLClassLoader parent = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            ServiceFiles files = new ServiceFiles(parent);
            assertThat(texts(files, "META-INF/services/a.Service")).containsExactly("a.Impl");
            assertThat(texts(files, "other.txt")).containsExactly("x");
            Files.delete(service);
            Files.delete(other);
            assertThat(texts(files, "META-INF/services/a.Service")).containsExactly("a.Impl");
            assertThat(texts(files, "other.txt")).isEmpty();
        }
    }

    @Test
    void theSameEngineIsFoundThroughIt() {
        ClassLoader usual = getClass().getClassLoader();
        ServiceFiles files = new ServiceFiles(usual);
        for (int call = 0; call < 2; call++) {
            assertThat(engines(files)).isNotEmpty().isEqualTo(engines(usual));
        }
    }

    private static List<Class<?>> engines(ClassLoader loader) {
        return ServiceLoader.load(ProcessEngineProvider.class, loader).stream().<Class<?>>map(ServiceLoader.Provider::type).toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> texts(ClassLoader loader, String name) throws IOException {
        return Collections.list(loader.getResources(name)).stream().map(ServiceFilesTest::text).toList();
    }

    private static String text(URL url) {
        try (var in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
