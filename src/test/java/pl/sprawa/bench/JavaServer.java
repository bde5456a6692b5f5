package pl.sprawa.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** A Java program that serves HTTP, as a process of its own, always on the same port. */
public class JavaServer implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String probe;
    private final File log;
    private final ProcessBuilder command;
    private Process process;

    /**
     * @param arguments   of {@code java}
     * @param environment of the process; {@code SERVER_PORT} is added
     * @param probe       path that answers 200 as soon as the program works
     */
    public JavaServer(List<String> arguments, Map<String, String> environment, String probe, Path log) throws IOException {
        this.probe = probe;
        this.log = log.toFile();
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(arguments);
        command = new ProcessBuilder(line);
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(this.log));
        command.environment().putAll(environment);
        command.environment().put("SERVER_PORT", Integer.toString(port));
    }

    public String site() {
        return "http://127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    /** Starts it and returns when it answers. */
    public Duration start() throws IOException {
        long begun = System.nanoTime();
        process = command.start();
        Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100)).until(this::answers);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The program ended by itself; see " + log);
        }
        try {
            return http.send(HttpRequest.newBuilder(URI.create(site() + probe)).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGKILL: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
