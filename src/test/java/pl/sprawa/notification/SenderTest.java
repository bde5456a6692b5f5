package pl.sprawa.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SenderTest {

    private static MailSettings settings(String from) {
        return new MailSettings(from, 10, 20, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofMinutes(15));
    }

    @Test
    void demandsAnAddressWithAMailServer() {
        assertThatThrownBy(() -> new Sender(null, settings(""), MailServer.at(25))).hasMessageContaining("sprawa.mail.from");
    }

    @Test
    void delayDoublesUpToTheLongest() {
        assertThat(settings("").delay(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings("").delay(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(settings("").delay(7)).isEqualTo(Duration.ofHours(1));
        assertThat(settings("").delay(1000)).isEqualTo(Duration.ofHours(1));
    }
}
