package pl.sprawa.request;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:requests;DB_CLOSE_DELAY=-1")
class SearchOnH2Test extends SearchCases {
}
