package pl.sprawa.request;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Base64;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws what names a new request: its number, and the secret that proves who made it. */
@Component
class Numbers {

    private static final int KEY_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone time zone in which the year of a number turns: residents look at their own calendar, not at UTC */
    Numbers(JdbcClient jdbc, Clock clock, @Value("${sprawa.number-zone:Europe/Warsaw}") ZoneId zone) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = zone;
    }

    /** A number never given before; the running part does not start again with the year. */
    String next() {
        long sequence = jdbc.sql("select nextval('request_number')").query(Long.class).single();
        return RequestNumber.format(clock.instant().atZone(zone).getYear(), sequence);
    }

    /** 128 random bits, base64url, 22 characters. */
    String accessKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
