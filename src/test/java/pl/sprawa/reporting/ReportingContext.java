package pl.sprawa.reporting;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import pl.sprawa.SlimDatabase;
import pl.sprawa.city.City;

/** This module's beans on a database and nothing else. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, classes = ReportingContext.Beans.class,
        properties = "sprawa.data=target/test-data")
@interface ReportingContext {

    @Import({SlimDatabase.class, Horizon.class, Backlogs.class, OpenCases.class, Trends.class, Reroutings.class, Suspensions.class, StoredCases.class})
    class Beans {

        @Bean
        City city() {
            return new City("Warszawa", ZoneId.of("Europe/Warsaw"), "pl", "112", "19115");
        }
    }
}
