package pl.sprawa.workbench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pl.sprawa.engine.SystemAccess;

/** The migrations that were started, the newest first, with how far they are. */
@Component
class MigrationRuns {

    private static final int SHOWN = 20;
    /** After a retry the engine tries an instance so often before it gives up again. */
    private static final int TRIES = 1;

    /** What is stored of a migration. */
    record Stored(String batch, String process, String source, String target, int from, int to, Map<String, String> byHand, int instances,
                  Integer left, String by, Instant at) {
    }

    private final JdbcClient jdbc;
    private final ManagementService management;
    private final MigrationFailures failures;
    private final SystemAccess engine;
    private final Clock clock;

    MigrationRuns(JdbcClient jdbc, ManagementService management, MigrationFailures failures, SystemAccess engine, Clock clock) {
        this.jdbc = jdbc;
        this.management = management;
        this.failures = failures;
        this.engine = engine;
        this.clock = clock;
    }

    void started(Batch batch, Migrations.Version version, Map<String, String> byHand, String actor) {
        jdbc.sql("""
                insert into process_migration (batch_id, process, source_id, target_id, source_version, target_version, by_hand, instances, started_by, started_at)
                values (:batch, :process, :source, :target, :from, :to, :byHand, :instances, :by, :at)""")
                .param("batch", batch.getId()).param("process", version.process()).param("source", version.id()).param("target", version.newestId())
                .param("from", version.number()).param("to", version.newestNumber()).param("byHand", ByHand.write(byHand))
                .param("instances", batch.getTotalJobs()).param("by", actor)
                .param("at", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)).update();
    }

    /** Whether a migration from that version has instances left to move. */
    boolean underWay(String source) {
        return jdbc.sql("select batch_id from process_migration where source_id = :source").param("source", source).query(String.class).list().stream()
                .map(this::statistics).anyMatch(batch -> batch != null && batch.getRemainingJobs() > 0);
    }

    List<MigrationRun> newest() {
        return engine.read(() -> jdbc.sql("select * from process_migration order by started_at desc, batch_id fetch first " + SHOWN + " rows only")
                .query(MigrationRuns::read).list().stream().map(this::run).toList());
    }

    /** Has every failed instance tried once more. */
    void retry(String batchId) {
        engine.run(() -> {
            BatchStatistics batch = statistics(batchId);
            if (batch != null) {
                management.setJobRetries(TRIES).jobDefinitionId(batch.getBatchJobDefinitionId()).execute();
            }
        });
    }

    /** Ends the migration: what was not moved stays in the old version. */
    @Transactional
    public void leave(String batchId) {
        engine.run(() -> {
            BatchStatistics batch = statistics(batchId);
            if (batch != null && jdbc.sql("update process_migration set left_behind = :left where batch_id = :batch")
                    .param("left", batch.getRemainingJobs()).param("batch", batchId).update() == 1) {
                management.deleteBatch(batchId, true);
            }
        });
    }

    private MigrationRun run(Stored stored) {
        BatchStatistics batch = statistics(stored.batch());
        long remaining = batch == null ? 0 : batch.getRemainingJobs();
        long failed = batch == null ? 0 : batch.getFailedJobs();
        long left = stored.left() == null ? 0 : stored.left();
        return new MigrationRun(stored.batch(), stored.process(), stored.from(), stored.to(), stored.by(), stored.at(), stored.instances(),
                stored.instances() - remaining - left, failed, remaining - failed, left, remaining > 0, failed == 0 ? List.of() : failures.of(batch, stored));
    }

    private BatchStatistics statistics(String batchId) {
        return management.createBatchStatisticsQuery().batchId(batchId).singleResult();
    }

    private static Stored read(ResultSet row, int index) throws SQLException {
        int left = row.getInt("left_behind");
        Integer leftBehind = row.wasNull() ? null : left;
        return new Stored(row.getString("batch_id"), row.getString("process"), row.getString("source_id"), row.getString("target_id"),
                row.getInt("source_version"), row.getInt("target_version"), ByHand.read(row.getString("by_hand")), row.getInt("instances"), leftBehind,
                row.getString("started_by"), row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
