package pl.sprawa.bench.kill;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one kind of call was answered while something was down. */
class Tally {

    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> unexpected = new ArrayList<>();
    private Duration slowest = Duration.ZERO;

    synchronized void answered(HttpResponse<String> response, Duration took) {
        boolean retry = response.headers().firstValue("Retry-After").isPresent();
        count(response.statusCode() + (response.statusCode() == 503 ? retry ? " with Retry-After" : " without Retry-After" : ""), took);
        if (response.statusCode() >= 500 && response.statusCode() != 503 && unexpected.size() < 5) {
            unexpected.add(response.statusCode() + " " + response.body());
        }
    }

    synchronized void cut(Duration took) {
        count("connection lost", took);
    }

    private void count(String answer, Duration took) {
        answers.merge(answer, 1, Integer::sum);
        slowest = took.compareTo(slowest) > 0 ? took : slowest;
    }

    synchronized int of(String answer) {
        return answers.getOrDefault(answer, 0);
    }

    synchronized List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    synchronized Duration slowest() {
        return slowest;
    }

    @Override
    public synchronized String toString() {
        return answers + ", slowest " + slowest.toMillis() + " ms";
    }
}
