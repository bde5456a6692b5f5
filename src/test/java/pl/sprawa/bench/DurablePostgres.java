package pl.sprawa.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that keeps what it confirmed, unlike the one of the other tests, and that can be struck down and started again. */
public class DurablePostgres implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on", "max_connections=100");

    private final Path data = Files.createTempDirectory("durable-pg");
    private final EmbeddedPostgres server;

    public DurablePostgres() throws IOException {
        this(Map.of());
    }

    /** @param more settings beside those that make it durable */
    public DurablePostgres(Map<String, String> more) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setDataDirectory(data).setRegisterShutdownHook(false);
        more.forEach(builder::setServerConfig);
        DURABLE.forEach(setting -> builder.setServerConfig(setting.split("=")[0], setting.split("=")[1]));
        server = builder.start();
        for (String setting : DURABLE) {
            String[] pair = setting.split("=");
            if (!pair[1].equals(setting(pair[0]))) {
                throw new IllegalStateException("PostgreSQL runs with " + pair[0] + "=" + setting(pair[0]) + ": a kill would prove nothing");
            }
        }
    }

    public String url() {
        return url("postgres");
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    public JdbcClient client() {
        return client("postgres");
    }

    public JdbcClient client(String database) {
        return JdbcClient.create(new DriverManagerDataSource(url(database), "postgres", "postgres"));
    }

    /**
     * Ends all connections to a database, as a pool does by itself every half an hour. PostgreSQL plans a statement anew at each call as long as the
     * plans that one connection had for it were cheaper on the average, and those were made for tables almost empty.
     */
    public void reconnect(String database) {
        client().sql("select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = :database").param("database", database).query(Long.class).single();
    }

    /** Reads all tables and indexes of a database into memory, as after weeks of work; {@code shared_buffers} must hold them. */
    public void warm(String database) {
        client(database).sql("create extension if not exists pg_prewarm").update();
        client(database).sql("select sum(pg_prewarm(oid)) from pg_class where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace")
                .query(Long.class).single();
    }

    public long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
    }

    /** The folder of the data, with what is in it. */
    public Path data() {
        return data;
    }

    public String setting(String name) {
        return client().sql("select current_setting(?)").param(name).query(String.class).single();
    }

    /** Without a checkpoint, connections cut: what is in the log only must be recovered from it. */
    public void stopImmediately() throws IOException, InterruptedException {
        control("stop", "-m", "immediate");
    }

    /** SIGKILL, as the out-of-memory killer does. */
    public void killPostmaster() throws IOException {
        ProcessHandle postmaster = ProcessHandle.of(pid()).orElseThrow();
        postmaster.destroyForcibly();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !postmaster.isAlive());
    }

    public void start() {
        // After SIGKILL the children need a moment to notice; until then the new server refuses the old shared memory.
        Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).until(() -> control("start", "-w", "-o",
                "-p " + server.getPort() + " -c " + String.join(" -c ", DURABLE)) == 0);
    }

    private int control(String action, String... more) throws IOException, InterruptedException {
        Path program = Path.of(Files.readString(data.resolve("postmaster.opts")).split(" ")[0]).resolveSibling("pg_ctl");
        List<String> command = new ArrayList<>();
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL does not start as root
        }
        command.addAll(List.of(program.toString(), action, "-D", data.toString(), "-l", data.resolve("restarted.log").toString()));
        command.addAll(Arrays.asList(more));
        Process control = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(data.resolve("control.log").toFile()).start();
        return control.waitFor(60, TimeUnit.SECONDS) ? control.exitValue() : -1;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
