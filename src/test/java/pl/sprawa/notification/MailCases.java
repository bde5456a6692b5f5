package pl.sprawa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.SettableClock;
import pl.sprawa.SlimDatabase;

/** A mail server in the test, the outbox, and the queue between them. */
@NotificationContext
abstract class MailCases {

    static final String NUMBER = "26-000001-1";

    @Autowired
    Outbox outbox;
    @Autowired
    SendingQueue queue;
    @Autowired
    MailSettings settings;
    @Autowired
    Sender withoutServer;
    @Autowired
    SettableClock clock;
    @Autowired
    JdbcClient jdbc;
    @Autowired
    TransactionTemplate transaction;

    final GreenMail server = serverAt(0);

    @BeforeEach
    void start() {
        jdbc.sql("delete from outgoing_message").update();
        clock.set(SlimDatabase.START);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** A mail server that may take its time to start, on a port of its choice if 0 is given. */
    static GreenMail serverAt(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(Duration.ofMinutes(1).toMillis());
        return new GreenMail(setup);
    }

    boolean post(String key, String recipient) {
        return outbox.post(new Message(key, NUMBER, recipient, "Zgłoszenie", "Dziękujemy."));
    }

    Sender sender() {
        return new Sender(queue, settings, MailServer.at(server.getSmtp().getPort()));
    }

    OutgoingMessage only() {
        List<OutgoingMessage> all = outbox.of(NUMBER);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    List<String> received() {
        return Arrays.stream(server.getReceivedMessages()).map(letter -> {
            try {
                return letter.getAllRecipients()[0].toString();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    static void inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }
}
