package pl.sprawa.workbench;

import org.junit.jupiter.api.Nested;
import pl.sprawa.DeployingTest;

/** Running cases are moved to a new version when somebody chooses so, exactly those that can, with their deadlines. */
@DeployingTest
class MigrationOnH2Test {

    @Nested
    class OfAService extends ServiceMigrationCases {
    }

    @Nested
    class OfSharedProcesses extends SharedMigrationCases {
    }
}
