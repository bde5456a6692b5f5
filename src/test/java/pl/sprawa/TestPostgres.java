package pl.sprawa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One real PostgreSQL for all tests of a JVM, started when first asked for; stops with the JVM. */
public final class TestPostgres {

    public static final String USER = "postgres";
    public static final String PASSWORD = "postgres";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgres() {
    }

    /** JDBC URL of a new, empty database; log in as {@link #USER}. One for each engine: its table check looks into every schema. */
    public static String newDatabase() {
        String name = "sprawa" + DATABASES.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be made on the test PostgreSQL", e);
        }
        return "jdbc:postgresql://localhost:" + Server.RUNNING.getPort() + "/" + name + "?user=" + USER + "&password=" + PASSWORD;
    }

    /** Gives an application context a database of its own. */
    public static final class NewDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.datasource.url=" + newDatabase(), "spring.datasource.username=" + USER,
                "spring.datasource.password=" + PASSWORD).applyTo(context);
        }
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
            } catch (IOException e) {
                throw new UncheckedIOException("The test PostgreSQL does not start", e);
            }
        }
    }
}
