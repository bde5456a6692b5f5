package pl.sprawa.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are sent; {@code sprawa.mail} in application.yaml. The mail server itself is {@code spring.mail}.
 *
 * @param from         address of the sender, demanded as soon as a mail server is set
 * @param batch        messages taken from the table at a time by one node
 * @param attempts     after so many failures to reach the mail server a message is given up
 * @param firstDelay   wait after the first failure; doubled after each further one
 * @param longestDelay longest wait between two attempts
 * @param silence      a message whose hand-over has said nothing for so long is shown as unknown
 */
@ConfigurationProperties("sprawa.mail")
record MailSettings(@DefaultValue("") String from, @DefaultValue("10") int batch, @DefaultValue("20") int attempts,
                    @DefaultValue("1m") Duration firstDelay, @DefaultValue("1h") Duration longestDelay,
                    @DefaultValue("15m") Duration silence) {

    /** @param failures so far, at least 1 */
    Duration delay(int failures) {
        Duration delay = firstDelay.multipliedBy(1L << Math.min(failures - 1, 20));
        return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
    }
}
