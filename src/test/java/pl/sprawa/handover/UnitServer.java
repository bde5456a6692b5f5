package pl.sprawa.handover;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * Another operator's Open311 server, a real one over HTTP, that does wrong what it is told to: fails, breaks off, stalls,
 * repeats itself, talks nonsense, lies. It books whatever it takes, twice if it is sent twice, unless it knows keys.
 */
public final class UnitServer implements AutoCloseable {

    /** What it does with a call. Those named so have booked the request before they fail. */
    public enum Way {
        WELL, ERROR_BOOKED, BREAK_BOOKED, STALL_BOOKED, NONSENSE_BOOKED, HALF_BOOKED, TWICE_BOOKED,
        ERROR, BREAK, STALL, NONSENSE, REFUSE, LIE
    }

    /** @param fields as they were sent */
    public record Booked(String number, Map<String, String> fields) {
        public String key() {
            return fields.get("external_id");
        }
    }

    public final Queue<Booked> booked = new ConcurrentLinkedQueue<>();
    /** Calls that it did wrong, by the way. */
    public final Map<Way, Integer> wrong = new ConcurrentSkipListMap<>();
    /** What it tells of requests and tokens, by their paths; and how it was asked. */
    public final Map<String, String> states = new ConcurrentSkipListMap<>();
    public final Queue<String> addresses = new ConcurrentLinkedQueue<>();
    public final AtomicInteger posts = new AtomicInteger();
    public final AtomicInteger asked = new AtomicInteger();
    public volatile Supplier<Way> posting = () -> Way.WELL;
    public volatile Supplier<Way> asking = () -> Way.WELL;
    public volatile boolean knowsKeys;
    /** How long it is silent when it stalls; no longer than until it is closed. */
    public volatile Duration stalls = Duration.ofMillis(700);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    /** No two servers give the same number: ours would take it for a lie. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    /** Starts it on a free port and lets the hand-over settings of the tests point to it. */
    public UnitServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/open311/v2/requests.json", this::handle);
        server.createContext("/open311/v2/requests/", this::tell);
        server.createContext("/open311/v2/tokens/", this::tell);
        server.setExecutor(threads);
        server.start();
        System.setProperty("handover.test.port", String.valueOf(server.getAddress().getPort()));
        System.setProperty("handover.test.key", "k3y");
        System.setProperty("handover.test.secret", "s3cret of zck");
        System.setProperty("handover.test.other", "s3cret of zoo");
    }

    /** Puts the fuses in that other tests have blown. */
    public static void newFuses(ApplicationContext application) {
        Fuses fuses = application.getBean(Fuses.class);
        List.of("zck", "zoo", "szrm", "biuro-kultury", "mza").forEach(unit -> fuses.of(unit).breaker().reset());
    }

    /** Whether no call is being worked on, also none that its caller has given up. */
    public boolean idle() {
        return busy.get() == 0;
    }

    private void handle(HttpExchange call) throws IOException {
        busy.incrementAndGet();
        try (call) {
            String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (call.getRequestMethod().equals("POST")) {
                posts.incrementAndGet();
                post(call, decoded(body), counted(posting.get()));
            } else {
                asked.incrementAndGet();
                ask(call, decoded(call.getRequestURI().getRawQuery()), counted(asking.get()));
            }
        } finally {
            busy.decrementAndGet();
        }
    }

    /** Tells of one request what the test says it tells; of any other it knows nothing. */
    private void tell(HttpExchange call) throws IOException {
        busy.incrementAndGet();
        try (call) {
            asked.incrementAndGet();
            String path = call.getRequestURI().getPath();
            addresses.add(call.getRequestURI().toString());
            Way way = counted(asking.get());
            String told = states.get(path.substring("/open311/v2/".length()));
            if (way != Way.WELL) {
                wrong(call, way);
            } else if (told == null) {
                answer(call, 404, "[{\"code\":404,\"description\":\"nie ma\"}]");
            } else {
                answer(call, 200, "[" + told + "]");
            }
        } finally {
            busy.decrementAndGet();
        }
    }

    /** From now on it tells this of a request. */
    public void state(String number, String status, String notes) {
        states.put("requests/" + number + ".json", "{\"service_request_id\":\"" + number + "\",\"status\":\"" + status + "\",\"status_notes\":" + notes + "}");
    }

    private Way counted(Way way) {
        if (way != Way.WELL) {
            wrong.merge(way, 1, Integer::sum);
        }
        return way;
    }

    private void post(HttpExchange call, Map<String, String> fields, Way way) throws IOException {
        if (way == Way.REFUSE) {
            answer(call, 400, "[{\"code\":400,\"description\":\"service_code 77 nie istnieje\"}]");
            return;
        }
        boolean books = way == Way.WELL || way.name().endsWith("_BOOKED");
        String number = books ? book(fields) : way == Way.LIE ? booked.peek().number() : "none";
        String good = "{\"service_request_id\":\"" + number + "\",\"service_notice\":null}";
        switch (way) {
            case WELL, LIE -> answer(call, 201, "[" + good + "]");
            case TWICE_BOOKED -> answer(call, 200, "[" + good + "," + good + "]");
            case HALF_BOOKED -> {
                call.sendResponseHeaders(200, 1000);
                call.getResponseBody().write("[{\"service_req".getBytes(StandardCharsets.UTF_8));
            }
            default -> wrong(call, way);
        }
    }

    /** Whoever does not keep to the parameter (a lie) gets the whole list. */
    private void ask(HttpExchange call, Map<String, String> parameters, Way way) throws IOException {
        if (way == Way.WELL || way == Way.LIE) {
            List<Booked> shown = booked.stream().filter(one -> way == Way.LIE || one.key().equals(parameters.get("external_id"))).limit(50).toList();
            answer(call, 200, shown.stream().map(one -> "{\"service_request_id\":\"" + one.number() + "\",\"external_id\":\""
                    + (way == Way.LIE ? "" : one.key()) + "\"}").collect(Collectors.joining(",", "[", "]")));
        } else {
            wrong(call, way);
        }
    }

    private void wrong(HttpExchange call, Way way) throws IOException {
        switch (way) {
            case ERROR, ERROR_BOOKED -> answer(call, 500, "<html><body><h1>Internal Server Error</h1></body></html>");
            case NONSENSE, NONSENSE_BOOKED -> answer(call, 200, "OK");
            case STALL, STALL_BOOKED -> stall();
            default -> { }   // closed without a word
        }
    }

    private void stall() {
        try {
            closed.await(stalls.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized String book(Map<String, String> fields) {
        Booked before = knowsKeys ? booked.stream().filter(one -> one.key().equals(fields.get("external_id"))).findFirst().orElse(null) : null;
        if (before == null) {
            before = new Booked("R-" + NUMBERS.incrementAndGet(), fields);
            booked.add(before);
        }
        return before.number();
    }

    private static void answer(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
    }

    private static Map<String, String> decoded(String form) {
        Map<String, String> fields = new HashMap<>();
        Arrays.stream(form.split("&")).map(pair -> pair.split("=", 2))
                .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return fields;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
