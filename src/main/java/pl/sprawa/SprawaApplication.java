package pl.sprawa;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the contact centre. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SprawaApplication {

    public static void main(String[] args) {
        SpringApplication.run(SprawaApplication.class, args);
    }
}
