package pl.sprawa.workbench;

import java.time.Instant;
import java.util.List;

/**
 * A migration that somebody started.
 *
 * @param id        of the engine's batch
 * @param process   id of the process
 * @param instances that were to be moved
 * @param moved     that have been
 * @param failed    that could not be moved; their jobs wait for somebody to retry or to leave them
 * @param waiting   whose turn has not come
 * @param left      that were left in the old version when somebody ended the migration
 * @param underWay  whether the engine still has the batch
 * @param failures  the first of the failed ones
 */
public record MigrationRun(String id, String process, int from, int to, String by, Instant at, long instances, long moved, long failed,
                           long waiting, long left, boolean underWay, List<Failure> failures) {

    /**
     * An instance that could not be moved.
     *
     * @param number of its case, or {@code null} if the instance is gone
     */
    public record Failure(String number, List<Obstacle> why) {
    }
}
