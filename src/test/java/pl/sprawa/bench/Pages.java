package pl.sprawa.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Staff pages of the packaged application over HTTP, asked for by its administrator, on a database that a bench has filled. */
class Pages implements AutoCloseable {

    private static final int WARM_UP = 5;
    private static final String LOGIN = "Basic " + Base64.getEncoder().encodeToString(("admin:" + SprawaProcess.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final SprawaProcess server;
    private final HttpClient http = HttpClient.newHttpClient();

    Pages(String databaseUrl, String name) throws IOException {
        server = new SprawaProcess(databaseUrl, Path.of("target", name), List.of("-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"));
        server.start();
    }

    /** Prints median and 95th percentile of the page's time in milliseconds. */
    void measure(String name, String path, int rounds) throws IOException, InterruptedException {
        double[] millis = new double[rounds];
        int length = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            long begun = System.nanoTime();
            HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(server.site() + path)).header("Authorization", LOGIN).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
            length = answer.body().length();
            if (round >= 0) {
                millis[round] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "| %s, page over HTTP (%d kB) | %.0f | %.0f |%n", name, length / 1024, millis[rounds / 2], millis[(int) (rounds * 0.95)]);
    }

    @Override
    public void close() throws InterruptedException {
        server.close();
    }
}
