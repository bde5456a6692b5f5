package pl.sprawa.bench.kill;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import pl.sprawa.bench.SprawaProcess;

/** Residents' apps: each report has its own key and is sent again with it until it is acknowledged. */
class Reporters implements Runnable {

    private static final String FORM = "api_key=" + SprawaProcess.API_KEY + "&service_code=information&lat=52.1850&long=21.0230"
            + "&attribute%5Btopic%5D=transport&email=resident%40example.org&description=";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Idempotency key to number. */
    final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    final AtomicInteger repeated = new AtomicInteger();
    final AtomicInteger contradicted = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final Caller caller;
    volatile boolean stopped;

    Reporters(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void run() {
        for (int sent = 0; !stopped; sent++) {
            String key = UUID.randomUUID().toString();
            String number = report(key);
            if (number != null) {
                acknowledged.put(key, number);
            }
            if (number != null && sent % 10 == 0) {
                repeated.incrementAndGet();
                if (!number.equals(report(key))) { // an app that missed the answer
                    contradicted.incrementAndGet();
                }
            }
        }
    }

    private String report(String key) {
        HttpRequest request = caller.to("/open311/v2/requests.json").header("Idempotency-Key", key)
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(FORM + key)).build();
        for (int attempt = 0; ; attempt++) {
            HttpResponse<String> response = caller.once(request);
            if (response != null && response.statusCode() == 200) {
                return number(response.body());
            }
            if (response != null && response.statusCode() < 500) {
                refused.incrementAndGet();
                System.out.println("Report refused: " + response.statusCode() + " " + response.body());
                return null;
            }
            if (attempt > 0) {
                repeated.incrementAndGet();
            }
            Caller.pause();
        }
    }

    private static String number(String body) {
        try {
            return JSON.readTree(body).get(0).get("service_request_id").asText();
        } catch (IOException e) {
            throw new IllegalStateException(body, e);
        }
    }
}
