package pl.sprawa.reporting;

import org.springframework.test.context.ContextConfiguration;
import pl.sprawa.TestPostgres;

@ContextConfiguration(initializers = TestPostgres.NewDatabase.class)
class ReportsOnPostgresTest extends ReportsCases {
}
