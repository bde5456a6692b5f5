package pl.sprawa.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.sprawa.notification.OutgoingMessage.State.FAILED;
import static pl.sprawa.notification.OutgoingMessage.State.PENDING;
import static pl.sprawa.notification.OutgoingMessage.State.SENDING;
import static pl.sprawa.notification.OutgoingMessage.State.SENT;
import static pl.sprawa.notification.OutgoingMessage.State.UNKNOWN;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import pl.sprawa.SlimDatabase;

/** Every message at most once: whoever races, dies, stops or cannot reach the server. */
@RecordApplicationEvents
abstract class SendingCases extends MailCases {

    @Autowired ApplicationEvents events;

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

        GreenMail again = serverAt(port);
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
            assertThat(events.stream(Undelivered.class)).isEmpty();
            sender.poll();
            clock.forward(settings.longestDelay());
        }
        assertThat(only()).extracting(OutgoingMessage::state, OutgoingMessage::attempts).containsExactly(FAILED, settings.attempts());
        assertThat(events.stream(Undelivered.class).map(lost -> lost.message().recipient())).containsExactly("anna@example.org");
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
}
