package pl.sprawa.bench.kill;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import pl.sprawa.bench.SprawaProcess;

/** Clerks' programs: claim and finish tasks over engine-rest; every tenth task is finished by two of them at once. */
class Clerks implements Runnable {

    private static final String LOGIN = "Basic " + Base64.getEncoder()
            .encodeToString(("admin:" + SprawaProcess.PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final String FINISH = """
            {"variables": {"action": {"value": "finish", "type": "String"}, "result": {"value": "answered", "type": "String"},
            "notes": {"value": "Tramwaj 4.", "type": "String"}}}""";

    record Task(String id, String number) {
    }

    /** Number of the request to how often its finishing was acknowledged. */
    final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    /** Finished by a call whose answer was lost, or by the other of two clerks. */
    final AtomicInteger foundFinished = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final Caller caller;
    volatile boolean stopped;

    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final Set<String> handedOut = new HashSet<>();

    Clerks(Caller caller) {
        this.caller = caller;
    }

    /** Looks up open tasks that nobody was given yet; the database must be up. */
    void refill(JdbcClient database, int upTo) {
        List<Task> open = database.sql("""
                select t.id_, e.business_key_ as number from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
                where t.assignee_ is null order by t.create_time_""").query((row, i) -> new Task(row.getString(1), row.getString(2))).list();
        open.stream().filter(task -> tasks.size() < upTo && handedOut.add(task.id())).forEach(task -> {
            tasks.add(task);
            if (handedOut.size() % 10 == 0) {
                tasks.add(task);
            }
        });
    }

    int waiting() {
        return tasks.size();
    }

    @Override
    public void run() {
        while (!stopped) {
            Task task = tasks.poll();
            if (task == null) {
                Caller.pause();
            } else if (send(task, "/claim", "{\"userId\": \"admin\"}") && send(task, "/complete", FINISH)) {
                acknowledged.merge(task.number(), 1, Integer::sum);
            }
        }
    }

    /** False when somebody else has finished the task. */
    private boolean send(Task task, String action, String json) {
        HttpRequest request = caller.to("/engine-rest/task/" + task.id() + action).header("Authorization", LOGIN)
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build();
        while (true) {
            HttpResponse<String> response = caller.once(request);
            if (response != null && response.statusCode() == 204) {
                return true;
            }
            if (response != null && response.body().contains("Cannot find task with id")) {
                foundFinished.incrementAndGet();
                return false;
            }
            if (response != null && response.statusCode() < 500) {
                refused.incrementAndGet();
                return false;
            }
            Caller.pause();
        }
    }
}
