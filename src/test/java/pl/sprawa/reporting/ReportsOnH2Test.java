package pl.sprawa.reporting;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:reports;DB_CLOSE_DELAY=-1")
class ReportsOnH2Test extends ReportsCases {
}
