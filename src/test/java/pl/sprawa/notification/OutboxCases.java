package pl.sprawa.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pl.sprawa.notification.OutgoingMessage.State.FAILED;
import static pl.sprawa.notification.OutgoingMessage.State.PENDING;
import static pl.sprawa.notification.OutgoingMessage.State.SENDING;
import static pl.sprawa.notification.OutgoingMessage.State.SENT;
import static pl.sprawa.notification.OutgoingMessage.State.UNKNOWN;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pl.sprawa.SettableClock;
import pl.sprawa.SlimDatabase;

@NotificationContext
abstract class OutboxCases {

    private static final String NUMBER = "26-000001-1";

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

    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

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

    @Test
    void sendsOnceWhatWasPosted() throws Exception {
        assertThat(outbox.post(new Message("received", NUMBER, "anna@example.org", "Zgłoszenie\r\nBcc: x@example.org", "Dziękujemy — zgłoszenie przyjęte."))).isTrue();
        Sender sender = sender();
        sender.poll();
        sender.poll();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage letter = server.getReceivedMessages()[0];
        assertThat(letter.getSubject()).isEqualTo("Zgłoszenie Bcc: x@example.org");
        assertThat(letter.getContent().toString().strip()).isEqualTo("Dziękujemy — zgłoszenie przyjęte.");
        assertThat(letter.getFrom()[0]).hasToString("Miasto <miasto@example.org>");
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.org");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(outbox.of(NUMBER)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(SENT);
            assertThat(sent.sentAt()).isEqualTo(SlimDatabase.START);
        });
    }

    @Test
    void aKeyIsUsedOnceAndTheCallersTransactionLivesOn() {
        transaction.executeWithoutResult(status -> {
            assertThat(post("a", "anna@example.org")).isTrue();
            assertThat(post("a", "jan@example.org")).isFalse();
            assertThat(post("b", "anna@example.org")).isTrue();
        });
        assertThat(post("a", "anna@example.org")).isFalse();
        assertThat(outbox.of(NUMBER)).extracting(m -> m.message().key() + m.message().recipient()).containsExactly("aanna@example.org", "banna@example.org");
        assertThat(outbox.of("other")).isEmpty();
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        transaction.executeWithoutResult(status -> {
            post("a", "anna@example.org");
            status.setRollbackOnly();
        });
        sender().poll();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox.of(NUMBER)).isEmpty();
    }

    @Test
    void nothingIsSentBeforeTheCommit() throws Exception {
        transaction.executeWithoutResult(status -> {
            post("a", "anna@example.org");
            inAnotherThread(() -> sender().poll());
            assertThat(server.getReceivedMessages()).isEmpty();
        });
        sender().poll();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void waitsAndIsReadableWithoutAMailServer() {
        post("a", "anna@example.org");
        clock.forward(Duration.ofMinutes(1));
        post("b", "anna@example.org");
        withoutServer.poll();
        assertThat(outbox.latest(1)).singleElement().satisfies(newest -> assertThat(newest.message().key()).isEqualTo("b"));
        assertThat(outbox.latest(9)).extracting(OutgoingMessage::state).containsExactly(PENDING, PENDING);
    }

    @Test
    void sendersThatRaceSendEachOnce() throws Exception {
        List<String> recipients = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            recipients.add("r" + i + "@example.org");
            post("m" + i, recipients.get(i));
        }
        List<Callable<Void>> senders = Collections.nCopies(3, null).stream().map(none -> (Callable<Void>) () -> {
            sender().poll();
            return null;
        }).toList();
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            for (Future<Void> node : nodes.invokeAll(senders)) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(received()).containsExactlyInAnyOrderElementsOf(recipients);
        assertThat(outbox.of(NUMBER)).extracting(OutgoingMessage::state).containsOnly(SENT);
    }

    @Test
    void noTwoTakeTheSame() throws Exception {
        int nodes = 4;
        for (int i = 0; i < 100; i++) {
            post("m" + i, "anna@example.org");
        }
        List<String> all = new ArrayList<>();
        CyclicBarrier start = new CyclicBarrier(nodes);
        Callable<List<String>> take = () -> {
            start.await();
            return queue.take().stream().map(taken -> taken.message().key()).toList();
        };
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            for (int round = 0; round < 3; round++) {
                for (Future<List<String>> taken : threads.invokeAll(Collections.nCopies(nodes, take))) {
                    all.addAll(taken.get());
                }
            }
            assertThat(all).hasSizeGreaterThanOrEqualTo(settings.batch()).doesNotHaveDuplicates();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void doesNotWaitForWhatAnotherIsTaking() {
        post("a", "anna@example.org");
        clock.forward(Duration.ofSeconds(1));
        post("b", "anna@example.org");
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select message_key from outgoing_message where message_key = 'a' for update").query(String.class).single();
            assertThat(CompletableFuture.supplyAsync(queue::take)).succeedsWithin(Duration.ofSeconds(30))
                .satisfies(taken -> assertThat(taken).extracting(message -> message.message().key()).containsExactly("b"));
        });
    }

    @Test
    void serverDownThenUp() {
        post("a", "anna@example.org");
        int port = server.getSmtp().getPort();
        server.stop();
        Sender sender = new Sender(queue, settings, MailServer.at(port));
        sender.poll();
        assertThat(only()).satisfies(m -> {
            assertThat(m.state()).isEqualTo(PENDING);
            assertThat(m.attempts()).isEqualTo(1);
            assertThat(m.notBefore()).isEqualTo(SlimDatabase.START.plus(settings.firstDelay()));
            assertThat(m.problem()).contains("connection failed");
        });
        clock.forward(settings.firstDelay());
        sender.poll();
        assertThat(only().notBefore()).as("waits twice as long").isEqualTo(clock.instant().plus(settings.firstDelay().multipliedBy(2)));

        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            sender.poll();
            assertThat(again.getReceivedMessages()).as("not before its time").isEmpty();
            clock.forward(settings.firstDelay().multipliedBy(2));
            sender.poll();
            assertThat(again.getReceivedMessages()).hasSize(1);
        } finally {
            again.stop();
        }
        assertThat(only()).extracting(OutgoingMessage::state, OutgoingMessage::problem).containsExactly(SENT, null);
    }

    @Test
    void givesUpAfterTooManyAttempts() {
        post("a", "anna@example.org");
        int port = server.getSmtp().getPort();
        server.stop();
        Sender sender = new Sender(queue, settings, MailServer.at(port));
        for (int attempt = 0; attempt < settings.attempts(); attempt++) {
            assertThat(only().state()).isEqualTo(PENDING);
            sender.poll();
            clock.forward(settings.longestDelay());
        }
        assertThat(only()).extracting(OutgoingMessage::state, OutgoingMessage::attempts).containsExactly(FAILED, settings.attempts());
    }

    @Test
    void poisonAddressDoesNotBlockTheOthers() {
        post("a", "no address at all");
        post("b", "anna@example.org");
        post("c", "x@example.org, y@example.org");
        post("d", "jan@example.org");
        sender().poll();
        assertThat(received()).containsExactlyInAnyOrder("anna@example.org", "jan@example.org");
        assertThat(outbox.of(NUMBER)).extracting(OutgoingMessage::state).containsExactly(FAILED, SENT, FAILED, SENT);
    }

    @Test
    void senderThatDiedLeavesAnUnknownThatIsNotSentAgain() {
        post("a", "anna@example.org");
        assertThat(queue.take()).hasSize(1);

        clock.forward(settings.silence());
        sender().poll();
        assertThat(only().state()).isEqualTo(SENDING);
        clock.forward(Duration.ofMillis(1));
        sender().poll();
        clock.forward(Duration.ofDays(1));
        sender().poll();
        assertThat(only()).extracting(OutgoingMessage::state, OutgoingMessage::attempts).containsExactly(UNKNOWN, 1);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void stoppingSenderGivesBackWhatItHasNotTouched() {
        post("a", "anna@example.org");
        Sender sender = sender();
        sender.stop();
        sender.poll();
        assertThat(only()).extracting(OutgoingMessage::state, OutgoingMessage::attempts).containsExactly(PENDING, 0);
        sender().poll();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void erasesPersonalDataAndSendsNothingMore() {
        post("sent", "anna@example.org");
        sender().poll();
        post("pending", "anna@example.org");
        outbox.erase(NUMBER);
        sender().poll();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.of(NUMBER)).allSatisfy(m -> assertThat(m.message().recipient() + m.message().subject() + m.message().body()).isEmpty());
        assertThat(post("pending", "anna@example.org")).isFalse();
    }

    @Test
    void refusesAMessageToNobody() {
        assertThatThrownBy(() -> post("a", " ")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("a has no recipient");
    }

    private boolean post(String key, String recipient) {
        return outbox.post(new Message(key, NUMBER, recipient, "Zgłoszenie", "Dziękujemy."));
    }

    private Sender sender() {
        return new Sender(queue, settings, MailServer.at(server.getSmtp().getPort()));
    }

    private OutgoingMessage only() {
        List<OutgoingMessage> all = outbox.of(NUMBER);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<String> received() {
        return Arrays.stream(server.getReceivedMessages()).map(letter -> {
            try {
                return letter.getAllRecipients()[0].toString();
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).toList();
    }

    private static void inAnotherThread(Runnable work) {
        CompletableFuture.runAsync(work).join();
    }
}
