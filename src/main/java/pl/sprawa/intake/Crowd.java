package pl.sprawa.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.casework.Cases;
import pl.sprawa.request.DatabaseAway;
import pl.sprawa.request.NewRequest;
import pl.sprawa.request.Request;
import pl.sprawa.request.Requests;

/**
 * Stores reports that arrive while others are being stored together with them, in one transaction: after a storm hundreds
 * come at once, and what one transaction costs is then shared. A report that comes alone waits for nobody. If one of a
 * group cannot be stored, the group is rolled back and each is stored by itself, so none suffers for another.
 */
@Component
class Crowd {

    /** Reports in one transaction: with more, those that wait would wait longer than sharing saves. */
    private static final int MOST = 12;
    /** Transactions at a time: while one waits for its commit to reach the disk, another works. Up to so many reports none waits for another. */
    static final int AT_A_TIME = 2 * Math.max(2, Runtime.getRuntime().availableProcessors());
    /** Reports at hand from which on half as many transactions run, each with more of them: that is dearer for a few and cheaper for many. */
    private static final int MANY = 2 * AT_A_TIME;

    private final Requests requests;
    private final Cases cases;
    private final TransactionTemplate transaction;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int running;
    private int beingStored;

    Crowd(Requests requests, Cases cases, TransactionTemplate transaction) {
        this.requests = requests;
        this.cases = cases;
        this.transaction = transaction;
    }

    /** @param stored what became of it; {@code null} if it must be stored by itself, a failure if nobody knows */
    private record Waiting(NewRequest report, CompletableFuture<Request> stored) {
    }

    /**
     * @return the stored request, its case opened; {@code null} if the report must be stored by itself, because its group was rolled back
     * @throws RuntimeException if the database is away, or it is unknown whether the group was stored
     */
    Request store(NewRequest report) {
        Waiting mine = new Waiting(report, new CompletableFuture<>());
        for (List<Waiting> group = join(mine); !group.isEmpty(); group = next(mine)) {
            store(group);
        }
        try {
            return mine.stored().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private synchronized List<Waiting> join(Waiting mine) {
        queue.add(mine);
        return next(mine);
    }

    /** Waits until the own report is stored, or until it is this thread's turn to store a group. */
    private synchronized List<Waiting> next(Waiting mine) {
        while (!mine.stored().isDone() && (running >= allowed() || !queue.contains(mine))) {
            try {
                wait();
            } catch (InterruptedException e) {
                queue.remove(mine);
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted before the report was stored", e);
            }
        }
        if (mine.stored().isDone()) {
            return List.of();
        }
        running++;
        List<Waiting> group = new ArrayList<>();
        while (group.size() < MOST && !queue.isEmpty()) {
            group.add(queue.poll());
        }
        beingStored += group.size();
        return group;
    }

    private int allowed() {
        return beingStored + queue.size() > MANY ? AT_A_TIME / 2 : AT_A_TIME;
    }

    private void store(List<Waiting> group) {
        List<Request> stored = null;
        Throwable unknown = null;
        try {
            stored = transaction.execute(tx -> {
                List<Request> all = group.stream().map(Waiting::report).map(requests::store).toList();
                cases.openTogether(all.stream().map(Request::number).toList());
                return all;
            });
        } catch (TransactionException commit) {
            unknown = commit; // to store it once more could be to store it twice
        } catch (RuntimeException rolledBack) {
            unknown = DatabaseAway.caused(rolledBack) ? rolledBack : null; // whose fault it is shows when each is stored by itself
        } catch (Error broken) {
            unknown = broken;
            throw broken;
        } finally {
            finish(group, stored, unknown);
        }
    }

    private synchronized void finish(List<Waiting> group, List<Request> stored, Throwable unknown) {
        for (int i = 0; i < group.size(); i++) {
            if (unknown != null) {
                group.get(i).stored().completeExceptionally(unknown);
            } else {
                group.get(i).stored().complete(stored == null ? null : stored.get(i));
            }
        }
        if (unknown != null && DatabaseAway.caused(unknown)) {
            queue.forEach(waiting -> waiting.stored().completeExceptionally(unknown)); // they have waited as long, and would wait in vain
            queue.clear();
        }
        beingStored -= group.size();
        running--;
        notifyAll();
    }
}
