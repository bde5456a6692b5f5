package pl.sprawa.notification;

import org.springframework.test.context.ContextConfiguration;
import pl.sprawa.TestPostgres;

@ContextConfiguration(initializers = TestPostgres.NewDatabase.class)
class SendingOnPostgresTest extends SendingCases {
}
