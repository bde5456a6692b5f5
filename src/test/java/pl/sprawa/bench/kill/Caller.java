package pl.sprawa.bench.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Sends a request until it is answered otherwise than by a lost connection or 5xx, as a good client does. */
class Caller {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
    private final String site;
    private volatile Tally tally = new Tally();

    Caller(String site) {
        this.site = site;
    }

    /** From now on answers are counted anew. */
    Tally countAnew() {
        Tally fresh = new Tally();
        tally = fresh;
        return fresh;
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(60));
    }

    /** One try; null if the connection was lost before the answer. */
    HttpResponse<String> once(HttpRequest request) {
        Tally counting = tally;
        long begun = System.nanoTime();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            counting.answered(response, Duration.ofNanos(System.nanoTime() - begun));
            return response;
        } catch (IOException lost) {
            counting.cut(Duration.ofNanos(System.nanoTime() - begun));
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void pause() {
        LockSupport.parkNanos(PAUSE.toNanos());
    }
}
