package pl.sprawa.bench.kill;

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
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The packaged application as a process of its own, always on the same port. */
class SprawaProcess implements AutoCloseable {

    static final String PASSWORD = "kill-bench-password";
    static final String API_KEY = "kill-bench";

    private static final Path JAR = Path.of("target/sprawa.jar");
    private static final File LOG = new File("target/kill-bench/sprawa.log");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final ProcessBuilder command;
    private Process process;

    SprawaProcess(String databaseUrl) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing. Run first: mvn -DskipTests package");
        }
        Files.createDirectories(LOG.toPath().getParent());
        Files.deleteIfExists(LOG.toPath());
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        command = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx768m", "-jar", JAR.toString()));
        command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(LOG));
        command.environment().putAll(Map.of("SPRING_DATASOURCE_URL", databaseUrl, "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres", "SPRAWA_ADMIN_PASSWORD", PASSWORD, "SPRAWA_OPEN311_API_KEYS", API_KEY,
                "SPRAWA_DATA", "target/kill-bench/data", "SERVER_PORT", Integer.toString(port)));
    }

    String site() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts it and returns when it answers. */
    Duration start() throws IOException {
        long begun = System.nanoTime();
        process = command.start();
        Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100)).until(this::answers);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("The application ended by itself; see " + LOG);
        }
        try {
            return http.send(HttpRequest.newBuilder(URI.create(site() + "/open311/v2/services.json")).timeout(Duration.ofSeconds(5)).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** SIGKILL: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
