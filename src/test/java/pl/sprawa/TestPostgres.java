package pl.sprawa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

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

    /** Gives the whole application a database of its own; adds itself to whatever else a test class configures. */
    public static class ForApplication {

        @Bean
        DynamicPropertyRegistrar newDatabaseOnPostgres() {
            String url = newDatabase();
            return properties -> {
                properties.add("spring.datasource.url", () -> url);
                properties.add("spring.datasource.username", () -> USER);
                properties.add("spring.datasource.password", () -> PASSWORD);
            };
        }
    }

    /** Gives a slim context a database of its own: {@code @ContextConfiguration(initializers = …)}. */
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
                EmbeddedPostgres server = EmbeddedPostgres.builder().setServerConfig("max_connections", "300").setPGStartupWait(Duration.ofMinutes(2))
                    .setRegisterShutdownHook(false).start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("The test PostgreSQL does not start", e);
            }
        }

        /** Only after all contexts, which still write at their end. */
        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
