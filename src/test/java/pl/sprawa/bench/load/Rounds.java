package pl.sprawa.bench.load;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends work from several clients at once, each waiting for its answer before it sends again, and keeps the times. */
class Rounds {

    private static final AtomicInteger RUNNING = new AtomicInteger();

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param rates per second, one for each round; @param millis of every single piece of work, sorted */
    record Result(List<Double> rates, double[] millis) {

        /** The median round: one slow round on a noisy machine does not count. */
        double rate() {
            double[] sorted = rates.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted[sorted.length / 2];
        }

        double percentile(int percent) {
            return millis[Math.min(millis.length - 1, (int) (millis.length * percent / 100.0))];
        }

        Result and(Result other) {
            List<Double> both = new ArrayList<>(rates);
            both.addAll(other.rates);
            double[] all = Arrays.copyOf(millis, millis.length + other.millis.length);
            System.arraycopy(other.millis, 0, all, millis.length, other.millis.length);
            Arrays.sort(all);
            return new Result(both, all);
        }
    }

    /** New cases for so long. */
    Result open(Subject subject, int clients, Duration time) throws Exception {
        return run(clients, time, () -> {
            expect(200, subject.open(RUNNING.incrementAndGet()));
            return true;
        });
    }

    /** Claims and finishes tasks picked anywhere in the heap of open ones. */
    Result finish(Subject subject, int clients, Duration time) throws Exception {
        ConcurrentLinkedQueue<String> tasks = new ConcurrentLinkedQueue<>(subject.database()
                .sql("select id_ from act_ru_task where assignee_ is null order by random() limit 6000").query(String.class).list());
        return run(clients, time, () -> {
            String task = tasks.poll();
            if (task == null) {
                return false;
            }
            expect(204, subject.claim(task));
            expect(204, subject.finish(task));
            return true;
        });
    }

    private interface Work {
        /** @return false when there is none left */
        boolean once() throws IOException, InterruptedException;
    }

    private Result run(int clients, Duration time, Work work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        List<Future<List<Double>>> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            all.add(threads.submit(() -> {
                List<Double> millis = new ArrayList<>();
                while (System.nanoTime() - begun < time.toNanos()) {
                    long start = System.nanoTime();
                    if (!work.once()) {
                        break;
                    }
                    millis.add((System.nanoTime() - start) / 1e6);
                }
                return millis;
            }));
        }
        List<Double> millis = new ArrayList<>();
        for (Future<List<Double>> each : all) {
            millis.addAll(each.get());
        }
        threads.shutdown();
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Result(List.of(millis.size() / seconds), millis.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    private void expect(int status, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != status) {
            throw new IllegalStateException(request + " was answered " + response.statusCode() + ": " + response.body());
        }
    }
}
