package pl.sprawa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Our tables and the engine's stand in one schema, whichever came first, and starting again changes nothing. */
class MigrationTest {

    static String[] databases() {
        return new String[] {"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;USER=postgres;PASSWORD=postgres", TestPostgres.newDatabase()};
    }

    @ParameterizedTest
    @MethodSource("databases")
    void comesAfterTheEngine(String url) throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
            statement.execute("create table act_ge_property (name_ varchar(64) primary key)");
        }
        start(url, migrations() + 1);
        start(url, migrations() + 1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void comesBeforeTheEngine(String url) throws IOException {
        start(url, migrations());
        start(url, migrations());
    }

    private static int migrations() throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath:/db/migration/V*.sql").length;
    }

    private static void start(String url, int entries) {
        new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(SlimDatabase.class)
            .withPropertyValues("spring.datasource.url=" + url, "spring.datasource.username=postgres", "spring.datasource.password=postgres")
            .run(context -> {
                assertThat(context).hasNotFailed();
                assertThat(context.getBean(Flyway.class).info().applied()).hasSize(entries);
                assertThat(context.getBean(JdbcClient.class).sql("select count(*) from service_request").query(Long.class).single()).isZero();
            });
    }
}
