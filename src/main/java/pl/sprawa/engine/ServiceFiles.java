package pl.sprawa.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sees what its parent sees, but has the files of {@link java.util.ServiceLoader} in memory once they have been read. */
class ServiceFiles extends ClassLoader {

    private static final String FOLDER = "META-INF/services/";

    private final Map<String, List<URL>> read = new ConcurrentHashMap<>();

    ServiceFiles(ClassLoader parent) {
        super(parent);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.startsWith(FOLDER)) {
            return super.getResources(name);
        }
        List<URL> known = read.get(name);
        if (known == null) {
            known = Collections.list(super.getResources(name)).stream().map(ServiceFiles::inMemory).toList();
            read.put(name, known);
        }
        return Collections.enumeration(known);
    }

    private static URL inMemory(URL file) {
        try (InputStream in = file.openStream()) {
            byte[] content = in.readAllBytes();
            return new URL(null, "memory:" + file.getPath(), new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new Content(url, content);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static class Content extends URLConnection {

        private final byte[] content;

        Content(URL url, byte[] content) {
            super(url);
            this.content = content;
        }

        @Override
        public void connect() {
            // there is nothing to connect to
        }

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content);
        }
    }
}
