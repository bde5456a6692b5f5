package pl.sprawa.workbench;

import org.junit.jupiter.api.Nested;
import org.springframework.test.context.TestPropertySource;
import pl.sprawa.SprawaPostgresTest;

/** The same on PostgreSQL, on a database of its own: it deploys versions that other tests must not meet. */
@SprawaPostgresTest
@TestPropertySource(properties = "sprawa.data=target/migrations-data")
class MigrationOnPostgresTest {

    @Nested
    class OfAService extends ServiceMigrationCases {
    }

    @Nested
    class OfSharedProcesses extends SharedMigrationCases {
    }
}
