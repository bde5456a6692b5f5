package pl.sprawa.request;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:legal-clocks;DB_CLOSE_DELAY=-1")
class LegalClocksOnH2Test extends LegalClocksCases {
}
