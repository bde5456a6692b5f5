package pl.sprawa.notification;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:sending;DB_CLOSE_DELAY=-1")
class SendingOnH2Test extends SendingCases {
}
