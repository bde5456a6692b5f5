package pl.sprawa.request;

import org.springframework.test.context.ContextConfiguration;
import pl.sprawa.TestPostgres;

@ContextConfiguration(initializers = TestPostgres.NewDatabase.class)
class SearchOnPostgresTest extends SearchCases {
}
