package pl.sprawa.workbench;

import org.springframework.boot.test.context.SpringBootTest;

/** On a database of its own: it deploys versions that other tests must not meet. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
        "spring.datasource.url=jdbc:h2:mem:migrations;DB_CLOSE_DELAY=-1", "sprawa.data=target/migrations-data",
        "camunda.bpm.job-execution.enabled=false"})
class MigrationOnH2Test extends MigrationCases {
}
