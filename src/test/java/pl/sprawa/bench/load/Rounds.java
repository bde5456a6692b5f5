package pl.sprawa.bench.load;

import java.io.IOException;
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
        return run(subject, clients, time, connection -> {
            expect(200, subject.open(RUNNING.incrementAndGet()), connection);
            return true;
        });
    }

    /** Claims and finishes tasks picked anywhere in the heap of open ones. */
    Result finish(Subject subject, int clients, Duration time) throws Exception {
        ConcurrentLinkedQueue<String> tasks = new ConcurrentLinkedQueue<>(subject.database()
                .sql("select id_ from act_ru_task where assignee_ is null order by random() limit 6000").query(String.class).list());
        return run(subject, clients, time, connection -> {
            String task = tasks.poll();
            if (task == null) {
                return false;
            }
            expect(204, subject.claim(task), connection);
            expect(204, subject.finish(task), connection);
            return true;
        });
    }

    private interface Work {
        /** @return false when there is none left */
        boolean once(Connection connection) throws IOException;
    }

    private Result run(Subject subject, int clients, Duration time, Work work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begun = System.nanoTime();
        List<Future<List<Double>>> all = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            all.add(threads.submit(() -> {
                List<Double> millis = new ArrayList<>();
                try (Connection connection = new Connection(subject.server().site())) {
                    while (System.nanoTime() - begun < time.toNanos()) {
                        long start = System.nanoTime();
                        if (!work.once(connection)) {
                            break;
                        }
                        millis.add((System.nanoTime() - start) / 1e6);
                    }
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

    private static void expect(int status, Subject.Call call, Connection connection) throws IOException {
        Connection.Answer answer = connection.send(call);
        if (answer.status() != status) {
            throw new IllegalStateException(call + " was answered " + answer.status() + ": " + answer.body());
        }
    }
}
