package pl.sprawa.workbench;

import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import pl.sprawa.SprawaPostgresTest;

/** On a database of its own: it deploys versions that other tests must not meet. */
@SprawaPostgresTest
@TestPropertySource(properties = "sprawa.data=target/migrations-data")
@DirtiesContext
class MigrationOnPostgresTest extends MigrationCases {
}
